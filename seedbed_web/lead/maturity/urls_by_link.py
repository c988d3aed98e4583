"""Addresses by link: answering a round of the self-assessment."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
