"""Who was asked in a round is forgotten by itself, some time after it has closed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db import connection
from django.utils import timezone

from seedbed_web.database.jobs import job
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.lead.maturity.rounds.actions import forget_people
from seedbed_web.lead.maturity.rounds.queries import get_round

KNOWN_FOR: Final = timedelta(days=90)
"""So long after a round has closed people may still have to be thanked, or asked what became of it."""


@job("forget who was asked", periodic="37 3 * * *")
def forget_who_was_asked() -> None:
    """Forgets the names, addresses and links of rounds that closed long ago."""
    for round_, partnership in _rounds_to_forget(timezone.localdate() - KNOWN_FOR):
        with working_for(Scope(partnership=partnership)):
            forget_people(round_=get_round(round_), by=None)


def _rounds_to_forget(closed_by: date) -> list[tuple[UUID, UUID]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT round_id, partnership_id FROM find_rounds_to_forget(%s)", [closed_by])
        return list(cursor.fetchall())
