"""Who is heard and who is not: those who belong to a group or who answered, beside those who live here.

It rests on numbers as they may be shown (`hiding.py`) and on the shares of the area from public figures, and
claims nothing that chance could explain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, lgamma, log
from typing import Final, Literal

from seedbed.foundations.disclosure import ROUNDED_TO
from seedbed.foundations.intervals import Interval
from seedbed.lead.community.hiding import Cell, protect_parts
from seedbed.lead.community.record import ETHNIC_GROUPS

KNOWN_TENTHS: Final = ("1", "2", "3-10")
"""Tenths of deprivation as far as public figures tell them apart: the most deprived, the next, all others."""
NOT_SAID: Final = ""
CONFIDENCE: Final = 0.95
OLDEST_TO_YOUNGEST: Final = 2.0
NEAR: Final = 15.0
"""Points within which an interval must stay around the area's share to be called about as many."""
HALVINGS: Final = 40
Verdict = Literal["hardly heard", "about as many", "heard more", "cannot tell", "not known"]


@dataclass(frozen=True, slots=True)
class Here:
    """The share of one category among those who live here, 0 to 100, from a public figure.

    That of children lies between `low` and `high` where the figure counts people of all ages.
    """

    category: str
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Line:
    """One category: how many belong to it, what share of 100 that may be, the share here, the verdict."""

    category: str
    cell: Cell
    share: float | None
    interval: Interval | None
    here: float | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Heard:
    """One characteristic: its categories, and how many people said.

    Without lines, fewer than ten said, or no way of showing them was safe.
    """

    said: Cell
    lines: tuple[Line, ...]


def who_is_heard(counts: Mapping[str, int], here: Sequence[Here]) -> Heard:
    """Those who described themselves, category by category, beside those who live here.

    Formula: with n people who said, of whom between x₁ and x₂ belong to a category (as far as its number may
    be shown), the interval goes from the lower limit of x₁ to the upper limit of x₂. The limits are exact
    (Clopper and Pearson), at 1 − 0.05/k for k categories, so that all lines together are right in 95 of
    100 cases. Below the area's share: hardly heard. Above it: heard more. Around it, within 15 points, and
    between half and twice the share: about as many. Everything else: we cannot tell.

    Args:
        counts: how many of the people belong to each category; those who did not say are left out.
        here: the area's shares; categories without one are not known.

    Returns:
        A line for each category of the area or of the people, the area's first.

    Source: Clopper and Pearson (1934), *Biometrika* 26:404–413; Bonferroni's inequality for k at once.

    Limits: it asks whether chance could explain a difference if every family were as likely to be heard. A
    group may be meant for some families only: then being heard more is its purpose. Where the public figure
    counts people of all ages, nothing is claimed that the difference between them and children could explain.
    The largest number that is shown may have been moved by 5, so its range is taken that much wider.
    """
    counted = {name: people for name, people in counts.items() if name != NOT_SAID and people > 0}
    shares = {it.category: it for it in here}
    names = [*shares, *sorted(counted.keys() - shares.keys())]
    people = [counted.get(name, 0) for name in names]
    parts = protect_parts(people) if people else None
    if parts is None:
        return Heard(Cell(None), ())
    whole = protect_parts([sum(people), 0])
    assert whole is not None  # there are ten of them
    largest = max(cell.shown or 0 for cell in parts)
    lines = (
        _line(name, cell, largest, sum(people), shares.get(name), max(1, len(shares)))
        for name, cell in zip(names, parts, strict=True)
    )
    return Heard(whole[0], tuple(lines))


def pooled_tenths(counts: Mapping[str, int]) -> dict[str, int]:
    """Counts by tenth of deprivation, those that public figures do not tell apart taken together.

    >>> pooled_tenths({"1": 4, "2": 1, "7": 3, "8": 2})
    {'1': 4, '2': 1, '3-10': 5}
    """
    pooled: Counter[str] = Counter()
    for tenth, people in counts.items():
        pooled[tenth if tenth in KNOWN_TENTHS or not tenth.isdigit() else KNOWN_TENTHS[-1]] += people
    return dict(pooled)


