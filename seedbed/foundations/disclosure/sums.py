"""What adds up to what: each total of a table, and the parts that make it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from seedbed.foundations.disclosure.counts import Address, Path

Sum = tuple[Address, tuple[Address, ...]]


def sums(cells: Iterable[Address]) -> list[Sum]:
    """Every total with its parts, one for each column in which it can be taken apart.

    The parts of a group are the groups directly inside it that the table has.
    """
    there = set(cells)
    columns = sorted({column for cell in there for column, _ in cell})
    return [found for column in columns for found in _along(column, there)]


def _along(column: str, there: set[Address]) -> list[Sum]:
    above = _parents({dict(cell).get(column, ()) for cell in there})
    parts: dict[Address, list[Address]] = defaultdict(list)
    for cell in sorted(there, key=sorted):
        way = dict(cell).get(column, ())
        if way in above:
            total = _at(cell, column, above[way])
            if total in there:
                parts[total].append(cell)
    return [(total, tuple(inside)) for total, inside in parts.items()]


def _parents(ways: set[Path]) -> Mapping[Path, Path]:
    """The closest group that holds each one, among those the table has."""
    found = {}
    for way in ways:
        holding = [way[:length] for length in range(len(way) - 1, -1, -1) if way[:length] in ways]
        if way and holding:
            found[way] = holding[0]
    return found


def _at(cell: Address, column: str, way: Path) -> Address:
    others = frozenset(pair for pair in cell if pair[0] != column)
    return others | {(column, way)} if way else others
