"""Addresses of Deliver."""

from __future__ import annotations

from django.urls import path

from seedbed_web.deliver import views

app_name = "deliver"
urlpatterns = [path("deliver/", views.home, name="home")]
