"""Addresses of the narrative."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.writing.views import preview, sections, translation

urlpatterns = [
    path("", sections.home, name="home"),
    path("translation/", translation.translation, name="translation"),
    path("preview/", preview.preview, name="preview"),
    path("<slug:section>/edit/", sections.edit, name="edit"),
]
