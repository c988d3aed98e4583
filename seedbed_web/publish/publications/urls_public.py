"""Addresses that everybody may read, in no language of their own: published files, and those for programs."""

from __future__ import annotations

from django.urls import URLPattern, path

from seedbed_web.publish.publications import public_views as views

PLACE = "published/<slug:partnership>/"
WELL_KNOWN = ".well-known/early-years-strategy"

urlpatterns: list[URLPattern] = [
    path(WELL_KNOWN, views.well_known, name="well-known"),
    path(f"{WELL_KNOWN}/<slug:schema>.schema.json", views.schema, name="schema"),
    path(f"{PLACE}figures/<slug:figure>.json", views.figure_json, name="figure-json"),
    path(PLACE, views.strategy, {"path": ""}, name="strategy"),
    path(f"{PLACE}versions/<slug:version>/", views.version, {"path": ""}, name="version"),
    path(f"{PLACE}versions/<slug:version>/<path:path>", views.version, name="version-file"),
    path(f"{PLACE}<path:path>", views.strategy, name="strategy-file"),
]
