"""The one shape of every number from every source: a row of the tidy figures.

A value that is not there is `None` with a reason, never zero.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from seedbed.foundations.languages import slug
from seedbed.foundations.periods import Period

if TYPE_CHECKING:  # Polars is not loaded by commands that only read a pack
    import polars as pl

REASONS: Final = ("suppressed", "not collected", "not applicable", "too small", "not stated by source")
"""Why a value can be absent. `not stated by source` is what stands unless the source says more."""

NOTES: Final = (
    "no counts published",
    "approximate denominator",
    "carried from 2011 small areas",
    "approximate rate",
    "derived",
    "pooled without counts",
    "some small areas not stated",
    "combined by approximate weights",
    "each authority apart",
    "approximate amount per child",
    "zero doubted",
    "source note",
)
"""What a reader must know about a value; one figure may carry several, separated by `; `."""

ALL = "all"
"""The group of everybody the indicator speaks of."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with everything needed to judge and trace it.

    `value` is in `unit` (percentages 0 to 100); `lower` and `upper` are a 95% interval;
    `source` names a row of the sources table; `retrieved` is the day it was read.
    """

    indicator: str
    area: str
    period_start: date
    period_end: date
    group: str
    value: float | None
    count: float | None
    denominator: float | None
    lower: float | None
    upper: float | None
    unit: str
    method: str
    source: str
    retrieved: date
    reason: str | None = None
    note: str | None = None

    @property
    def period(self) -> Period:
        """The span of time the figure speaks of."""
        return Period(self.period_start, self.period_end)

    @property
    def notes(self) -> tuple[str, ...]:
        """The figure's notes, one by one."""
        return tuple(self.note.split("; ")) if self.note else ()


COLUMNS: Final = tuple(field.name for field in fields(Figure))


def identifier(figure: Figure, place: str | None = None) -> str:
    """The name by which text cites a figure: `gld-2025`, `gld-fsm-2025`, `gld-england-2025`.

    Args:
        figure: the figure.
        place: short name of the area where it is not the area the pack is about.
    """
    years = str(figure.period_end.year)
    if figure.period.years > 1:
        years = f"{figure.period_start.year}-{years}"
    group = None if figure.group == ALL else figure.group
    return "-".join(slug(part) for part in (figure.indicator, group, place, years) if part)


class Figures:
    """A collection of figures that can be asked for by indicator, area and group."""

    def __init__(self, rows: Iterable[Figure]) -> None:
        """Keeps the rows in the order given and indexes each series by time."""
        self._rows = list(rows)
        self._series: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
        for row in self._rows:
            self._series[row.indicator, row.area, row.group].append(row)
        self._newest = max((row.period_end for row in self._rows if row.value is not None), default=None)
        self._known: dict[str, list[Figure]] = defaultdict(list)
        self._groups: dict[tuple[str, str], list[str]] = defaultdict(list)
        for (indicator, area, group), series in self._series.items():
            series.sort(key=lambda figure: (figure.period_end, figure.period_start))
            self._known[indicator] += series
            self._groups[indicator, area].append(group)

    @property
    def newest(self) -> date | None:
        """The last day of the newest period that has a value."""
        return self._newest

    def __iter__(self) -> Iterator[Figure]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def series(self, indicator: str, area: str, group: str = ALL, *, years: int = 1) -> list[Figure]:
        """Figures of one indicator, area and group in order of time, each covering `years` years."""
        return [f for f in self._series.get((indicator, area, group), []) if f.period.years == years]

    def at(self, indicator: str, area: str, period: Period, group: str = ALL) -> Figure | None:
        """The figure of exactly that period, if there is a row for it."""
        series = self._series.get((indicator, area, group), [])
        days = (period.start, period.end)
        return next((f for f in series if (f.period_start, f.period_end) == days), None)

    def groups(self, indicator: str, area: str) -> list[str]:
        """Groups for which there are figures, everybody left out."""
        return [group for group in self._groups.get((indicator, area), []) if group != ALL]

    def of(self, indicator: str) -> list[Figure]:
        """Every figure of one indicator, of whichever area and group."""
        return list(self._known.get(indicator, []))

    def areas(self, indicator: str) -> list[str]:
        """Areas that have a row of the indicator, in the order first met."""
        return list(dict.fromkeys(a for i, a, _ in self._series if i == indicator))


def from_frame(frame: pl.DataFrame) -> list[Figure]:
    """Figures from a Polars table in the tidy shape."""
    return [Figure(*row) for row in frame.select(COLUMNS).iter_rows()]


def frame_schema() -> dict[str, Any]:
    """The tidy shape as a Polars schema."""
    import polars as pl

    kinds: dict[str, Any] = dict.fromkeys(COLUMNS, pl.String)
    kinds |= dict.fromkeys(("value", "count", "denominator", "lower", "upper"), pl.Float64)
    return kinds | dict.fromkeys(("period_start", "period_end", "retrieved"), pl.Date)
