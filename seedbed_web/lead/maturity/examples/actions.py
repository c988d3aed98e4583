"""Adding and changing the area's own examples of practice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.versions import save_version
from seedbed_web.lead.maturity.models import PracticeExample
from seedbed_web.organisations.naming import free_name, next_place, wait_for_turn

KIND: Final = "lead.practiceexample"


def add_example(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> PracticeExample:
    """Adds an example; its name in the pack comes from where it is, and never changes."""
    wait_for_turn(partnership)
    made = PracticeExample.objects.create(
        partnership_id=partnership,
        identifier=free_name(PracticeExample, partnership, values["place_en"], "example"),
        order=next_place(PracticeExample, partnership),
        changed_by_id=by,
        **values,
    )
    _note("example added", made, by, sorted(values))
    return made


def change_example(*, example: PracticeExample, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what an example says.

    Raises:
        StaleEdit: somebody else saved first.
    """
    also = {"changed_by_id": by, "changed_at": timezone.now()}
    if changed := save_version(example, version=version, values=values, also=also):
        _note("example changed", example, by, changed)


def _note(action: str, row: PracticeExample, by: UUID, fields: Sequence[str]) -> None:
    record(
        action,
        partnership=row.partnership_id,
        by=by,
        subject=(KIND, str(row.pk)),
        detail={"fields": sorted(fields)},
    )