def shares_of(parts: Mapping[str, float]) -> list[Here]:
    """The share of each part of a whole, such as the children of each ward."""
    whole = sum(parts.values())
    return [_exact(name, 100 * part / whole) for name, part in parts.items()] if whole else []


def ethnic_shares(residents: Mapping[str, float]) -> list[Here]:
    """Shares of residents of all ages by ethnic group, with the range in which those of children lie.

    Formula: young children are less often White than their grandparents. It is taken that every other group's
    share of children lies between its share of residents and twice that, and White's accordingly.

    Limits: twice is our own bound, wide on purpose. The census has the share by age, but no file used here.

    >>> [(it.share, it.low, it.high) for it in ethnic_shares({"white": 90.0, "asian": 10.0})]
    [(90.0, 80.0, 90.0), (10.0, 10.0, 20.0)]
    """
    made = []
    for group in ETHNIC_GROUPS:
        share = residents.get(group)
        if share is not None and group == "white":
            made.append(Here(group, share, max(0.0, 100 - OLDEST_TO_YOUNGEST * (100 - share)), share))
        elif share is not None:
            made.append(Here(group, share, share, min(100.0, OLDEST_TO_YOUNGEST * share)))
    return made


def _exact(name: str, share: float) -> Here:
    return Here(name, share, share, share)


def tenth_shares(tenth: float | None, fifth: float | None) -> list[Here]:
    """Shares of children by tenth of deprivation, from those in the most deprived tenth and fifth of places.

    >>> [round(it.share, 1) for it in tenth_shares(10.5, 24.0)]
    [10.5, 13.5, 76.0]
    """
    if tenth is None or fifth is None or not 0 <= tenth <= fifth <= 100:
        return []
    return [
        _exact(name, share)
        for name, share in zip(KNOWN_TENTHS, (tenth, fifth - tenth, 100 - fifth), strict=True)
    ]


def _line(name: str, cell: Cell, largest: int, n: int, here: Here | None, k: int) -> Line:
    low, high = cell.range
    if cell.shown == largest:
        low, high = max(0, low - ROUNDED_TO), high + ROUNDED_TO
    tail = (1 - CONFIDENCE) / 2 / k
    interval = Interval(100 * lower_limit(min(low, n), n, tail), 100 * upper_limit(min(high, n), n, tail))
    share = None if cell.shown is None else min(100.0, 100 * cell.shown / n)
    verdict = _verdict(share, interval, here) if here else "not known"
    return Line(name, cell, share, interval, here.share if here else None, verdict)


def _verdict(share: float | None, interval: Interval, here: Here) -> Verdict:
    if interval.upper < here.low:
        return "hardly heard"
    if interval.lower > here.high:
        return "heard more"
    if share is None or interval.upper - here.share > NEAR or here.share - interval.lower > NEAR:
        return "cannot tell"
    return "about as many" if here.share / 2 <= share <= here.share * 2 else "cannot tell"


@lru_cache(maxsize=4096)
def lower_limit(x: int, n: int, tail: float) -> float:
    """The share at which x or more of n people would be as unlikely as `tail` (Clopper and Pearson).

    >>> round(lower_limit(4, 20, 0.025), 4)
    0.0573
    """
    return 0.0 if x == 0 else _share_where(lambda p: 1 - _at_most(x - 1, n, p), tail)


def upper_limit(x: int, n: int, tail: float) -> float:
    """The share at which x or fewer of n people would be as unlikely as `tail` (Clopper and Pearson).

    >>> round(upper_limit(4, 20, 0.025), 4)
    0.4366
    """
    return 1.0 if x == n else 1 - lower_limit(n - x, n, tail)


def _share_where(chance: Callable[[float], float], wanted: float) -> float:
    """The share at which a chance that grows with it reaches what is wanted, found by halving."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if chance(middle) < wanted else (low, middle)
    return (low + high) / 2


def _at_most(x: int, n: int, p: float) -> float:
    """The chance that x or fewer of n people belong to a category with share p."""
    if p <= 0 or p >= 1:
        return 1.0 if p <= 0 else float(x >= n)
    return sum(exp(_log_ways(i, n) + i * log(p) + (n - i) * log(1 - p)) for i in range(x + 1))


def _log_ways(i: int, n: int) -> float:
    return lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1)
