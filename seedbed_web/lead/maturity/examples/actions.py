"""Adding, changing and taking away the area's own examples of practice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed_web.evidence.keeping import add, change, take_away
from seedbed_web.lead.maturity.as_seen import check_seen, lock_there
from seedbed_web.lead.maturity.models import PracticeExample


def add_example(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> PracticeExample:
    """Adds an example; its name in the pack comes from where it is, and never changes."""
    return add(PracticeExample, partnership=partnership, by=by, title=values["place_en"], values=values)


def change_example(*, example: PracticeExample, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what an example says.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(example, version=version, by=by, values=values)


def take_away_example(*, example: PracticeExample, version: int, by: UUID) -> None:
    """Takes an example away; its history stays.

    Raises:
        Gone: somebody has taken it away already.
        StaleEdit: somebody else changed it first.
    """
    held = lock_there(example)
    check_seen(held, version)
    take_away(held, by=by)
