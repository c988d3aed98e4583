"""Adding, changing and taking away sentences of the report of a quarter. The record has no words of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from seedbed_web.evidence.keeping import add, change, take_away
from seedbed_web.plan.tracking.models import QuarterNote

Values = Mapping[str, Any]


def add_note(
    *, partnership: UUID, quarter: date, by: UUID, signed: str, on: date, values: Values
) -> QuarterNote:
    """Adds a sentence to the report of a quarter.

    Args:
        partnership: whose report.
        quarter: the last day of the quarter.
        by: who.
        signed: how it is signed: role and organisation.
        on: the day.
        values: what the sentence says, and of which priority.
    """
    title = f"{quarter.isoformat()} {values['words_en']}"[:60]
    return add(
        QuarterNote, partnership=partnership, by=by, title=title,
        values={**values, "quarter": quarter, "by": signed, "on": on},
    )  # fmt: skip


def change_note(*, note: QuarterNote, version: int, by: UUID, signed: str, on: date, values: Values) -> None:
    """Changes a sentence; it is then signed by whoever changed it.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(note, version=version, by=by, values={**values, "by": signed, "on": on})


def take_note_away(*, note: QuarterNote, by: UUID) -> None:
    """Takes a sentence out of the report; its history stays."""
    take_away(note, by=by)
