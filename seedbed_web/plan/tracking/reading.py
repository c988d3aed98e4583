"""The promises of a partnership with their figures: for the whole, and for each priority."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from seedbed.foundations.figures import Figures
from seedbed.foundations.indicators import indicators
from seedbed.foundations.languages import Language
from seedbed.plan.strategy.tracking.changes import Held
from seedbed.plan.strategy.tracking.verdict import Verdict, track
from seedbed.publish.tracking_view import OutcomeView, outcome_view
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.needs.queries import get_figures, get_figures_by_name
from seedbed_web.plan.strategy.models import Action, Measure, Money, Priority
from seedbed_web.plan.tracking import library_rows
from seedbed_web.plan.tracking.queries import list_rows, list_values


@dataclass(frozen=True, slots=True)
class Promises:
    """What was promised, as the library has it, and by priority; `figures` are those of its outcomes."""

    whole: Held
    by_priority: dict[UUID, Held]
    figures: Figures

    def of(self, priority: Priority) -> Held:
        """What one priority promises."""
        return self.by_priority.get(priority.pk, Held())


def read_promises(partnership: UUID, at: datetime | None = None) -> Promises:
    """What is promised now, or was at a moment; the figures are those of today.

    Args:
        partnership: whose.
        at: the moment; None is now.
    """
    rows = {model: list_rows(model, partnership, at) for model in (Action, Money, Measure)}
    places = dict(Priority.objects.filter(partnership_id=partnership).values_list("pk", "order"))
    actions, money, measures = (
        sorted(held, key=lambda row: places.get(row.priority_id, len(places) + 1)) for held in rows.values()
    )
    made = _made(partnership, measures, at)
    owners = {row.pk: library_rows.partner(row) for row in _organisations(partnership)}
    of: dict[UUID, list[list[Any]]] = defaultdict(lambda: [[], [], []])
    for row in actions:
        of[row.priority_id][0].append(library_rows.action(row, owners))
    for row in money:
        of[row.priority_id][1].append(library_rows.money(row, owners))
    for row in measures:
        of[row.priority_id][2].append(made[row.id])
    by_priority = {key: Held(*(tuple(part) for part in parts)) for key, parts in of.items()}
    whole = Held(
        tuple(it for held in by_priority.values() for it in held.actions),
        tuple(it for held in by_priority.values() for it in held.money),
        tuple(it for held in by_priority.values() for it in held.measures),
    )
    return Promises(whole, by_priority, get_figures(partnership, {row.indicator for row in measures}))


def _made(partnership: UUID, rows: list[Any], at: datetime | None) -> dict[Any, Any]:
    """Measures by key, with their baselines and counts."""
    known = {item.id: item for item in indicators()}
    bases = get_figures_by_name(partnership, {row.baseline for row in rows if row.baseline})
    counts = defaultdict(list)
    for value in list_values(partnership, at):
        counts[value.measure_id].append(value)
    return {row.id: library_rows.measure(row, known, bases, counts[row.id]) for row in rows}


def _organisations(partnership: UUID) -> Any:
    return Organisation.objects.filter(partnership_id=partnership)


def read_outcomes(
    promises: Promises, held: Held, as_of: date, language: Language, *, drawn: bool = False
) -> list[OutcomeView]:
    """The outcomes of the whole or of a priority, in words."""
    return [outcome_view(it, promises.figures, as_of, language, drawn=drawn) for it in held.measures]


def count_verdict(partnership: UUID, verdict: Verdict, today: date) -> int:
    """How many outcomes have a verdict."""
    promises = read_promises(partnership)
    found = (track(it, promises.figures, today) for it in promises.whole.measures)
    return sum(it.verdict == verdict for it in found)
