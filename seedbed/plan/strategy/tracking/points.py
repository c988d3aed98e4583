"""Where a measure stood, day by day: published figures, or the area's own counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.figures import Figure, Figures
from seedbed.plan.strategy.model import Measure, OwnCount

_SHARES: Final = ("%", "percent", "per cent", "points", "per 1", "y cant", "canran")
"""What the unit of a share or a rate has in it."""


@dataclass(frozen=True, slots=True)
class Point:
    """Where a measure stood on a day, with a 95% interval where there is one.

    `is_counted` says that everything there was has been counted, so that there is nothing to test.
    """

    on: date
    value: float
    lower: float | None = None
    upper: float | None = None
    is_counted: bool = False

    @property
    def has_interval(self) -> bool:
        """Whether both limits are known."""
        return self.lower is not None and self.upper is not None


def course(measure: Measure, figures: Figures) -> tuple[Point, ...]:
    """Where a measure stood from its start on, in order of time; the first point is the start.

    From a baseline: the figures of the same indicator, area, group and length of period, from the
    baseline on, without those measured in another way. Without one: the area's own counts. Nothing where
    the baseline has no value, or was itself measured in another way than today's figures.
    """
    base = measure.baseline
    if base is None:
        return tuple(_counted(count, measure.unit) for count in measure.counts)
    item = measure.indicator
    if base.value is None or item is None or not item.is_comparable(base.period):
        return ()
    held = figures.series(item.id, base.area, base.group, years=base.period.years)
    later = [f for f in held if f.period_end > base.period_end and item.is_comparable(f.period)]
    return tuple(_figure(f) for f in (base, *later) if f.value is not None)


def until(points: tuple[Point, ...], day: date) -> tuple[Point, ...]:
    """The points of which the day had come; the start stays, whenever it was."""
    return points[:1] + tuple(point for point in points[1:] if point.on <= day)


def _figure(figure: Figure) -> Point:
    assert figure.value is not None  # chosen so
    has_both = figure.lower is not None and figure.upper is not None
    lower, upper = (figure.lower, figure.upper) if has_both else (None, None)
    return Point(figure.period_end, figure.value, lower, upper)


def _counted(count: OwnCount, unit: str | None) -> Point:
    words = (unit or "").lower()
    return Point(count.on, count.value, is_counted=not any(it in words for it in _SHARES))
