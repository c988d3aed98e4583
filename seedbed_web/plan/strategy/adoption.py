"""That the strategy was adopted, as whoever keeps versions says."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from seedbed_web.evidence.keeping import change
from seedbed_web.plan.strategy.models import Strategy


def note_adopted(*, partnership: UUID, on: date, by: UUID) -> None:
    """Writes down the day on which the strategy was adopted."""
    held = Strategy.objects.select_for_update().get(partnership_id=partnership)
    change(held, version=held.version, by=by, values={"adopted_on": on})
