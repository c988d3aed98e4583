"""Reading risks: as a list in order, as a grid, one with its history, and those to look at again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from seedbed.lead.partnership import risks as library
from seedbed_web.accounts.queries import get_names
from seedbed_web.lead.partnership.models import Risk

OPEN_STATES = ("open", "accepted")


@dataclass(frozen=True, slots=True)
class Register:
    """The risks that stand, in order, those that are closed, and the grid of those that stand."""

    standing: tuple[Risk, ...]
    closed: tuple[Risk, ...]
    grid: tuple[tuple[library.Cell, ...], ...]
    due: int


@dataclass(frozen=True, slots=True)
class Step:
    """How a risk was judged from one day on, and who said so."""

    state: str
    likelihood: int
    impact: int
    at: datetime
    by: str

    @property
    def judged(self) -> tuple[str, int, int]:
        """What was said, without when and by whom."""
        return self.state, self.likelihood, self.impact

    @property
    def score(self) -> int:
        """Likelihood times impact."""
        return library.score(self.likelihood, self.impact)


def get_register(partnership: UUID, today: date) -> Register:
    """Every risk of the partnership."""
    rows = list(_rows(partnership))
    standing = library.in_order(row for row in rows if row.state != library.CLOSED)
    closed = tuple(row for row in rows if row.state == library.CLOSED)
    due = sum(library.review_is_due(row.review_on, row.state, today) for row in standing)
    return Register(tuple(standing), closed, library.grid(standing), due)


def find_risk(partnership: UUID, identifier: str) -> Risk | None:
    """One risk by the name the pack gives it."""
    return _rows(partnership).filter(identifier=identifier).first()


def list_to_review(partnership: UUID, owners: Collection[UUID], until: date) -> list[Risk]:
    """Risks of some organisations that are to be looked at again by a day."""
    rows = _rows(partnership).filter(owner_id__in=owners, state__in=OPEN_STATES, review_on__lte=until)
    return list(rows)


def list_history(risk: Risk) -> list[Step]:
    """How a risk was judged, each change once, the latest first."""
    model: Any = Risk
    held = model.pgh_event_model.objects.filter(pgh_obj_id=risk.pk).order_by("pgh_id")
    rows = list(held.values("state", "likelihood", "impact", "changed_at", "changed_by_id"))
    names = get_names(row["changed_by_id"] for row in rows if row["changed_by_id"])
    steps: list[Step] = []
    for row in rows:
        by = names.get(row["changed_by_id"], "")
        step = Step(row["state"], row["likelihood"], row["impact"], row["changed_at"], by)
        if not steps or steps[-1].judged != step.judged:
            steps.append(step)
    return steps[::-1]


def _rows(partnership: UUID) -> QuerySet[Risk]:
    return Risk.objects.filter(partnership_id=partnership).select_related("owner", "changed_by")
