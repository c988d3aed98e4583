"""What a table lacks before any row of it can be read."""

from __future__ import annotations

from collections.abc import Iterator

from seedbed.foundations.units import is_counted
from seedbed.plan.strategy.own_figures.faults import CellFault, fault, letters_of
from seedbed.plan.strategy.own_figures.mapping import ONE_OF_EACH, Reading, defined
from seedbed.plan.strategy.own_figures.sheet import Sheet


def lacking(reading: Reading, sheet: Sheet) -> Iterator[CellFault]:
    """What a table lacks before any row can be read."""
    held = set(reading.columns.values())
    unit = (defined(reading.indicator) or reading).unit
    if not held & {"value", "count"}:
        yield fault("no-values", None, "", "")
    elif "value" not in held and "denominator" not in held and not is_counted(unit):
        yield fault("no-rate", None, "", "")
    if reading.across and reading.across in held:
        yield fault("said-twice", None, "", "", role=reading.across)
    if reading.across != "period" and "period" not in held and not reading.period:
        yield fault("no-period", None, "", "")
    for role in ONE_OF_EACH:
        if len(reading.of(role)) > 1:
            yield fault("role-twice", None, ", ".join(map(letters_of, reading.of(role))), "", role=role)
    if not any(map(any, sheet.rows[reading.first - 1 + reading.headings :])):
        yield fault("no-rows", None, "", "")
