"""Priorities as their pages show them: need, gap, actions, money, measures, learning."""

from __future__ import annotations

from datetime import date

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.foundations.numbers import number, with_unit
from seedbed.plan.needs.comparisons import latest
from seedbed.plan.needs.profile import Profile
from seedbed.plan.strategy.model import Action, Measure, Money, Priority
from seedbed.publish.blocks import Run, runs
from seedbed.publish.citing import Book, shown
from seedbed.publish.facts_view import cited
from seedbed.publish.shapes import ActionView, Grid, MeasureView, PriorityView
from seedbed.publish.trajectory import trajectory

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def priority_view(priority: Priority, made: Profile, book: Book, language: Language) -> PriorityView:
    """One priority in one language."""
    texts = {name: _runs(getattr(priority, name), book, language) for name in ("need", "gap", "learning")}
    return PriorityView(
        id=priority.id, order=priority.order, title=words(priority.title, language), **texts,
        actions=tuple(action_view(action, language) for action in priority.actions),
        money=_money(priority, language), ending=tuple(_ending(priority, language)),
        pounds=pounds(priority.pounds, language) if priority.money else say("priority.no-money", language),
        measures=tuple(_measure(measure, made, book, language) for measure in priority.measures),
        state=say(f"state.{slug(priority.state)}", language), state_id=slug(priority.state),
    )  # fmt: skip


def words(text: Text, language: Language) -> str:
    """A text, or its English with a mark where the Welsh has not been written."""
    if text[language]:
        return text[language]
    return say("priority.untranslated", language, words=text.en) if text.en else ""


def _runs(text: Text, book: Book, language: Language) -> tuple[Run, ...]:
    return runs(words(text, language), book.resolve(language))


def day(when: date | None, language: Language) -> str:
    """A date as people write it: 31 March 2027."""
    if when is None:
        return say("priority.no-date", language)
    return f"{when.day} {say(f'month.{MONTHS[when.month - 1]}', language)} {when.year}"


def iso_day(words_: str, language: Language) -> str:
    """A day written 2026-03-31 as people write it; other words as they stand."""
    try:
        return day(date.fromisoformat(words_), language)
    except ValueError:
        return words_


def pounds(amount: float, language: Language) -> str:
    """Pounds: whole below a million, then millions with one decimal."""
    if abs(amount) >= 1_000_000:
        return say("money.millions", language, amount=number(amount / 1_000_000, 1))
    return f"£{number(amount)}"


def action_view(action: Action, language: Language) -> ActionView:
    """One action in one language."""
    owner = words(action.owner.name, language) if action.owner else say("priority.no-owner", language)
    return ActionView(
        words(action.title, language), owner, say("priority.by", language, day=day(action.ends, language)),
        say(f"state.{slug(action.state)}", language), slug(action.state),
    )  # fmt: skip


def _year(line: Money) -> str:
    first, last = line.starts.year, line.ends.year
    return str(first) if first == last else f"{first}/{last % 100:02d}"


def _money(priority: Priority, language: Language) -> Grid | None:
    """Sources down, years across, totals at the foot."""
    if not priority.money:
        return None
    years = sorted({_year(line) for line in priority.money})
    names = list(dict.fromkeys(words(line.source, language) for line in priority.money))
    cells = {(words(line.source, language), _year(line)): 0.0 for line in priority.money}
    for line in priority.money:
        cells[words(line.source, language), _year(line)] += line.pounds
    rows = [(name, *(_cell(cells.get((name, year)), language) for year in years)) for name in names]
    totals = [sum(amount for (_, year), amount in cells.items() if year == y) for y in years]
    rows.append((say("money.total", language), *(pounds(total, language) for total in totals)))
    return Grid(say("money.caption", language), (say("money.source", language), *years), tuple(rows))


def _cell(amount: float | None, language: Language) -> str:
    return pounds(amount, language) if amount is not None else say("table.none", language)


def _ending(priority: Priority, language: Language) -> list[str]:
    """Sources that end before the last money of the priority does, each with its last day."""
    last: dict[str, date] = {}
    for line in priority.money:
        name = words(line.source, language)
        last[name] = max(last.get(name, line.ends), line.ends)
    end = max(last.values(), default=None)
    return [
        say("money.ends", language, source=name, day=day(when, language))
        for name, when in last.items()
        if when != end
    ]


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
    return (
        _in_period(base, item, language) if base else say("measure.no-baseline", language),
        _in_period(newest, item, language) if newest else say("table.none", language),
        _target(measure, language),
    )


def _in_period(figure: Figure, item: Indicator | None, language: Language) -> str:
    return f"{shown(figure, item, language)} ({figure.period.label(language)})"


def _target(measure: Measure, language: Language) -> str:
    if measure.target is None:
        return say("measure.no-target", language)
    item, aim = measure.indicator, measure.target
    value = with_unit(aim, item.unit, item.decimals, language) if item else number(aim, 1)
    return say("measure.by", language, value=value, day=day(measure.target_on, language))
