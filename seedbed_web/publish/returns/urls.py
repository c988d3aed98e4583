"""Addresses of returns."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.returns import views

urlpatterns = [
    path("", views.home, name="home"),
]
