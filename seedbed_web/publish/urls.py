"""Addresses of Publish."""

from __future__ import annotations

from django.urls import include, path

app_name = "publish"
urlpatterns = [
    path("pack/", include("seedbed_web.publish.pack.urls")),
    path("plan/neighbourhoods/", include("seedbed_web.publish.neighbourhoods.urls")),
    path("plan/figures/", include(("seedbed_web.publish.figures.urls", "figures"))),
    path("plan/readiness/", include(("seedbed_web.publish.readiness.urls", "readiness"))),
    path("plan/versions/", include(("seedbed_web.publish.versions.urls", "versions"))),
    path("plan/publication/", include(("seedbed_web.publish.publications.urls", "publications"))),
    path("plan/returns/", include(("seedbed_web.publish.returns.urls", "returns"))),
]
