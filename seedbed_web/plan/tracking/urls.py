"""Addresses of tracking."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.tracking.views import overview, quarters

urlpatterns = [
    path("", overview.home, name="home"),
    path("outcomes.csv", overview.outcomes_csv, name="outcomes-csv"),
    path("actions.csv", overview.actions_csv, name="actions-csv"),
    path("money.csv", overview.money_csv, name="money-csv"),
    path("priorities/<slug:priority>/", overview.priority, name="priority"),
    path("quarters/<slug:quarter>/", quarters.quarter, name="quarter"),
    path("quarters/<slug:quarter>/report.pdf", quarters.quarter_file, name="quarter-pdf"),
    path("quarters/<slug:quarter>/add/", quarters.add, name="add-note"),
    path("notes/<slug:note>/edit/", quarters.edit, name="edit-note"),
    path("notes/<slug:note>/take-away/", quarters.take_away, name="take-away-note"),
]
