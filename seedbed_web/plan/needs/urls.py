"""Addresses of the needs explorer."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.needs.views import explorer, indicators, statements, suggestions, using

urlpatterns = [
    path("", explorer.home, name="home"),
    path("find/", explorer.find, name="find"),
    path("themes/<slug:topic>/", explorer.theme, name="theme"),
    path("domains/<slug:domain>/", explorer.domain, name="domain"),
    path("standings/", explorer.standings, name="standings"),
    path("not-known/", explorer.unknown, name="unknown"),
    path("methods/", indicators.all_methods, name="methods"),
    path("indicators/<slug:indicator>/", indicators.indicator, name="indicator"),
    path("indicators/<slug:indicator>/method/", indicators.method, name="method"),
    path("indicators/<slug:indicator>/use/", using.use, name="use"),
    path("suggestions/", suggestions.suggestions, name="suggestions"),
    path("suggestions/<slug:suggestion>/accept/", suggestions.accept, name="accept"),
    path("suggestions/<slug:suggestion>/tie/", suggestions.tie, name="tie"),
    path("suggestions/<slug:suggestion>/decline/", suggestions.decline_suggestion, name="decline"),
    path("suggestions/<slug:suggestion>/reconsider/", suggestions.reconsider_suggestion, name="reconsider"),
    path("statements/", statements.statements, name="statements"),
    path("statements/add/", statements.add, name="add-statement"),
    path("statements/<slug:statement>/edit/", statements.edit, name="edit-statement"),
    path("statements/<slug:statement>/take-away/", statements.take_away, name="take-statement-away"),
]
