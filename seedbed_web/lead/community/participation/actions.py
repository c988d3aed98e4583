"""Saying who decided on a priority."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed_web.database.versions import StaleEdit
from seedbed_web.evidence.keeping import change, note
from seedbed_web.lead.community.models import Participation
from seedbed_web.organisations.naming import next_place, wait_for_turn


def say_who_decided(
    *,
    partnership: UUID,
    priority: str,
    row: Participation | None,
    version: int,
    by: UUID,
    values: Mapping[str, Any],
) -> None:
    """Says who decided on a priority, for the first time or anew.

    Raises:
        StaleEdit: somebody else saved first.
    """
    if row is not None:
        change(row, version=version, by=by, values=values)
        return
    wait_for_turn(partnership)
    begun = {**values, "order": next_place(Participation, partnership), "changed_by_id": by}
    held, new = Participation.objects.get_or_create(
        partnership_id=partnership, priority=priority, defaults=begun
    )
    if not new:
        raise StaleEdit(held, None)
    note("added", held, by=by, fields=list(values))
