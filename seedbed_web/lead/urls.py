"""Addresses of Lead."""

from __future__ import annotations

from django.urls import path

from seedbed_web.lead import views

app_name = "lead"
urlpatterns = [path("lead/", views.home, name="home")]
