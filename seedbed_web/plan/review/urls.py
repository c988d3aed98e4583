"""Addresses of comments on the draft."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.review import views

urlpatterns = [
    path("", views.home, name="home"),
]
