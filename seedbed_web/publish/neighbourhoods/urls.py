"""Addresses of the maps."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.neighbourhoods import views

urlpatterns = [path("", views.neighbourhoods, name="neighbourhoods")]
