"""Faults that rows of several tables can have, said the same way; a private cell is never repeated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, Row, Table

Rows = Mapping[str, Sequence[Row]]
"""Rows by the name of their table, as they were read."""
ON_THE_WEB: Final = ("https://", "http://")


def fault_in(table: Table, row: Row, column: str, code: str, expected: str, *, stops: bool = True) -> Fault:
    """A fault of one cell, with what stands there unless the column is private or the cell empty."""
    private = any(it.private for it in table.columns if it.name == column)
    value = row.get(column)
    found = None if private or value is None else f"{value:g}" if isinstance(value, float) else str(value)
    return Fault(code, table.file, row[ROW], column, found, expected, stops)


def backwards(rows: Rows, table: Table, first: str, last: str) -> Iterator[Fault]:
    """Rows whose last day lies before their first."""
    for row in rows.get(table.name, ()):
        if row[first] and row[last] and row[last] < row[first]:
            yield fault_in(table, row, last, "period-backwards", f"a day not before '{first}', {row[first]}")


def out_of_bounds(
    rows: Rows, table: Table, column: str, low: float, high: float | None = None
) -> Iterator[Fault]:
    """Numbers below a limit, or above another."""
    expected = f"{low:g} or more" if high is None else f"a number from {low:g} to {high:g}"
    for row in rows.get(table.name, ()):
        value = row[column]
        if value is not None and not (low <= value and (high is None or value <= high)):
            yield fault_in(table, row, column, "out-of-bounds", expected)


def not_on_the_web(rows: Rows, table: Table, column: str) -> Iterator[Fault]:
    """Addresses that no page of the web can have."""
    for row in rows.get(table.name, ()):
        if row[column] and not row[column].startswith(ON_THE_WEB):
            yield fault_in(
                table, row, column, "not-an-address", "an address that begins with https:// or http://"
            )
