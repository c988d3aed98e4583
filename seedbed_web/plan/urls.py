"""Addresses of Plan."""

from __future__ import annotations

from django.urls import include, path

app_name = "plan"
urlpatterns = [path("plan/", include("seedbed_web.plan.strategy.urls"))]
