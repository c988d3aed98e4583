"""Addresses of the narrative."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.writing import views

urlpatterns = [
    path("", views.home, name="home"),
]
