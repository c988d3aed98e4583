"""What other parts ask about the actions of the partnership."""

from __future__ import annotations

from django.db.models import QuerySet

from seedbed_web.lead.partnership.models import BoardAction, Decision, Meeting


def list_actions_of_meeting(meeting: Meeting) -> QuerySet[BoardAction]:
    """What a meeting asked for, the earliest day first."""
    return _in_order(BoardAction.objects.filter(partnership_id=meeting.partnership_id, meeting=meeting))


def list_actions_of_decision(decision: Decision) -> QuerySet[BoardAction]:
    """What carries a decision out, the earliest day first."""
    return _in_order(BoardAction.objects.filter(partnership_id=decision.partnership_id, decision=decision))


def _in_order(rows: QuerySet[BoardAction]) -> QuerySet[BoardAction]:
    return rows.select_related("owner").order_by("due", "order", "identifier")
