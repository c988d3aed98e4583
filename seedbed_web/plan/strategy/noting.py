"""Saving over the version that an editor saw, and noting what was done: which fields, never their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.versions import save_version
from seedbed_web.plan.strategy.things import OfPlan, thing_of


def change(row: OfPlan, version: int, by: UUID, values: Mapping[str, Any]) -> list[str]:
    """Saves what differs and notes it; gives the names of the fields that changed.

    Raises:
        StaleEdit: somebody else saved first.
    """
    also = {"changed_by_id": by, "changed_at": timezone.now()}
    changed = save_version(row, version=version, values=values, also=also)
    if changed:
        note("changed", row, by, changed)
    return changed


def note(what: str, row: OfPlan, by: UUID | None, fields: Sequence[str]) -> None:
    """Writes in the record what was done to a row, such as `priority changed`."""
    thing = thing_of(row)
    record(
        f"{thing.kind.partition('.')[2]} {what}",
        partnership=row.partnership_id,
        by=by,
        subject=(thing.kind, thing.id),
        detail={"fields": sorted(fields)},
    )
