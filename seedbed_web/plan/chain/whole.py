"""Money, measures and the theory of change of the whole strategy, read for one page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from seedbed.foundations.languages import Language, say
from seedbed.plan.strategy.theory import theory_of_strategy
from seedbed.publish.money_view import (
    ending_words,
    money_by_holder,
    money_by_priority,
    money_grid,
    spent_words,
    total_words,
)
from seedbed.publish.shapes import Grid
from seedbed.publish.theory_view import TheoryView, gap_sentences, theory_view
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.chain.library_rows import list_aims, list_as_library
from seedbed_web.plan.chain.models import LinkedPlan
from seedbed_web.plan.chain.queries import get_moves, list_linked_plans
from seedbed_web.plan.chain.words import plan_kinds
from seedbed_web.plan.strategy.measuring import Measured, list_measured
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.plan.strategy.queries import list_priorities

MATERNITY = "maternity"


@dataclass(frozen=True, slots=True)
class Whole:
    """What ties the whole strategy together; `moved` counts the actions that move each measure."""

    priorities: tuple[Priority, ...]
    without_money: tuple[Priority, ...]
    total: str
    spent: str
    by_priority: Grid | None
    by_source: Grid | None
    by_holder: Grid | None
    endings: tuple[str, ...]
    measures: tuple[Measured, ...]
    moved: dict[UUID, int]
    theory: TheoryView | None
    gaps: tuple[str, ...]
    plans: tuple[tuple[LinkedPlan, str], ...]
    has_maternity: bool


def read_whole(place: Place, language: Language) -> Whole:
    """The chain of the whole strategy."""
    rows = list(list_priorities(place.id))
    held = list_as_library(place.id, rows)
    money = [line for it in held for line in it.money]
    theory = theory_of_strategy(held, list_aims(place.id))
    kinds, plans = dict(plan_kinds(language)), list_linked_plans(place.id)
    return Whole(
        priorities=tuple(rows),
        without_money=tuple(row for row, it in zip(rows, held, strict=True) if not it.money),
        total=total_words(money, language),
        spent=spent_words(money, language),
        by_priority=money_by_priority(held, language) if money else None,
        by_source=money_grid(money, language),
        by_holder=money_by_holder(held, language) if money else None,
        endings=ending_words(money, language),
        measures=tuple(list_measured(place.id, language, drawn=False)),
        moved=dict(Counter(measure for _, measure in get_moves(place.id))),
        theory=theory_view(theory, "strategy", say("theory.of-strategy", language), language),
        gaps=gap_sentences(theory.gaps, language),
        plans=tuple((plan, kinds[plan.kind]) for plan in plans),
        has_maternity=any(plan.kind == MATERNITY for plan in plans),
    )
