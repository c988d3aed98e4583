"""Pages of the site beside what is published, in both languages: moved figures, one figure, the feed."""

from __future__ import annotations

from django.urls import URLPattern, path

from seedbed_web.publish.publications import public_views as views
from seedbed_web.publish.publications.urls_public import PLACE

urlpatterns: list[URLPattern] = [
    path(f"{PLACE}moved", views.moved, {"version": ""}, name="moved"),
    path(f"{PLACE}versions/<slug:version>/moved", views.moved, name="moved-of-version"),
    path(f"{PLACE}figures/<slug:figure>", views.one_figure, name="figure"),
    path(f"{PLACE}feed.xml", views.feed, name="feed"),
]
