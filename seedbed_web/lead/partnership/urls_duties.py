"""Addresses: actions, risks, sponsors, responsibilities."""

from __future__ import annotations

from django.urls import path

from seedbed_web.lead.partnership.duties.board_actions import views as actions
from seedbed_web.lead.partnership.duties.planning import views as planning
from seedbed_web.lead.partnership.duties.responsibilities import views as responsibilities
from seedbed_web.lead.partnership.duties.risks import views as risks

urlpatterns = [
    path("actions/", actions.board_actions, name="board-actions"),
    path("actions.csv", actions.board_actions_csv, name="board-actions-csv"),
    path("add-action/", actions.add, name="add-action"),
    path("actions/<slug:board_action>/", actions.board_action, name="board-action"),
    path("actions/<slug:board_action>/edit/", actions.edit, name="edit-action"),
    path("actions/<slug:board_action>/stands/", actions.stands, name="action-stands"),
    path("actions/<slug:board_action>/put-forward/", actions.put_forward, name="put-forward"),
    path("risks/", risks.risks, name="risks"),
    path("add-risk/", risks.add, name="add-risk"),
    path("risks/<slug:risk>/", risks.risk, name="risk"),
    path("risks/<slug:risk>/edit/", risks.edit, name="edit-risk"),
    path("who-plans/", planning.who_plans, name="who-plans"),
    path("add-sponsor/", planning.add_a_sponsor, name="add-sponsor"),
    path("sponsors/<slug:sponsor>/edit/", planning.edit_sponsor, name="edit-sponsor"),
    path("sponsors/<slug:sponsor>/remove/", planning.remove_sponsor, name="remove-sponsor"),
    path("add-role/", planning.add_a_role, name="add-role"),
    path("roles/<slug:planning_role>/edit/", planning.edit_role, name="edit-role"),
    path("roles/<slug:planning_role>/remove/", planning.remove_role, name="remove-role"),
    path("responsibilities/", responsibilities.responsibilities, name="responsibilities"),
    path("responsibilities/<slug:priority>/", responsibilities.responsibility, name="responsibility"),
]
