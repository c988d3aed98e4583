"""Addresses of publications."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.publications import views

urlpatterns = [
    path("", views.home, name="home"),
]
