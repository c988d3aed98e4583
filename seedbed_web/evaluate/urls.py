"""Addresses of Evaluate."""

from __future__ import annotations

from django.urls import path

from seedbed_web.evaluate import views

app_name = "evaluate"
urlpatterns = [path("evaluate/", views.home, name="home")]
