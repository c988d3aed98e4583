"""Addresses of readiness."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.readiness import views

urlpatterns = [
    path("", views.home, name="home"),
]
