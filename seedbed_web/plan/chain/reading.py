"""What hangs together with a priority or a measure, read for its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from seedbed.foundations.languages import Language, say
from seedbed.plan.strategy.chain_tables import LINK_KINDS
from seedbed.plan.strategy.theory import theory_of_priority
from seedbed.publish.money_view import (
    ending_words,
    holder,
    line_words,
    money_grid,
    spent_words,
    total_words,
)
from seedbed.publish.plain_words import pounds
from seedbed.publish.priority_view import value_words
from seedbed.publish.shapes import Grid
from seedbed.publish.theory_view import TheoryView, gap_sentences, theory_view
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.chain.library_rows import (
    list_aims,
    list_as_library,
    measure_as_library,
    money_as_library,
)
from seedbed_web.plan.chain.models import MeasureValue, PriorityLink
from seedbed_web.plan.chain.offered import list_offered
from seedbed_web.plan.chain.queries import (
    PLAN,
    TITLED,
    get_moves,
    list_counts,
    list_joins,
    list_linked_plans,
    list_money,
)
from seedbed_web.plan.strategy.measuring import Measured, list_measured
from seedbed_web.plan.strategy.models import Action, Measure, Money, Priority


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """One line of money in words."""

    row: Money
    words: str
    holder: str
    pounds: str
    spent: str


@dataclass(frozen=True, slots=True)
class Count:
    """The area's own count of a measure on a day, in words."""

    row: MeasureValue
    value: str


@dataclass(frozen=True, slots=True)
class MeasureRead:
    """A measure with how it has gone, and its own counts."""

    measured: Measured
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """One thing that a priority answers to or joins; `href` leads to its page, where it has one."""

    row: PriorityLink
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Chain:
    """Money, what moves what, what is joined and how it is meant to work, of one priority."""

    money: Grid | None
    lines: tuple[MoneyLine, ...]
    endings: tuple[str, ...]
    total: str
    spent: str
    moved_by: Mapping[UUID, tuple[Action, ...]]
    joins: tuple[tuple[str, tuple[Joined, ...]], ...]
    theory: TheoryView | None
    gaps: tuple[str, ...]


def chain_of(place: Place, priority: Priority, language: Language) -> Chain:
    """Everything of the chain that the page of a priority shows."""
    [held] = list_as_library(place.id, [priority])
    theory = theory_of_priority(held, list_aims(place.id))
    title = say("theory.of-priority", language, title=priority.title(language))
    moved_by: dict[UUID, list[Action]] = defaultdict(list)
    for action, measure in get_moves(place.id, priority.pk):
        moved_by[measure].append(action)
    return Chain(
        money=money_grid(held.money, language),
        lines=tuple(_line(row, language) for row in list_money(place.id, priority.pk)),
        endings=ending_words(held.money, language),
        total=total_words(held.money, language),
        spent=spent_words(held.money, language),
        moved_by={key: tuple(actions) for key, actions in moved_by.items()},
        joins=_joins(place, priority, language),
        theory=theory_view(theory, priority.identifier, title, language),
        gaps=gap_sentences(theory.gaps, language),
    )


def read_measure(place: Place, measure: Measure, language: Language) -> MeasureRead:
    """One measure for its page."""
    [found] = [
        it
        for it in list_measured(place.id, language, priority=measure.priority_id)
        if it.row.pk == measure.pk
    ]
    library = measure_as_library(measure)
    counts = [
        Count(row, value_words(library, row.value, language)) for row in list_counts(place.id, [measure.pk])
    ]
    return MeasureRead(found, tuple(counts))


def _line(row: Money, language: Language) -> MoneyLine:
    line = money_as_library(row)
    spent = pounds(line.spent, language) if line.spent is not None else ""
    return MoneyLine(
        row, line_words(line, language), holder(line.owner, language), pounds(line.pounds, language), spent
    )


def _joins(
    place: Place, priority: Priority, language: Language
) -> tuple[tuple[str, tuple[Joined, ...]], ...]:
    """What a priority joins, by kind; what is there no longer is left out."""
    rows = list_joins(place.id, priority.pk)
    known = _known(place, rows, language)
    found = []
    for kind in LINK_KINDS:
        held = [_joined(row, known, language) for row in rows if row.kind == kind]
        there = tuple(it for it in held if it)
        if there:
            found.append((say(f"joins.{kind}", language), there))
    return tuple(found)


def _joined(
    row: PriorityLink, known: Mapping[tuple[str, str], tuple[str, str]], language: Language
) -> Joined | None:
    if row.kind in TITLED:
        return Joined(row, row.title(language), "")
    return Joined(row, *known[row.kind, row.thing]) if (row.kind, row.thing) in known else None


def _known(
    place: Place, rows: Iterable[PriorityLink], language: Language
) -> dict[tuple[str, str], tuple[str, str]]:
    """What things are called and where their pages are."""
    wanted = {(row.kind, row.thing) for row in rows}
    offered = list_offered(place, language, {name for name in wanted if name[0] not in (PLAN, *TITLED)})
    found = {(it.kind, it.thing): (it.title, it.href) for it in offered}
    if any(kind == PLAN for kind, _ in wanted):
        for plan in list_linked_plans(place.id):
            named = {"partnership": place.slug, "plan": plan.identifier}
            href = reverse("plan:chain:plan", kwargs=named)
            found[PLAN, plan.identifier] = plan.title(language), href
    return found
