"""Addresses of what ties the chain together."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.chain import views

urlpatterns = [
    path("", views.home, name="home"),
]
