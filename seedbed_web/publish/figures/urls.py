"""Addresses of figures."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.figures import views

urlpatterns = [
    path("", views.home, name="home"),
]
