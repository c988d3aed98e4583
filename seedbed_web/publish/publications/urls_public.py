"""Addresses that everybody may read: what partnerships have published."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
