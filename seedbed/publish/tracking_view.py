"""Tracking in words: each outcome against its way, each action, money planned and spent, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from seedbed.foundations.figures import Figures
from seedbed.foundations.languages import Language, say, slug
from seedbed.plan.strategy.model import Action, Measure, Money
from seedbed.plan.strategy.tracking.action_states import ActionTracked, actions_tracked, counted
from seedbed.plan.strategy.tracking.points import Point, course, until
from seedbed.plan.strategy.tracking.spending import Spending, ended_unsaid, overspent, spending
from seedbed.plan.strategy.tracking.verdict import VERDICTS, Tracked, track
from seedbed.publish.course_chart import course_picture
from seedbed.publish.drawing import Picture
from seedbed.publish.money_view import holder, line_words, year_of
from seedbed.publish.plain_words import day, pounds, words
from seedbed.publish.priority_view import value_words
from seedbed.publish.shapes import Grid


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One outcome: its verdict, why, and the numbers behind it; `years` are every value so far."""

    id: str
    title: str
    verdict: str
    verdict_id: str
    why: str
    start: str
    now: str
    expected: str
    target: str
    years: tuple[tuple[str, str], ...]
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action: where it stands, and why it is off track where it is."""

    id: str
    title: str
    owner: str
    by: str
    standing: str
    standing_id: str
    why: str


def outcome_view(
    measure: Measure, figures: Figures, as_of: date, language: Language, *, drawn: bool = False
) -> OutcomeView:
    """One measure against its way, as of a day; `drawn` asks for its drawing too."""
    found = track(measure, figures, as_of)
    points, title = until(course(measure, figures), as_of), words(measure.title, language)
    nothing = say("tracking.table.nothing", language)
    expected = value_words(measure, found.expected, language) if found.expected is not None else nothing
    target = value_words(measure, measure.target, language) if measure.target is not None else nothing
    return OutcomeView(
        id=measure.id, title=title,
        verdict=say(f"tracking.is.{slug(found.verdict)}", language), verdict_id=slug(found.verdict),
        why=_why(measure, found, expected, target, language),
        start=_at(measure, found.start, "nothing", language),
        now=_at(measure, found.now, "nothing-newer" if found.start else "nothing", language),
        expected=expected, target=_by(target, measure.target_on, language),
        years=tuple((day(it.on, language), _limits(measure, it, language)) for it in points),
        picture=course_picture(measure, title, points, language) if drawn else None,
    )  # fmt: skip


def _why(measure: Measure, found: Tracked, expected: str, target: str, language: Language) -> str:
    start, now = (value_words(measure, it.value, language) if it else "" for it in (found.start, found.now))
    return say(
        f"tracking.why.{found.reason}", language, start=start, now=now, expected=expected, target=target
    )


def _at(measure: Measure, point: Point | None, absent: str, language: Language) -> str:
    """A value with its interval and its day."""
    if point is None:
        return say(f"tracking.table.{absent}", language)
    value = _limits(measure, point, language)
    return say("tracking.table.at", language, value=value, day=day(point.on, language))


def _limits(measure: Measure, point: Point, language: Language) -> str:
    value = value_words(measure, point.value, language)
    if point.lower is None or point.upper is None:
        return value
    lower, upper = (value_words(measure, it, language) for it in (point.lower, point.upper))
    return say("tracking.table.interval", language, value=value, lower=lower, upper=upper)


def _by(target: str, when: date | None, language: Language) -> str:
    return say("measure.by", language, value=target, day=day(when, language)) if when else target


def action_lines(actions: Iterable[Action], as_of: date, language: Language) -> list[ActionLine]:
    """Every action, those off track first."""
    return [_action(it, language) for it in actions_tracked(actions, as_of)]


def _action(it: ActionTracked, language: Language) -> ActionLine:
    return ActionLine(
        it.action.id, words(it.action.title, language), holder(it.action.owner, language),
        day(it.action.ends, language), say(f"tracking.standing.{slug(it.standing)}", language),
        slug(it.standing), say(f"tracking.off.{it.why}", language) if it.why else "",
    )  # fmt: skip


def outcomes_words(found: Sequence[OutcomeView], language: Language) -> tuple[str, str]:
    """The headline on outcomes: how many are known to be behind; and how the others stand."""
    if not found:
        return say("tracking.behind.nothing", language), ""
    numbers = {slug(name): sum(it.verdict_id == slug(name) for it in found) for name in VERDICTS}
    others = [
        say(f"tracking.others.{name}", language, number=number)
        for name, number in numbers.items()
        if number and name != "behind"
    ]
    return _counted("tracking.behind", numbers["behind"], len(found), language), _joined(others)


def actions_words(actions: Iterable[Action], as_of: date, language: Language) -> tuple[str, str]:
    """The headline on actions: how many are off track; and how the others stand."""
    numbers = counted(actions_tracked(actions, as_of))
    if not sum(numbers.values()):
        return say("tracking.off.nothing", language), ""
    others = [
        say(f"tracking.count.{slug(name)}", language, number=number)
        for name, number in numbers.items()
        if number and name != "off track"
    ]
    return _counted("tracking.off", numbers["off track"], sum(numbers.values()), language), _joined(others)


def _counted(key: str, number: int, every: int, language: Language) -> str:
    form = {0: "none", 1: "one"}.get(number, "many")
    return say(f"{key}.{form}", language, number=number, all=every)


def _joined(parts: Sequence[str]) -> str:
    """Parts as one sentence."""
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def money_words(lines: Sequence[Money], as_of: date, language: Language) -> tuple[str, str]:
    """The headline on money that has begun; and up to which day it is counted, and what begins later."""
    if not lines:
        return say("tracking.money.none", language), ""
    begun = [it for it in lines if it.starts <= as_of]
    found, later = spending(begun), sum(it.pounds for it in lines if it.starts > as_of)
    parts = [_counted_to(found, language)]
    if later:
        parts.append(say("tracking.money.later", language, pounds=pounds(later, language)))
    first = _spent(found, language) if begun else say("tracking.money.not-begun", language)
    return first, " ".join(filter(None, parts))


def _spent(found: Spending, language: Language) -> str:
    if found.spent is None:
        return say("tracking.money.unsaid", language, planned=pounds(found.planned, language))
    name = "partly" if found.unsaid else "whole"
    amounts = {"spent": found.spent, "said": found.said, "unsaid": found.unsaid}
    said = {key: pounds(amount, language) for key, amount in amounts.items()}
    return say(f"tracking.money.{name}", language, **said)


def _counted_to(found: Spending, language: Language) -> str:
    if not found.counted_to:
        return ""
    first, last = (day(it, language) for it in found.counted_to)
    if first == last:
        return say("tracking.money.counted", language, day=last)
    return say("tracking.money.counted-between", language, first=first, last=last)


def money_warnings(lines: Sequence[Money], as_of: date, language: Language) -> list[str]:
    """Lines of which more is spent than planned, and lines that ended with nobody saying what was spent."""
    over = [
        say("tracking.money.over", language, source=line_words(it, language),
            spent=pounds(it.spent or 0, language), planned=pounds(it.pounds, language))
        for it in overspent(lines)
    ]  # fmt: skip
    ended = [
        say("tracking.money.ended", language, source=line_words(it, language), day=day(it.ends, language))
        for it in ended_unsaid(lines, as_of)
    ]
    return over + ended


def spending_grid(lines: Sequence[Money], as_of: date, language: Language) -> Grid | None:
    """Planned and spent of each source and year, with the day; None where there is no money.

    The foot adds up only the lines of which somebody has said what is spent.
    """
    if not lines:
        return None
    ordered = sorted(lines, key=lambda it: (it.starts, words(it.source, language)))
    rows = [_row(it, as_of, language) for it in ordered]
    found = spending(lines)
    if found.spent is not None:
        amounts = pounds(found.said, language), pounds(found.spent, language)
        rows.append((say("tracking.money.all-said", language), "", *amounts, ""))
    heads = ("money.source", *(f"tracking.money.{name}" for name in ("year", "planned", "spent", "to")))
    headings = tuple(say(key, language) for key in heads)
    return Grid(say("tracking.money.caption", language), headings, tuple(rows), numeric_from=2)


def _row(line: Money, as_of: date, language: Language) -> tuple[str, ...]:
    absent = say(f"tracking.money.{'nobody' if line.starts <= as_of else 'to-come'}", language)
    spent = absent if line.spent is None else pounds(line.spent, language)
    to = day(line.spent_on, language) if line.spent_on else ""
    return words(line.source, language), year_of(line), pounds(line.pounds, language), spent, to
