"""Addresses of bringing a plan in."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.bringing import views

urlpatterns = [
    path("", views.home, name="home"),
]
