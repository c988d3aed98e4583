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

SMALLEST_SHOWN: Final = 8
ROUNDED_TO: Final = 5
Policy = Literal["already published", "child-level"]


def protect_count(count: float | None) -> float | None:
    """A count of children as it may be shown; None when it must not be.

    >>> [protect_count(n) for n in (0, 1, 7, 8, 12, 13)]
    [0, None, None, 10, 10, 15]
    """
    if count is None or 0 < count < SMALLEST_SHOWN:
        return None
    return int(ROUNDED_TO * ((count + ROUNDED_TO / 2) // ROUNDED_TO))


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
    basis = figure.count if figure.count is not None else figure.value
    shown = protect_count(basis)
    if basis is not None and shown is None:
        return replace(figure, value=None, count=None, lower=None, upper=None, reason="suppressed")
    if figure.count is None:
        return replace(figure, value=shown)
    return replace(figure, count=shown)
