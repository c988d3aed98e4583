"""The axes of a chart over time: years as far as their names fit, values from where they begin."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any, Final

from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language
from seedbed.foundations.periods import Period

LABEL_ROOM: Final = 90
"""Pixels beside the years for the names at the ends of the lines."""
WIDTH: Final = 350 - LABEL_ROOM
DIGIT: Final = 7.7
BETWEEN: Final = 6
"""Widths in pixels of a figure of an axis label, and of what keeps two labels apart."""


def axis_of_years(years: Sequence[str]) -> dict[str, Any]:
    """Every year has its place; as many as fit have their name."""
    return {
        "field": "x",
        "type": "ordinal",
        "scale": {"domain": years, "padding": 0.1},
        "axis": {
            "title": None,
            "grid": False,
            "labelOverlap": False,
            "labelAngle": 0,
            "values": years_named(years),
        },
    }


def years_named(years: Sequence[str]) -> list[str]:
    """As many years as fit side by side, counted back from the last: none is turned on its side."""
    apart = WIDTH / max(1, len(years) - 1)
    room = max(map(len, years)) * DIGIT + BETWEEN
    return list(years[::-1][:: max(1, ceil(room / apart))][::-1])


def axis_of_values(indicator: Indicator) -> dict[str, Any]:
    """The values, from where the data allow a reader to see the difference; bars, not lines, start at 0."""
    return {
        "type": "quantitative",
        "scale": {"zero": False, "nice": True},
        "axis": {"tickCount": 4, "title": None, **_money(indicator)},
    }


def _money(indicator: Indicator) -> dict[str, Any]:
    """Pounds in millions on an axis: nine figures would leave no room for the line."""
    return {"labelExpr": "'£' + format(datum.value / 1e6, '~f') + 'm'"} if indicator.unit == "pounds" else {}


def years_between(periods: Sequence[Period], language: Language) -> list[str]:
    """Labels of every year from the first to the last, missing ones too, so that gaps show as gaps."""
    known = {p.end.year: p for p in periods}
    return [
        short_label(known[y], language) if y in known else str(y) for y in range(min(known), max(known) + 1)
    ]


def short_label(period: Period, language: Language) -> str:
    """A label short enough for an axis: `2024/25` stays, `January 2025` is `2025`, three years `2021–23`."""
    if period.years > 1:
        return f"{period.start.year}–{period.end.year % 100:02d}"
    label = period.label(language)
    return label if "/" in label else str(period.end.year)
