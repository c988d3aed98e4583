"""Addresses of bringing a plan in."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.bringing import views

urlpatterns = [
    path("", views.home, name="home"),
    path("<uuid:brought>/", views.pieces, name="pieces"),
    path("<uuid:brought>/preview/", views.preview, name="preview"),
    path("<uuid:brought>/made/", views.made, name="made"),
    path("<uuid:brought>/forget/", views.forget, name="forget"),
]
