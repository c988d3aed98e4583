"""Addresses of publications, for members."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.publications import views

urlpatterns = [
    path("", views.home, name="home"),
    path("publish", views.publish, name="publish"),
    path("progress", views.progress, name="progress"),
    path("withdraw/", views.withdraw, name="withdraw"),
]
