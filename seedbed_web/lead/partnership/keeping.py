"""Adding and changing bodies, members, meetings and decisions, noted: which fields, never their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.versions import save_version
from seedbed_web.evidence.queries import Thing
from seedbed_web.lead.partnership.models import AgendaItem, Body, Decision, Interest, Meeting, Member
from seedbed_web.organisations.naming import free_name, next_place, wait_for_turn

Kept = TypeVar("Kept", Body, Member, Interest, Meeting, AgendaItem, Decision)
KINDS: Final[dict[type[Any], str]] = {
    Body: "body",
    Member: "member",
    Interest: "interest",
    Meeting: "meeting",
    AgendaItem: "agenda-item",
    Decision: "decision",
}
"""What links and the record call each kind; links put `lead.` before it."""


def thing_of(row: Any) -> Thing:
    """A row as links and the record call it."""
    return Thing(f"lead.{KINDS[type(row)]}", str(row.pk))


def add(model: type[Kept], *, partnership: UUID, by: UUID, named: str, values: Mapping[str, Any]) -> Kept:
    """Adds a row after the others; its name in the pack is made from `named` and never changes."""
    wait_for_turn(partnership)
    made: Kept = model._default_manager.create(
        partnership_id=partnership,
        identifier=free_name(model, partnership, named, KINDS[model]),
        order=next_place(model, partnership),
        changed_by_id=by,
        **values,
    )
    note("added", made, by, list(values))
    return made


def change(row: Kept, *, version: int, by: UUID, values: Mapping[str, Any]) -> list[str]:
    """Saves what differs; gives the names of the fields that changed.

    Raises:
        StaleEdit: somebody else saved first.
    """
    also = {"changed_by_id": by, "changed_at": timezone.now()}
    changed = save_version(row, version=version, values=values, also=also)
    if changed:
        note("changed", row, by, changed)
    return changed


def touch(row: Kept, *, version: int, by: UUID, values: Mapping[str, Any] | None = None) -> None:
    """Counts a save of what hangs on a row, such as the places of its agenda, as one of the row itself.

    Raises:
        StaleEdit: somebody else saved first.
    """
    touched = {"changed_at": timezone.now(), "changed_by_id": by} | dict(values or {})
    save_version(row, version=version, values=touched, also={})


def note(what: str, row: Any, by: UUID | None, fields: Sequence[str]) -> None:
    """Writes in the record what was done to a row, such as `meeting changed`."""
    thing = thing_of(row)
    record(
        f"{KINDS[type(row)].replace('-', ' ')} {what}",
        partnership=row.partnership_id,
        by=by,
        subject=(thing.kind, thing.id),
        detail={"fields": sorted(fields)},
    )
