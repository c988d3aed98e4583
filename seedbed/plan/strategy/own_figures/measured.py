"""The numbers of one row as a figure: within bounds, no part larger than its whole, rates worked out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Protocol

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.periods import Period
from seedbed.foundations.units import is_counted, per
from seedbed.plan.strategy.own_figures.mapping import NUMBERS, Reading
from seedbed.plan.strategy.own_figures.values import LARGEST, Read

WORKED_OUT: Final = "count divided by people"
AS_BROUGHT: Final = "as brought"
DIRECTIONS: Final = {"high": "; more is better", "low": "; less is better", "none": ""}
MARKED: Final = "source note"
Key = tuple[str, Period, str]
"""Area, period, group."""
Trouble = tuple[str, str, dict[str, Any]]
"""Code of a fault, the role of the column, and what its words tell."""


class Told(Protocol):
    """What is the same for every figure of a table."""

    reading: Reading
    item: Indicator | None
    unit: str
    source: str
    retrieved: date


def number_faults(item: Indicator | None, unit: str, held: Mapping[str, Read]) -> list[Trouble]:
    """What is wrong with numbers that can be read.

    Args:
        item: the indicator of the library, None for one of the area's own.
        unit: of the value.
        held: the numbers by role.
    """
    value, count, people = (_value_of(held, role) for role in NUMBERS)
    low, high = _bounds(item, unit)
    faults: list[Trouble] = []
    if value is not None and not low <= value <= high:
        faults.append(("bounds", "value", {"low": f"{low:g}", "high": f"{high:g}"}))
    for role, number in (("count", count), ("denominator", people)):
        if number is not None and (number < 0 or number % 1):
            faults.append(("whole", role, {}))
    if count is not None and people is not None and count > people and unit == "percent":
        faults.append(("part", "count", {"most": f"{people:g}"}))
    return faults


def _bounds(item: Indicator | None, unit: str) -> tuple[float, float]:
    if item:
        return item.bounds
    if unit == "percent":
        return 0, 100
    return (0, LARGEST) if is_counted(unit) or per(unit) else (-LARGEST, LARGEST)


def figure_of(told: Told, where: Key, held: Mapping[str, Read]) -> Figure:
    """One figure: its value as it stands, or worked out from count and people; absent with its reason."""
    value, count, people = (_value_of(held, role) for role in NUMBERS)
    method, reason = AS_BROUGHT, _reason_of(held)
    if value is None and "value" not in held:
        value, method = worked_out(told.unit, count, people)
        reason = reason or "not stated by source"
    direction = "" if told.item else DIRECTIONS[told.reading.polarity]
    return Figure(
        indicator=told.reading.indicator,
        area=where[0],
        period_start=where[1].start,
        period_end=where[1].end,
        group=where[2],
        value=value,
        count=None if value is None or is_counted(told.unit) else count,
        denominator=None if value is None else people,
        lower=None,
        upper=None,
        unit=told.unit,
        method=method + direction,
        source=told.source,
        retrieved=told.retrieved,
        reason=reason if value is None else None,
        note=MARKED if any(it.marked for it in held.values()) else None,
    )


def worked_out(unit: str, count: float | None, people: float | None) -> tuple[float | None, str]:
    """A count as it stands, or the rate of a count among people, to two decimals; None where there is none.

    >>> worked_out("percent", 130.0, 200.0), worked_out("children", 15.0, None)
    ((65.0, 'count divided by people'), (15.0, 'as brought'))
    """
    if is_counted(unit):
        return count, AS_BROUGHT
    base = per(unit)
    if base is None or count is None or not people:
        return None, AS_BROUGHT
    return round(base * count / people, 2), WORKED_OUT


def _value_of(held: Mapping[str, Read], role: str) -> float | None:
    return held[role].value if role in held else None


def _reason_of(held: Mapping[str, Read]) -> str | None:
    """Why there is no value: what its own cell says, else what the cells it is worked out from say."""
    return next((held[role].reason for role in NUMBERS if role in held and held[role].reason), None)
