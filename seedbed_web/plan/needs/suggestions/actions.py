"""Deciding on what the figures suggest: a new priority, one that is there, or no with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from seedbed.foundations.tables import Row
from seedbed_web.database.versions import StaleEdit
from seedbed_web.evidence.keeping import change, note
from seedbed_web.organisations.naming import next_place
from seedbed_web.plan.needs.models import Suggestion
from seedbed_web.plan.needs.suggestions.queries import ACCEPTED, DECLINED, OPEN
from seedbed_web.plan.strategy.actions import add_priority
from seedbed_web.plan.strategy.models import Priority

SAID: Final = ("indicator", "statement_en", "statement_cy", "reason_en", "reason_cy")


def accept_as_new(*, suggestion: Suggestion, version: int, by: UUID, values: Mapping[str, Any]) -> Priority:
    """Makes a priority of a suggestion.

    Raises:
        StaleEdit: somebody else has decided meanwhile.
    """
    _still_open(suggestion, version)
    made = add_priority(partnership=suggestion.partnership_id, by=by, values=values)
    change(suggestion, version=version, by=by, values={"state": ACCEPTED, "priority_id": made.pk})
    return made


def accept_for(*, suggestion: Suggestion, version: int, by: UUID, priority: Priority) -> None:
    """Ties a suggestion to a priority that is there.

    Raises:
        StaleEdit: somebody else has decided meanwhile.
    """
    _still_open(suggestion, version)
    change(suggestion, version=version, by=by, values={"state": ACCEPTED, "priority_id": priority.pk})


def decline(*, suggestion: Suggestion, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Declines a suggestion, with a reason.

    Raises:
        StaleEdit: somebody else has decided meanwhile.
    """
    _still_open(suggestion, version)
    change(suggestion, version=version, by=by, values={"state": DECLINED, **values})


def reconsider(*, suggestion: Suggestion, version: int, by: UUID) -> None:
    """Opens again what was decided; the reason, or the priority, stays in its history.

    A priority that came of it stays where it is, and is tied to it no longer.

    Raises:
        StaleEdit: somebody else has decided meanwhile.
    """
    if suggestion.state == OPEN:
        raise StaleEdit(suggestion, None)
    values = {"state": OPEN, "declined_en": "", "declined_cy": "", "priority_id": None}
    change(suggestion, version=version, by=by, values=values)


def put_forward(*, partnership: UUID, by: UUID | None, rows: Iterable[Row]) -> list[Suggestion]:
    """Puts forward causes for concern that were never put forward; what was declined is not asked again."""
    asked = set(Suggestion.objects.filter(partnership_id=partnership).values_list("indicator", flat=True))
    return [_put(partnership, by, row) for row in rows if row["indicator"] not in asked]


def _put(partnership: UUID, by: UUID | None, row: Row) -> Suggestion:
    said = {name: row[name] for name in SAID}
    place = next_place(Suggestion, partnership)
    made = Suggestion.objects.create(
        partnership_id=partnership, identifier=row["id"], order=place, state=OPEN, changed_by_id=by, **said
    )
    note("put forward", made, by, [])
    return made


def _still_open(suggestion: Suggestion, version: int) -> None:
    """Holds the row to the end of the transaction, so that nobody decides between looking and saving."""
    held = Suggestion.objects.select_for_update(of=("self",)).get(pk=suggestion.pk)
    if held.state != OPEN or held.version != version:
        raise StaleEdit(held, None)
