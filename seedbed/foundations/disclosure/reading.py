"""Reads a table of counts from CSV, and names every fault by row and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from seedbed.foundations.disclosure.counts import (
    COUNT,
    HIDDEN,
    HIDDEN_FOR_OTHERS,
    Address,
    Cell,
    Counts,
    address,
    in_words,
    missing,
)
from seedbed.foundations.disclosure.sums import sums
from seedbed.foundations.faults import DataFaults, Fault

ABOUT: Final = ("denominator", "largest")
"""Columns that say something of a count and are no grouping."""
NAMED: Final = 20
"""Combinations left out that are named one by one."""


def read_counts(file: Path) -> Counts:
    """The table in a CSV file.

    Raises:
        DataFaults: it cannot be read, a count is none, a row stands twice, a combination is left out,
            or a total is not the sum of its parts.
    """
    headings, rows = _rows(file)
    columns = tuple(name for name in headings if name not in (COUNT, *ABOUT))
    faults: list[Fault] = []
    cells = [_cell(file.name, row, headings, columns, values, faults) for row, values in rows]
    if not faults:
        faults = [*_twice(file.name, cells), *_left_out(file.name, columns, cells)]
    if not faults:
        faults = _not_the_sum(file.name, cells)
    if faults:
        raise DataFaults(faults)
    return Counts(file.name, columns, tuple(cells))


def _rows(file: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Headings, and rows with the line each stands on.

    Raises:
        DataFaults: no text, no heading `count`, a heading twice, no row, or a row of another width.
    """

    def stop(code: str, row: int | None, found: str | None, expected: str) -> DataFaults:
        return DataFaults([Fault(code, file.name, row, None, found, expected)])

    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise stop("file-missing", None, None, "a CSV file with that name") from None
    except (OSError, UnicodeDecodeError):
        raise stop("not-text", None, None, "a CSV file in UTF-8") from None
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        rows = [(lines.line_num, [value.strip() for value in values]) for values in lines if any(values)]
    except csv.Error:
        raise stop("not-csv", lines.line_num, None, "a line of CSV with its quotation marks closed") from None
    headings = [
        name.lower() if name.lower() in (COUNT, *ABOUT) else name for name in (rows or [(1, [""])])[0][1]
    ]
    if COUNT not in headings or len(headings) < 2:
        raise stop(
            "column-missing", 1, ", ".join(headings), "a column for each grouping, and one named 'count'"
        )
    if len(set(headings)) < len(headings) or "" in headings:
        raise stop("column-twice", 1, ", ".join(headings), "a name of its own for every column")
    if len(rows) < 2:
        raise stop("no-rows", None, None, "at least one row of counts")
    for row, values in rows[1:]:
        if len(values) != len(headings):
            raise stop(
                "row-width", row, f"{len(values)} values", f"{len(headings)} values, one for each column"
            )
    return headings, rows[1:]


def _cell(
    file: str, row: int, headings: Sequence[str], columns: Sequence[str], values: Sequence[str],
    faults: list[Fault],
) -> Cell:  # fmt: skip
    held = dict(zip(headings, values, strict=True))
    groups = tuple(held[name] for name in columns)
    mark = held[COUNT] if held[COUNT] in (HIDDEN, HIDDEN_FOR_OTHERS) else None
    count = None if mark else _whole(file, row, COUNT, held[COUNT], faults)
    about = {name: _whole(file, row, name, held[name], faults) for name in ABOUT if held.get(name)}
    return Cell(groups, address(columns, groups), count, mark, **about)


def _whole(file: str, row: int, column: str, words: str, faults: list[Fault]) -> int | None:
    plain = words.replace(",", "")
    if plain.isascii() and plain.isdigit() and len(plain) < 16:
        return int(plain)
    expected = "a whole number such as 12" + (", or * where it is hidden" if column == COUNT else "")
    faults.append(Fault("not-a-count", file, row, column, words, expected))
    return None


def _twice(file: str, cells: Sequence[Cell]) -> list[Fault]:
    seen: set[Address] = set()
    faults = []
    for cell in cells:
        if cell.address in seen:
            faults.append(
                Fault("row-twice", file, None, None, in_words(cell.address), "one row for each combination")
            )
        seen.add(cell.address)
    return faults


def _left_out(file: str, columns: Sequence[str], cells: Sequence[Cell]) -> list[Fault]:
    expected = "a row for every combination of groups, with 0 where there is nobody"
    gaps = list(missing(columns, [cell.address for cell in cells]))
    return [Fault("row-missing", file, None, None, in_words(gap), expected) for gap in gaps[:NAMED]]


def _not_the_sum(file: str, cells: Sequence[Cell]) -> list[Fault]:
    """Exact totals that are not what their parts add up to; rounded and hidden ones need not be."""
    known = {cell.address: cell.count for cell in cells}
    if any(cell.mark for cell in cells) or all((cell.count or 0) % 5 == 0 for cell in cells):
        return []
    faults = []
    for total, parts in sums(known):
        made = sum(known[part] or 0 for part in parts)
        if made != known[total]:
            found = f"{in_words(total)}: {known[total]}"
            faults.append(Fault("not-the-sum", file, None, COUNT, found, f"{made}, the sum of its parts"))
    return faults
