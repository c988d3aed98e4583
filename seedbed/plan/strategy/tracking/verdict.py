"""Whether a measure is on the way to its target, by a rule that calls no difference within chance behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Final, Literal

from seedbed.foundations.figures import Figures
from seedbed.foundations.intervals import Interval
from seedbed.plan.strategy.model import Measure
from seedbed.plan.strategy.tracking.points import Point, course, until

Verdict = Literal["on the way", "behind", "too early to say", "not known"]
VERDICTS: Final[tuple[Verdict, ...]] = ("on the way", "behind", "too early to say", "not known")
Reason = Literal[
    "reached", "held", "moved", "past-the-path", "short", "counted-short",
    "nothing-newer", "within-chance", "within-chance-at-end",
    "no-target", "no-start", "no-way", "no-direction", "old", "no-interval",
]  # fmt: skip
HALF: Final = 0.5
"""As much of the way may pass without a newer figure before a start says nothing any more."""


@dataclass(frozen=True, slots=True)
class Tracked:
    """A measure against its way.

    Attributes:
        verdict: what may be said.
        reason: why, as the name of a phrase.
        start: where it starts, None where that is not known.
        now: the newest point after the start.
        expected: what the way to the target asks for on the day of `now`.
        short: how far `now` is short of that, in the measure's unit; below zero where it is past it.
    """

    verdict: Verdict
    reason: Reason
    start: Point | None = None
    now: Point | None = None
    expected: float | None = None
    short: float | None = None


def track(measure: Measure, figures: Figures, as_of: date) -> Tracked:
    """A measure against its way, as of a day: see `judge` for the rule.

    Args:
        measure: the measure with its baseline, or with the area's own counts.
        figures: the figures of its indicator.
        as_of: the day; points after it are left out.
    """
    polarity = measure.indicator.polarity if measure.indicator else "none"
    return judge(until(course(measure, figures), as_of), measure.target, measure.target_on, polarity, as_of)


def judge(
    points: Sequence[Point], target: float | None, target_on: date | None, polarity: str, as_of: date
) -> Tracked:
    """Whether a series is on the way from its first point to a target.

    Formula: with the start s on day d₀, the target T on day d₁ and the newest value v on day d, the way
    asks for e = s + f·(T − s), where f = (d − d₀)/(d₁ − d₀), at most 1. Signs are turned so that more is
    better. The interval of the difference v − e is made from the limits of each (Newcombe's method 10;
    Zou and Donner call it MOVER): (v − e) − √((v − lᵥ)² + (uₑ − e)²) to (v − e) + √((uᵥ − v)² + (e − lₑ)²),
    where the limits of e lie (1 − f) times as far from it as those of s from s; the target has no error.
    In this order:

    1. v is at the target or past it: on the way (reached).
    2. With intervals, v − e lies below zero as a whole: behind (short).
    3. The target is no better than the start, a limit that is not to be passed (then e = T from the first
       day), and 2 does not hold: on the way (held).
    4. With intervals, v − s lies above zero as a whole: on the way (moved).
    5. With intervals otherwise: too early to say; once the day of the target is past, not known.
    6. Without intervals: at the way or past it, on the way; short of it, behind where everything was counted,
       and else not known.

    Without a point after the start: too early to say until half of the way has passed, then not known.

    Args:
        points: the start and what came after it, in order of time.
        target: what is aimed for.
        target_on: by when.
        polarity: `high` or `low`, which direction is good; `none` where only the target says so.
        as_of: the day of the question.

    Returns:
        The verdict with its reason and the numbers behind it.

    Limits: the way is a straight line, which no service promises. The two groups of children are taken as
    independent. Among many measures, one in twenty or so is found behind, or moved, by chance alone.

    Source: Newcombe (1998), Stat. Med. 17:873-890, method 10; Zou and Donner (2008), Stat. Med. 27:1693-1702.
    """
    if target is None or target_on is None:
        return Tracked("not known", "no-target", points[0] if points else None)
    if not points:
        return Tracked("not known", "no-start")
    start, now = points[0], points[-1]
    if target_on <= start.on:
        return Tracked("not known", "no-way", start)
    if len(points) == 1:
        return _without_news(start, target_on, as_of)
    better = _better(start.value, target, polarity)
    if not better:
        return Tracked("not known", "no-direction", start, now)
    share = min(1.0, _share(start.on, target_on, now.on))
    if better * target <= better * start.value:
        share = 1.0  # a limit that is not to be passed holds from the first day
    expected = start.value + share * (target - start.value)
    short = round(better * (expected - now.value), 6)
    verdict, reason = _judged(_turned(start, better), _turned(now, better), better * target, share)
    return Tracked(verdict, reason, start, now, expected, short)


def _judged(start: Point, now: Point, target: float, share: float) -> tuple[Verdict, Reason]:
    """The rule, where more is better."""
    expected = start.value + share * (target - start.value)
    if now.value >= target:
        return "on the way", "reached"
    if not (start.has_interval and now.has_interval):
        return _untested(start, now, expected)
    if difference(now, _shrunk(start, expected, 1 - share)).upper < 0:
        return "behind", "short"
    if target <= start.value:
        return "on the way", "held"
    if difference(now, start).lower > 0:
        return "on the way", "moved"
    return ("not known", "within-chance-at-end") if share >= 1 else ("too early to say", "within-chance")


def _untested(start: Point, now: Point, expected: float) -> tuple[Verdict, Reason]:
    if now.value >= expected:
        return "on the way", "past-the-path"
    if start.is_counted and now.is_counted:
        return "behind", "counted-short"
    return "not known", "no-interval"


def difference(first: Point, second: Point) -> Interval:
    """The interval of first minus second, made from the limits of each.

    Formula: d − √((v₁ − l₁)² + (u₂ − v₂)²) to d + √((u₁ − v₁)² + (v₂ − l₂)²).

    Raises:
        ValueError: one of them has no interval.
    """
    (v1, l1, u1), (v2, l2, u2) = _limits(first), _limits(second)
    change = v1 - v2
    return Interval(
        change - sqrt((v1 - l1) ** 2 + (u2 - v2) ** 2), change + sqrt((u1 - v1) ** 2 + (v2 - l2) ** 2)
    )


def _limits(point: Point) -> tuple[float, float, float]:
    if point.lower is None or point.upper is None:
        raise ValueError("a value without an interval has no difference that can be tested")
    return point.value, point.lower, point.upper


def _shrunk(start: Point, value: float, share: float) -> Point:
    """What the way asks for, with the share of the start's error that is left in it."""
    now, lower, upper = _limits(start)
    return Point(start.on, value, value - share * (now - lower), value + share * (upper - now))


def _without_news(start: Point, target_on: date, as_of: date) -> Tracked:
    if _share(start.on, target_on, as_of) <= HALF:
        return Tracked("too early to say", "nothing-newer", start)
    return Tracked("not known", "old", start)


def _share(first: date, last: date, day: date) -> float:
    """How much of the time between two days has passed on a third."""
    return (day - first).days / (last - first).days


def _better(start: float, target: float, polarity: str) -> int:
    """1 where more is better, -1 where less is, 0 where nobody can say."""
    if polarity in ("high", "low"):
        return 1 if polarity == "high" else -1
    return (target > start) - (target < start)


def _turned(point: Point, better: int) -> Point:
    """A point on the scale on which more is better."""
    if better > 0:
        return point
    lower, upper = (None if it is None else -it for it in (point.upper, point.lower))
    return Point(point.on, -point.value, lower, upper, point.is_counted)
