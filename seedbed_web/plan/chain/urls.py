"""Addresses of what ties the chain together."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.chain.views import counts, joins, measures, money, overview, plans

urlpatterns = [
    path("", overview.home, name="home"),
    path("priorities/<slug:priority>/add-money/", money.add, name="add-money"),
    path("money/<slug:money>/edit/", money.edit, name="edit-money"),
    path("money/<slug:money>/take-away/", money.take_away, name="take-away-money"),
    path("priorities/<slug:priority>/add-measure/", measures.add, name="add-measure"),
    path("measures/<slug:measure>/", measures.measure, name="measure"),
    path("measures/<slug:measure>/edit/", measures.edit, name="edit-measure"),
    path("measures/<slug:measure>/indicator/", measures.choose_indicator, name="choose-indicator"),
    path("measures/<slug:measure>/take-away/", measures.take_away, name="take-away-measure"),
    path("measures/<slug:measure>/add-count/", counts.add, name="add-count"),
    path("counts/<uuid:count>/edit/", counts.edit, name="edit-count"),
    path("counts/<uuid:count>/take-away/", counts.take_away, name="take-away-count"),
    path("actions/<slug:action>/measures/", measures.moves, name="moves"),
    path("priorities/<slug:priority>/joins/", joins.joins, name="links"),
    path("priorities/<slug:priority>/add-pathway/", joins.add_titled, name="add-titled"),
    path("joins/<uuid:join>/take-away/", joins.take_away_titled, name="take-away-titled"),
    path("linked-plans/add/", plans.add, name="add-plan"),
    path("linked-plans/<slug:plan>/", plans.linked_plan, name="plan"),
    path("linked-plans/<slug:plan>/edit/", plans.edit, name="edit-plan"),
    path("linked-plans/<slug:plan>/take-away/", plans.take_away, name="take-away-plan"),
]
