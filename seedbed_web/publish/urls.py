"""Addresses of Publish."""

from __future__ import annotations

from django.urls import include, path

app_name = "publish"
urlpatterns = [
    path("pack/", include("seedbed_web.publish.pack.urls")),
    path("plan/neighbourhoods/", include("seedbed_web.publish.neighbourhoods.urls")),
]
