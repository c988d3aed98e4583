"""Reading what was promised as it stands, or as it stood at a moment that its history reaches."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import Max, Min, QuerySet

from seedbed_web.plan.chain.models import MeasureValue
from seedbed_web.plan.strategy.models import Action, Measure, Money
from seedbed_web.plan.tracking.models import QuarterNote

PROMISED: Final = (Action, Money, Measure)
DELETED: Final = "delete"


def list_rows(model: Any, partnership: UUID, at: datetime | None) -> list[Any]:
    """The rows of a table in their order: of now, or as they stood at a moment, as history has them."""
    if at is None:
        return list(model.objects.filter(partnership_id=partnership))
    events = model.pgh_event_model.objects.filter(partnership_id=partnership, pgh_created_at__lt=at)
    last = events.order_by("id", "-pgh_id").distinct("id")
    held = [event for event in last if event.pgh_label != DELETED]
    return sorted(held, key=lambda event: (event.order, str(event.id)))


def list_values(partnership: UUID, at: datetime | None) -> list[Any]:
    """The area's own counts: of now, or as they stood at a moment."""
    return list_rows(MeasureValue, partnership, at)


def find_known_since(partnership: UUID) -> datetime | None:
    """The moment from which on history holds something of what was promised."""
    firsts = [_events(model, partnership).aggregate(at=Min("pgh_created_at"))["at"] for model in PROMISED]
    return min((first for first in firsts if first), default=None)


def find_changed_last(partnership: UUID) -> datetime | None:
    """The moment of the last change of what was promised."""
    lasts = [_events(model, partnership).aggregate(at=Max("pgh_created_at"))["at"] for model in PROMISED]
    return max((last for last in lasts if last), default=None)


def list_notes(partnership: UUID, last: Any) -> QuerySet[QuarterNote]:
    """What people added to the report of the quarter that ends on a day, in its order."""
    held = QuarterNote.objects.filter(partnership_id=partnership, quarter=last)
    return held.select_related("priority", "changed_by")


def find_note(partnership: UUID, identifier: str) -> QuarterNote | None:
    """One of these sentences by the name that the pack gives it."""
    held = QuarterNote.objects.filter(partnership_id=partnership, identifier=identifier)
    return held.select_related("priority", "changed_by").first()


def get_note_numbers(partnership: UUID) -> dict[Any, int]:
    """How many sentences were added, by the last day of the quarter."""
    days = QuarterNote.objects.filter(partnership_id=partnership).values_list("quarter", flat=True)
    found: dict[Any, int] = {}
    for day in days:
        found[day] = found.get(day, 0) + 1
    return found


def _events(model: Any, partnership: UUID) -> Any:
    return model.pgh_event_model.objects.filter(partnership_id=partnership)
