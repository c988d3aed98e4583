"""Where a consultation stands on a day."""

from __future__ import annotations

from datetime import date
from typing import Literal

from seedbed_web.lead.community.models import Consultation

State = Literal["being written", "not yet open", "open", "over", "closed"]


def state_of(row: Consultation, today: date, *, answered: bool = False) -> State:
    """Where it stands: `over` is past its last day for answers, though nobody has closed it yet.

    Args:
        row: the consultation.
        today: the day.
        answered: whether somebody has answered it already, as one that came with a pack.
    """
    if row.closed_on is not None:
        return "closed"
    if row.token is None and not answered:
        return "being written"
    if today < row.opened_on:
        return "not yet open"
    return "over" if row.answers_until is not None and today > row.answers_until else "open"
