"""A figure beside England, the region and the statistical neighbours, always of the same period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, stdev
from typing import Final

from seedbed.foundations.figures import ALL, Figure, Figures
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Text
from seedbed.foundations.numbers import rounded
from seedbed.foundations.periods import Period
from seedbed.foundations.units import adds_up
from seedbed.plan.needs.focus import Comparator, Focus

FEWEST_NEIGHBOURS: Final = 4
"""With fewer usable neighbours nothing is named a concern or a strength."""


@dataclass(frozen=True, slots=True)
class NeighbourSpread:
    """Statistical neighbours taken together, in the indicator's unit.

    `mean` is unweighted; `deviation` the sample standard deviation; `values` those with a figure.
    """

    mean: float | None
    low: float | None
    high: float | None
    deviation: float | None
    values: tuple[tuple[Comparator, Figure], ...]
    of: int

    @property
    def usable(self) -> bool:
        """Whether there are enough for a range to mean something."""
        return len(self.values) >= FEWEST_NEIGHBOURS


@dataclass(frozen=True, slots=True)
class Comparison:
    """One figure of the area and what stands beside it."""

    figure: Figure
    england: Figure | None
    region: Figure | None
    neighbours: NeighbourSpread
    nation: Text


def compare(figures: Figures, focus: Focus, figure: Figure) -> Comparison:
    """Sets a figure beside those of the comparators for exactly the same period and group.

    A number of children, or a sum of money, says nothing beside England's, so those stand alone.
    """
    if adds_up(figure.unit):
        nobody = NeighbourSpread(None, None, None, None, (), 0)
        return Comparison(figure, None, None, nobody, focus.nation_name)
    national, region = focus.national, focus.one("region")
    return Comparison(
        figure,
        _of(figures, national, figure),
        _of(figures, region, figure),
        spread(figures, focus, figure.indicator, figure.period, figure.group),
        focus.nation_name,
    )


def _of(figures: Figures, other: Comparator | None, figure: Figure) -> Figure | None:
    found = figures.at(figure.indicator, other.code, figure.period, figure.group) if other else None
    return found if found is not None and found.value is not None else None


def spread(
    figures: Figures, focus: Focus, indicator: str, period: Period, group: str = ALL
) -> NeighbourSpread:
    """Mean and spread of the neighbours that have a value for the period."""
    pairs = [(c, figures.at(indicator, c.code, period, group)) for c in focus.neighbours]
    found = tuple((c, f) for c, f in pairs if f is not None and f.value is not None)
    values = [f.value for _, f in found if f.value is not None]
    if not values:
        return NeighbourSpread(None, None, None, None, (), len(pairs))
    deviation = stdev(values) if len(values) > 1 else None
    return NeighbourSpread(fmean(values), min(values), max(values), deviation, found, len(pairs))


def latest(series: Sequence[Figure]) -> Figure | None:
    """The most recent figure that has a value."""
    return next((figure for figure in reversed(series) if figure.value is not None), None)


def differs(figure: Figure, other: Figure, indicator: Indicator) -> bool:
    """Whether a figure differs from another area's by more than chance or rounding.

    With an interval: the other value lies outside it. Without one: the printed values differ.
    """
    if figure.value is None or other.value is None:
        return False
    if figure.lower is not None and figure.upper is not None:
        return not figure.lower <= other.value <= figure.upper
    return rounded(figure.value, indicator.decimals) != rounded(other.value, indicator.decimals)
