"""Adding and changing rows of the partnership, each noted in the record: which fields, never their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.versions import save_version
from seedbed_web.evidence.queries import Thing
from seedbed_web.lead.partnership.models import BoardAction, PlanningRole, Risk, Sponsor
from seedbed_web.organisations.naming import free_name, next_place, wait_for_turn

Duty = TypeVar("Duty", BoardAction, Risk, Sponsor, PlanningRole)
KINDS: Final[dict[type[Any], str]] = {
    BoardAction: "board-action",
    Risk: "risk",
    Sponsor: "sponsor",
    PlanningRole: "planning-role",
}
"""What links, the record and the sources of candidates call each kind; links put `lead.` before it."""


def thing_of(row: BoardAction | Risk | Sponsor | PlanningRole) -> Thing:
    """A row as links and the record call it."""
    return Thing(f"lead.{KINDS[type(row)]}", str(row.pk))


def add(model: type[Duty], *, partnership: UUID, by: UUID, title: str, values: Mapping[str, Any]) -> Duty:
    """Adds a row after the others; its name in the pack comes from its title and never changes."""
    wait_for_turn(partnership)
    made: Duty = model._default_manager.create(
        partnership_id=partnership,
        identifier=free_name(model, partnership, title, KINDS[model]),
        order=next_place(model, partnership),
        changed_by_id=by,
        **values,
    )
    _note("added", made, by, list(values))
    return made


def change(row: Duty, *, version: int, by: UUID, values: Mapping[str, Any]) -> list[str]:
    """Saves what differs; gives the names of the fields that changed.

    Raises:
        StaleEdit: somebody else saved first.
    """
    also = {"changed_by_id": by, "changed_at": timezone.now()}
    changed = save_version(row, version=version, values=values, also=also)
    if changed:
        _note("changed", row, by, changed)
    return changed


def take_away(row: Sponsor | PlanningRole, *, by: UUID) -> None:
    """Takes a row out; its history stays."""
    _note("taken away", row, by, [])
    row.delete()


def _note(
    what: str, row: BoardAction | Risk | Sponsor | PlanningRole, by: UUID, fields: Sequence[str]
) -> None:
    thing = thing_of(row)
    words = f"{KINDS[type(row)].replace('-', ' ')} {what}"
    subject, detail = (thing.kind, thing.id), {"fields": sorted(fields)}
    record(words, partnership=row.partnership_id, by=by, subject=subject, detail=detail)
