"""Priorities as their pages show them: need, gap, actions, money, measures, learning."""

from __future__ import annotations

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.foundations.numbers import number, with_unit
from seedbed.foundations.units import units
from seedbed.plan.needs.comparisons import latest
from seedbed.plan.needs.profile import Profile
from seedbed.plan.strategy.model import Action, Measure, OwnCount, Priority
from seedbed.publish.blocks import Run, runs
from seedbed.publish.citing import Book, shown
from seedbed.publish.facts_view import cited
from seedbed.publish.money_view import ending_words, money_grid, spending_words
from seedbed.publish.plain_words import day, iso_day, pounds, words
from seedbed.publish.shapes import ActionView, MeasureView, PriorityView
from seedbed.publish.trajectory import trajectory

__all__ = [
    "action_view", "day", "iso_day", "measure_words", "pounds", "priority_view", "value_words", "words",
]  # fmt: skip


def priority_view(priority: Priority, made: Profile, book: Book, language: Language) -> PriorityView:
    """One priority in one language."""
    texts = {name: _runs(getattr(priority, name), book, language) for name in ("need", "gap", "learning")}
    return PriorityView(
        id=priority.id, order=priority.order, title=words(priority.title, language), **texts,
        actions=tuple(action_view(action, language) for action in priority.actions),
        money=money_grid(priority.money, language), ending=ending_words(priority.money, language),
        spending=spending_words(priority.money, language),
        pounds=pounds(priority.pounds, language) if priority.money else say("priority.no-money", language),
        measures=tuple(_measure(measure, made, book, language) for measure in priority.measures),
        state=say(f"state.{slug(priority.state)}", language), state_id=slug(priority.state),
    )  # fmt: skip


def _runs(text: Text, book: Book, language: Language) -> tuple[Run, ...]:
    return runs(words(text, language), book.resolve(language))


def action_view(action: Action, language: Language) -> ActionView:
    """One action in one language."""
    owner = words(action.owner.name, language) if action.owner else say("priority.no-owner", language)
    return ActionView(
        words(action.title, language), owner, say("priority.by", language, day=day(action.ends, language)),
        say(f"state.{slug(action.state)}", language), slug(action.state),
    )  # fmt: skip


def _measure(measure: Measure, made: Profile, book: Book, language: Language) -> MeasureView:
    item = measure.indicator
    newest = latest(made.figures.series(item.id, made.focus.code)) if item else None
    baseline, now, target = measure_words(measure, newest, language)
    title = words(measure.title, language)
    picture = trajectory(measure, title, made.figures, language)
    return MeasureView(title, cited(baseline, measure.baseline, book), now, target, picture)


def measure_words(measure: Measure, newest: Figure | None, language: Language) -> tuple[str, str, str]:
    """Where a measure starts from, the newest figure, and what is aimed for, each in words."""
    base, item = measure.baseline, measure.indicator
    if base is None and measure.counts:
        first, last = (
            _counted(measure, count, language) for count in (measure.counts[0], measure.counts[-1])
        )
        return first, last, _target(measure, language)
    return (
        _in_period(base, item, language) if base else say("measure.no-baseline", language),
        _in_period(newest, item, language) if newest else say("table.none", language),
        _target(measure, language),
    )


def _counted(measure: Measure, count: OwnCount, language: Language) -> str:
    value = value_words(measure, count.value, language)
    return say("own-count.latest", language, value=value, day=day(count.on, language))


def value_words(measure: Measure, value: float, language: Language) -> str:
    """A value of a measure with the unit of its indicator, or with its own as it was written."""
    item = measure.indicator
    if item:
        return with_unit(value, item.unit, item.decimals, language)
    unit = measure.unit or ""
    if unit in units():
        return with_unit(value, unit, 1, language)
    return f"{number(value, 1)} {unit}".strip()


def _in_period(figure: Figure, item: Indicator | None, language: Language) -> str:
    return f"{shown(figure, item, language)} ({figure.period.label(language)})"


def _target(measure: Measure, language: Language) -> str:
    if measure.target is None:
        return say("measure.no-target", language)
    value = value_words(measure, measure.target, language)
    return say("measure.by", language, value=value, day=day(measure.target_on, language))
