"""Nobody can be found in what we publish: the rule every published table passes through.

The default rule for counts of children that we tabulate ourselves follows the rule NHS England
applies below national level: 1 to 7 become suppressed, other counts are rounded to the nearest 5,
zero stays zero, and a rate of a suppressed count goes too. Figures that an official publisher has
already released pass unchanged, and the table has to say which publisher did the protecting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from seedbed.foundations.figures import Figure
from seedbed.foundations.units import is_counted, per

SMALLEST_SHOWN: Final = 8
ROUNDED_TO: Final = 5
Policy = Literal["already published", "child-level"]


def protect_count(count: float | None) -> int | None:
    """A count of children as it may be shown; None when it must not be.

    >>> [protect_count(n) for n in (0, 1, 7, 8, 12, 13)]
    [0, None, None, 10, 10, 15]
    """
    if count is None or 0 < count < SMALLEST_SHOWN:
        return None
    return int(ROUNDED_TO * ((count + ROUNDED_TO / 2) // ROUNDED_TO))


def without_small_number(figure: Figure) -> Figure:
    """A published number of children with 1 to 7 hidden, because some sources leave those open.

    Larger numbers, zeros and rates stay as published.
    """
    too_small = is_counted(figure.unit) and figure.value is not None and 0 < figure.value < SMALLEST_SHOWN
    return _suppressed(figure) if too_small else figure


def protect(figures: Sequence[Figure], policy: Policy) -> list[Figure]:
    """The figures of one table as they may be published.

    Args:
        figures: rows of the table.
        policy: `already published` for official figures, `child-level` for our own counts.
    """
    if policy == "already published":
        return list(figures)
    return [_protected(figure) for figure in figures]


def _protected(figure: Figure) -> Figure:
    """A figure of ours as it may be shown.

    What is shown is worked out again from the protected counts, because an exact rate beside an
    exact denominator gives the count away. A rate without counts cannot be judged, so it goes.
    """
    if figure.value is None:
        return replace(figure, count=None, denominator=None, lower=None, upper=None)
    is_count = is_counted(figure.unit)
    count = protect_count(figure.value if is_count and figure.count is None else figure.count)
    people = protect_count(figure.denominator)
    if count is None or (people is None and figure.denominator is not None):
        return _suppressed(figure)
    value = count if is_count else _rate(count, people, figure.unit)
    if value is None:
        return _suppressed(figure)
    return replace(figure, value=value, count=count, denominator=people, lower=None, upper=None)


def _rate(count: float, people: float | None, unit: str) -> float | None:
    """The rate of rounded counts, None where it cannot be made or would pass the whole."""
    base = per(unit)
    if base is None or not people or count > people:
        return None
    return round(base * count / people, 1)


def _suppressed(figure: Figure) -> Figure:
    gone = dict.fromkeys(("value", "count", "denominator", "lower", "upper"))
    return replace(figure, reason="suppressed", **gone)  # type: ignore[arg-type]  # None for each
