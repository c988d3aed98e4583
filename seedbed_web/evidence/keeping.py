"""Adding and changing rows that people edit, each noted in the record: which fields, never their words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.versions import save_version
from seedbed_web.evidence.queries import Thing
from seedbed_web.organisations.edited import OfPack
from seedbed_web.organisations.naming import free_name, next_place, wait_for_turn

Kept = TypeVar("Kept", bound=OfPack)
_CAPITAL: Final = re.compile(r"(?<!^)(?=[A-Z])")


def kind_of(model: type[Any]) -> str:
    """What links and the record call the rows of a model, such as `agenda-item`.

    A model that is called otherwise says so by its attribute `called`.
    """
    return str(getattr(model, "called", None) or _CAPITAL.sub("-", model.__name__).lower())


def thing_of(row: Any) -> Thing:
    """A row as links and the record call it, such as `lead.agenda-item`."""
    return Thing(f"{row._meta.app_label}.{kind_of(type(row))}", str(row.pk))


def add(
    model: type[Kept], *, partnership: UUID, by: UUID | None, title: str, values: Mapping[str, Any]
) -> Kept:
    """Adds a row after the others; its name in the pack is made from its title and never changes."""
    wait_for_turn(partnership)
    made: Kept = model._default_manager.create(
        partnership_id=partnership,
        identifier=free_name(model, partnership, title, kind_of(model)),
        order=next_place(model, partnership),
        changed_by_id=by,
        **values,
    )
    note("added", made, by, list(values))
    return made


def change(row: Any, *, version: int, by: UUID, values: Mapping[str, Any]) -> list[str]:
    """Saves what differs; gives the names of the fields that changed.

    Raises:
        StaleEdit: somebody else saved first.
    """
    also = {"changed_by_id": by, "changed_at": timezone.now()}
    changed = save_version(row, version=version, values=values, also=also)
    if changed:
        note("changed", row, by, changed)
    return changed


def touch(row: Any, *, version: int, by: UUID, values: Mapping[str, Any] | None = None) -> None:
    """Counts a save of what hangs on a row, such as the places of its agenda, as one of the row itself.

    Raises:
        StaleEdit: somebody else saved first.
    """
    touched = {"changed_at": timezone.now(), "changed_by_id": by} | dict(values or {})
    save_version(row, version=version, values=touched, also={})


def take_away(row: Any, *, by: UUID) -> None:
    """Takes a row out; its history stays."""
    note("taken away", row, by, [])
    row.delete()


def note(what: str, row: Any, by: UUID | None, fields: Sequence[str]) -> None:
    """Writes in the record what was done to a row, such as `meeting changed`."""
    thing = thing_of(row)
    record(
        f"{kind_of(type(row)).replace('-', ' ')} {what}",
        partnership=row.partnership_id,
        by=by,
        subject=(thing.kind, thing.id),
        detail={"fields": sorted(fields)},
    )
