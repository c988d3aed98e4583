"""Addresses of the strategy."""

from __future__ import annotations

from django.urls import path

from seedbed_web.plan.strategy.views import actions, candidates, evidence, priorities, strategy

urlpatterns = [
    path("", strategy.strategy, name="strategy"),
    path("edit/", strategy.edit, name="edit-strategy"),
    path("order/", strategy.order, name="order"),
    path("add-priority/", priorities.add, name="add-priority"),
    path("priorities/<slug:priority>/", priorities.priority, name="priority"),
    path("priorities/<slug:priority>/move/", strategy.move, name="move-priority"),
    path("priorities/<slug:priority>/edit/", priorities.edit, name="edit-priority"),
    path("priorities/<slug:priority>/add-action/", actions.add, name="add-action"),
    path("actions/", actions.actions, name="actions"),
    path("actions.csv", actions.actions_csv, name="actions-csv"),
    path("actions/<slug:action>/", actions.action, name="action"),
    path("actions/<slug:action>/edit/", actions.edit, name="edit-action"),
    path("candidates/", candidates.candidates, name="candidates"),
    path("candidates/<slug:candidate>/", candidates.candidate, name="candidate"),
    path("candidates/<slug:candidate>/take-up/", candidates.take_up_candidate, name="take-up"),
    path("candidates/<slug:candidate>/decline/", candidates.decline_candidate, name="decline"),
    path("candidates/<slug:candidate>/reconsider/", candidates.reconsider_candidate, name="reconsider"),
    path("evidence/<slug:evidence>/", evidence.evidence, name="evidence"),
]
