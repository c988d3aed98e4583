"""The list of actions as somebody wants to see it: which ones, in what order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from seedbed_web.plan.strategy.models import Action
from seedbed_web.plan.strategy.queries import TEXTS
from seedbed_web.plan.strategy.standing import ENDED, late

NOBODY: Final = "nobody"
"""In place of an organisation: actions that nobody answers for."""
SORTS: Final[dict[str, tuple[str, ...]]] = {
    "title": ("title_en",),
    "priority": ("priority__order", "order"),
    "owner": ("owner__name_en", "ends"),
    "starts": ("starts",),
    "ends": ("ends",),
    "state": ("state", "ends"),
}
FIRST: Final = ("is_ended", "ends")
"""Unless asked otherwise: what is still to do, the earliest first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of the list; empty means everything."""

    priority: str = ""
    owner: str = ""
    state: str = ""
    late: bool = False
    sort: str = ""
    language: str = "en"


def list_wanted(partnership: UUID, wanted: Wanted, today: date) -> QuerySet[Action]:
    """Actions as wanted, each with its priority and its organisation."""
    rows = Action.objects.filter(partnership_id=partnership).select_related("priority", "owner")
    rows = rows.defer(*(f"priority__{text}" for text in TEXTS))
    if wanted.priority:
        rows = rows.filter(priority__identifier=wanted.priority)
    if wanted.owner:
        rows = rows.filter(
            **({"owner__isnull": True} if wanted.owner == NOBODY else {"owner__identifier": wanted.owner})
        )
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.late:
        rows = rows.filter(late(today))
    return rows.annotate(is_ended=Q(state__in=ENDED)).order_by(*_order(wanted))


def _order(wanted: Wanted) -> list[Any]:
    """By the column asked for, what has none last; what is equal stays in the order of the plan."""
    down = wanted.sort.startswith("-")
    columns = SORTS.get(wanted.sort.removeprefix("-"), FIRST)
    shown = [_shown(name, wanted.language) for name in columns]
    return [
        *(it.desc(nulls_last=True) if down else it.asc(nulls_last=True) for it in shown),
        "order",
        "identifier",
    ]


def _shown(column: str, language: str) -> Any:
    """What a reader sees in a column: words in Welsh where there are any."""
    if language != "cy" or not column.endswith("_en"):
        return F(column)
    return Coalesce(NullIf(F(f"{column.removesuffix('_en')}_cy"), Value("")), F(column))
