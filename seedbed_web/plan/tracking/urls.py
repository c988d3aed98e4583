"""Addresses of tracking."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.tracking import views

urlpatterns = [
    path("", views.home, name="home"),
]
