"""Rows of the strategy as the library's own values, without figures: what its functions judge and draw."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import Text
from seedbed.plan.strategy import model as library
from seedbed.plan.strategy.theory import Step, aims_in, aims_of
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.chain.queries import get_moves, list_money
from seedbed_web.plan.needs.queries import get_figures_by_name
from seedbed_web.plan.strategy.models import Action, Measure, Money, Priority
from seedbed_web.plan.writing.queries import list_narrative

NOTHING = Text("", "")


def list_as_library(partnership: UUID, rows: Iterable[Priority]) -> list[library.Priority]:
    """Priorities with their actions, money and measures."""
    held = list(rows)
    only = held[0].pk if len(held) == 1 else None
    keys = [row.pk for row in held]
    measures = list(Measure.objects.filter(partnership_id=partnership, priority_id__in=keys))
    actions = Action.objects.filter(partnership_id=partnership, priority_id__in=keys).select_related("owner")
    moves = _moves(partnership, only, measures)
    of_actions, of_money, of_measures = defaultdict(list), defaultdict(list), defaultdict(list)
    for action in actions:
        of_actions[action.priority_id].append(_action(action, moves))
    for line in list_money(partnership, only):
        of_money[line.priority_id].append(money_as_library(line))
    for measure in measures:
        of_measures[measure.priority_id].append(measure_as_library(measure))
    return [
        library.Priority(
            row.identifier, row.order, Text(row.title_en, row.title_cy), NOTHING, NOTHING, NOTHING,
            tuple(of_actions[row.pk]), tuple(of_money[row.pk]), tuple(of_measures[row.pk]),
        )
        for row in held
    ]  # fmt: skip


def list_aims(partnership: UUID) -> tuple[Step, ...]:
    """What the whole strategy is for: its measures of impact, or the indicators that its vision cites."""
    rows = Measure.objects.filter(partnership_id=partnership, level="impact")
    measures = tuple(measure_as_library(row) for row in rows)
    if measures:
        whole = library.Priority("", 0, NOTHING, NOTHING, NOTHING, NOTHING, (), (), measures)
        return aims_of([whole])
    texts = [row.words for row in list_narrative(partnership)["vision"].values()]
    names = {name for text in texts for name in citations(text)}
    figures = get_figures_by_name(partnership, names) if names else {}
    return aims_in(texts, {name: figure.indicator for name, figure in figures.items()})


def money_as_library(row: Money) -> library.Money:
    """A line of money."""
    return library.Money(
        row.identifier, Text(row.source_en, row.source_cy), row.starts, row.ends, row.pounds,
        _partner(row.owner), row.spent, row.spent_on,
    )  # fmt: skip


def measure_as_library(row: Measure) -> library.Measure:
    """A measure without its figures."""
    title = Text(row.title_en, row.title_cy)
    return library.Measure(
        row.identifier, title, None, None, row.baseline or None, row.target, row.target_on,
        row.level or None, row.unit or None,
    )  # fmt: skip


def _moves(partnership: UUID, priority: UUID | None, measures: Iterable[Measure]) -> dict[UUID, list[str]]:
    names = {measure.pk: measure.identifier for measure in measures}
    found: dict[UUID, list[str]] = defaultdict(list)
    for action, measure in get_moves(partnership, priority):
        if measure in names:
            found[action.pk].append(names[measure])
    return found


def _action(row: Action, moves: dict[UUID, list[str]]) -> library.Action:
    title = Text(row.title_en, row.title_cy)
    moved = tuple(moves.get(row.pk, ()))
    return library.Action(row.identifier, title, _partner(row.owner), row.starts, row.ends, row.state, moved)


def _partner(row: Organisation | None) -> library.Partner | None:
    if row is None:
        return None
    return library.Partner(row.identifier, Text(row.name_en, row.name_cy), row.sector, NOTHING)
