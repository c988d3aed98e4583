"""Addresses by link: consultations, and the public page of what was said and done."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
