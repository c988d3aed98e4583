"""Addresses of versions."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.versions import views

urlpatterns = [
    path("", views.home, name="home"),
]
