"""Addresses of the strategy."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.strategy import views

urlpatterns = [path("", views.strategy, name="strategy")]
