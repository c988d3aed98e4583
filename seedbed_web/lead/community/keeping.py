"""Adding and changing what the community says and offers; each is noted: which fields, never their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.versions import save_version
from seedbed_web.evidence.queries import Thing
from seedbed_web.lead.community.models import (
    Asset,
    Consultation,
    Finding,
    Participation,
    Proposal,
    Question,
    Theme,
    VoiceGroup,
)
from seedbed_web.organisations.naming import free_name, next_place, wait_for_turn

Named = TypeVar("Named", Finding, Asset, Proposal, VoiceGroup, Consultation, Question, Theme)
Row = Finding | Asset | Proposal | Participation | VoiceGroup | Consultation | Question | Theme
KINDS: Final[dict[type[Any], str]] = {
    Finding: "finding",
    Asset: "asset",
    Proposal: "proposal",
    Participation: "participation",
    VoiceGroup: "group",
    Consultation: "consultation",
    Question: "question",
    Theme: "theme",
}
"""What links and the record call each kind; links put `lead.` before it."""


def thing_of(row: Row) -> Thing:
    """A row as links and the record call it."""
    return Thing(f"lead.{KINDS[type(row)]}", str(row.pk))


def add(
    model: type[Named], *, partnership: UUID, by: UUID | None, title: str, values: Mapping[str, Any]
) -> Named:
    """Adds a row after the others; its name in the pack comes from its title and never changes."""
    wait_for_turn(partnership)
    made: Named = model._default_manager.create(
        partnership_id=partnership,
        identifier=free_name(model, partnership, title, KINDS[model]),
        order=next_place(model, partnership),
        changed_by_id=by,
        **_with_keys(values),
    )
    note("added", made, by=by, fields=list(values))
    return made


def change(row: Row, *, version: int, by: UUID, values: Mapping[str, Any]) -> list[str]:
    """Saves what differs; gives the names of the fields that changed.

    Raises:
        StaleEdit: somebody else saved first.
    """
    also = {"changed_by_id": by, "changed_at": timezone.now()}
    changed = save_version(row, version=version, values=_with_keys(values), also=also)
    if changed:
        note("changed", row, by=by, fields=changed)
    return changed


def note(what: str, row: Row, *, by: UUID | None, fields: Sequence[str]) -> None:
    """Writes in the record what was done to a row, such as `finding changed`."""
    thing = thing_of(row)
    subject, detail = (thing.kind, thing.id), {"fields": sorted(fields)}
    words = f"{KINDS[type(row)]} {what}"
    record(words, partnership=row.partnership_id, by=by, subject=subject, detail=detail)


def _with_keys(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values, with keys of other rows as keys: a form has them as words, which are never equal."""
    keys = {name for name in values if name.endswith("_id") and isinstance(values[name], str)}
    return {name: UUID(value) if name in keys else value for name, value in values.items()}
