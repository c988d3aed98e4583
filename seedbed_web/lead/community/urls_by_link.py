"""Addresses by link: consultations, and the public pages of a partnership that has published."""

from __future__ import annotations

from django.urls import URLPattern, path

from seedbed_web.lead.community.consultations import open_views
from seedbed_web.lead.community.public import views as public_pages

consultations: list[URLPattern] = [
    path("c/<str:token>", open_views.answer, name="consultation"),
    path("c/<str:token>/thanks", open_views.thanks, name="thanks"),
]
public: list[URLPattern] = [
    path("<slug:partnership>/", public_pages.said_and_done, name="said-and-done"),
    path("<slug:partnership>/assets/", public_pages.assets, name="assets"),
    path("<slug:partnership>/offer/", public_pages.offer, name="offer"),
    path("<slug:partnership>/offered/", public_pages.offered, name="offered"),
]
urlpatterns = [*consultations, *public]
