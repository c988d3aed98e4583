"""Money by year and source, where it ends, what of it is spent, and what has none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from seedbed.foundations.languages import Language, say
from seedbed.plan.strategy.model import Money, Partner, Priority
from seedbed.publish.plain_words import day, pounds, words
from seedbed.publish.shapes import Grid


def money_grid(lines: Sequence[Money], language: Language) -> Grid | None:
    """Sources down, years across, totals at the foot; None where there is no money."""
    if not lines:
        return None
    named = [(words(line.source, language), line) for line in lines]
    return _grid(say("money.caption", language), say("money.source", language), named, language)


def money_by_priority(priorities: Sequence[Priority], language: Language) -> Grid:
    """Priorities down, years across, totals at the foot; a priority without money says so."""
    named = [(words(it.title, language), line) for it in priorities for line in it.money]
    without = [words(it.title, language) for it in priorities if not it.money]
    caption, first = say("spending.by-priority", language), say("priority.priority", language)
    return _grid(caption, first, named, language, without)


def money_by_holder(priorities: Sequence[Priority], language: Language) -> Grid:
    """Who holds it down, years across, totals at the foot."""
    lines = [line for it in priorities for line in it.money]
    named = [(holder(line.owner, language), line) for line in lines]
    return _grid(say("spending.by-holder", language), say("spending.holder", language), named, language)


def total_words(lines: Iterable[Money], language: Language) -> str:
    """All pounds of some lines; empty where there are no lines."""
    held = list(lines)
    return pounds(sum(line.pounds for line in held), language) if held else ""


def spent_words(lines: Iterable[Money], language: Language) -> str:
    """All that is said to be spent of some lines; empty where nobody has said anything."""
    spent = [line.spent for line in lines if line.spent is not None]
    return pounds(sum(spent), language) if spent else ""


def holder(partner: Partner | None, language: Language) -> str:
    """Who holds money, or that nobody is named."""
    return words(partner.name, language) if partner else say("spending.nobody", language)


def year_of(line: Money) -> str:
    """The year of a line of money: 2026/27, or 2026 where it begins and ends in one."""
    first, last = line.starts.year, line.ends.year
    return str(first) if first == last else f"{first}/{last % 100:02d}"


def ending_words(lines: Iterable[Money], language: Language) -> tuple[str, ...]:
    """Sources that end before the last money does, each with its last day."""
    last: dict[str, date] = {}
    for line in lines:
        name = words(line.source, language)
        last[name] = max(last.get(name, line.ends), line.ends)
    end = max(last.values(), default=None)
    return tuple(
        say("money.ends", language, source=name, day=day(when, language))
        for name, when in last.items()
        if when != end
    )


def spending_words(lines: Iterable[Money], language: Language) -> tuple[str, ...]:
    """What was spent of each line of money of which somebody has said so, with the day."""
    return tuple(
        say(
            "spending.spent", language, source=line_words(line, language), day=day(line.spent_on, language),
            pounds=pounds(line.pounds, language), spent=pounds(line.spent, language),
        )
        for line in sorted(lines, key=lambda line: line.starts)
        if line.spent is not None
    )  # fmt: skip


def line_words(line: Money, language: Language) -> str:
    """A line of money in words: its source and its year."""
    return say("spending.year", language, source=words(line.source, language), year=year_of(line))


def _grid(
    caption: str, first: str, named: Iterable[tuple[str, Money]], language: Language,
    without: Sequence[str] = (),
) -> Grid:  # fmt: skip
    """A row for each name, a column for each year, and all of it at the foot."""
    amounts: dict[tuple[str, str], float] = defaultdict(float)
    for name, line in named:
        amounts[name, year_of(line)] += line.pounds
    years = sorted({year for _, year in amounts})
    names = list(dict.fromkeys(name for name, _ in amounts))
    rows = [_row(name, [amounts.get((name, year)) for year in years], language) for name in names]
    rows += [_row(name, [None for _ in years], language) for name in without]
    totals = [sum(it for (_, of), it in amounts.items() if of == year) for year in years]
    rows.append(_row(say("money.total", language), totals, language))
    return Grid(caption, (first, *years), tuple(rows))


def _row(name: str, amounts: Iterable[float | None], language: Language) -> tuple[str, ...]:
    return (name, *(_cell(amount, language) for amount in amounts))


def _cell(amount: float | None, language: Language) -> str:
    return pounds(amount, language) if amount is not None else say("table.none", language)
