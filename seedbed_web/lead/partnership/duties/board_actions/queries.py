"""Reading the actions of the partnership: some of them, one of them, and what became of it before."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from seedbed.lead.partnership.due import ENDED
from seedbed_web.accounts.queries import get_names
from seedbed_web.evidence.keeping import kind_of
from seedbed_web.lead.partnership.models import BoardAction
from seedbed_web.plan.strategy.candidates.queries import find_candidate_from

NOBODY: Final = "nobody"
"""In place of an organisation: actions that nobody answers for."""
SORTS: Final[dict[str, tuple[str, ...]]] = {
    "title": ("title_en",),
    "owner": ("owner__name_en", "due"),
    "due": ("due",),
    "state": ("state", "due"),
}
FIRST: Final = ("is_ended", "due")
"""Unless asked otherwise: what is still to do, the earliest first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of the list; empty means everything."""

    owner: str = ""
    state: str = ""
    element: str = ""
    late: bool = False
    sort: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Step:
    """Where an action stood from one day on, who said so, and how it went."""

    state: str
    note: str
    at: datetime
    by: str


def list_wanted(partnership: UUID, wanted: Wanted, today: date) -> QuerySet[BoardAction]:
    """Actions of the partnership as wanted, each with its organisation."""
    rows = _rows(partnership)
    if wanted.owner:
        rows = rows.filter(
            **({"owner__isnull": True} if wanted.owner == NOBODY else {"owner__identifier": wanted.owner})
        )
    for name in ("state", "element"):
        if value := getattr(wanted, name):
            rows = rows.filter(**{name: value})
    if wanted.late:
        rows = rows.filter(late(today))
    return rows.annotate(is_ended=Q(state__in=ENDED)).order_by(*_order(wanted))


def count_for_element(partnership: UUID, element: str) -> int:
    """How many actions of the partnership are there to raise a part of the system."""
    return _rows(partnership).filter(element=element).count()


def find_board_action(partnership: UUID, identifier: str) -> BoardAction | None:
    """One action by the name the pack gives it, with all that it came from."""
    found = _rows(partnership).select_related("owner", "meeting__body", "decision", "round", "changed_by")
    return found.filter(identifier=identifier).first()


def list_due(partnership: UUID, owners: Collection[UUID], *, today: date, until: date) -> list[BoardAction]:
    """What some organisations have to see to: what is late or to be done by a day."""
    mine = _rows(partnership).filter(owner_id__in=owners).exclude(state__in=ENDED)
    return list(mine.filter(late(today) | Q(due__range=(today, until))))


def list_history(action: BoardAction, language: str) -> list[Step]:
    """Where an action stood and what was said of it, each change once, the latest first."""
    model: Any = BoardAction
    held = model.pgh_event_model.objects.filter(pgh_obj_id=action.pk).order_by("pgh_id")
    rows = list(held.values("state", "note_en", "note_cy", "changed_at", "changed_by_id"))
    names = get_names(row["changed_by_id"] for row in rows if row["changed_by_id"])
    steps: list[Step] = []
    for row in rows:
        note = (row["note_cy"] if language == "cy" else "") or row["note_en"]
        step = Step(row["state"], note, row["changed_at"], names.get(row["changed_by_id"], ""))
        if not steps or (steps[-1].state, steps[-1].note) != (step.state, step.note):
            steps.append(step)
    return steps[::-1]


def late(today: date) -> Q:
    """Actions that are said to be behind, or past their day and not ended: the library's `is_late` in SQL."""
    return Q(state="behind") | (Q(due__lt=today) & ~Q(state__in=ENDED))


def source_of(action: BoardAction) -> str:
    """What a candidate of the strategy that came from an action says of where it came from."""
    return f"{kind_of(BoardAction)}:{action.identifier}"


def find_candidate_of(action: BoardAction) -> Any:
    """What an action was put forward as; None where it was not."""
    return find_candidate_from(action.partnership_id, source_of(action))


def list_by_identifier(partnership: UUID, identifiers: Collection[str]) -> list[BoardAction]:
    """Some actions by the names the pack gives them."""
    found = _rows(partnership).select_related("owner", "meeting__body", "decision", "round")
    return list(found.filter(identifier__in=identifiers))


def _rows(partnership: UUID) -> QuerySet[BoardAction]:
    return BoardAction.objects.filter(partnership_id=partnership).select_related("owner")


def _order(wanted: Wanted) -> list[Any]:
    """By the column asked for, what has none last; what is equal stays in the order of the pack."""
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
