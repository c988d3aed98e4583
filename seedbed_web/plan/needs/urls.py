"""Addresses of the needs explorer."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.needs import views

urlpatterns = [
    path("", views.home, name="home"),
]
