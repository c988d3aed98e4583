"""Reading what the figures suggest."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from seedbed_web.plan.needs.models import Suggestion

OPEN: Final = "open"
ACCEPTED: Final = "accepted"
DECLINED: Final = "declined"


def list_suggestions(partnership: UUID) -> list[Suggestion]:
    """Everything that was suggested: what nobody has decided on first."""
    held = list(_suggestions(partnership).order_by("order", "identifier"))
    return sorted(held, key=lambda it: (OPEN, ACCEPTED, DECLINED).index(it.state))


def find_suggestion(partnership: UUID, identifier: str) -> Suggestion | None:
    """One by the name the pack gives it."""
    return _suggestions(partnership).filter(identifier=identifier).first()


def find_suggestion_of(partnership: UUID, indicator: str) -> Suggestion | None:
    """What was suggested because of an indicator, last."""
    return _suggestions(partnership).filter(indicator=indicator).order_by("order").last()


def list_suggestions_behind(partnership: UUID, priority: UUID) -> list[Suggestion]:
    """What was suggested and became a priority, or was found to belong to it."""
    held = _suggestions(partnership).filter(priority_id=priority, state=ACCEPTED)
    return list(held.order_by("order", "identifier"))


def count_open(partnership: UUID) -> int:
    """How many wait for a decision."""
    return Suggestion.objects.filter(partnership_id=partnership, state=OPEN).count()


def _suggestions(partnership: UUID) -> QuerySet[Suggestion]:
    held = Suggestion.objects.filter(partnership_id=partnership)
    return held.select_related("priority", "changed_by")
