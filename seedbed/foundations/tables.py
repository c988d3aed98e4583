"""Pack tables: what each column of a CSV must hold, and how a cell that does not is reported.

A table is read whole before anything is believed: every fault is found, each with file, row,
column, what stands there and what should.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from seedbed.foundations.cells import Kind, read_cell
from seedbed.foundations.faults import Fault

Row = dict[str, Any]
ROW: Final = "_row"
"""Key under which a row keeps its line number."""

_OTHER_SEPARATORS: Final = {";": "semicolons", "\t": "tabs"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what it holds, and whether it may be empty.

    `choices` are the allowed words of a choice; `points_to` names the table and column where the
    value must stand; `about` says in a few words what it is, for the descriptor and the guide.
    `may_lack` marks a column younger than some packs, which read as if it were empty. `cites`
    allows citations in it; what stands in a `private` column is never repeated in a fault.
    """

    name: str
    kind: Kind = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    points_to: tuple[str, str] | None = None
    about: str = ""
    may_lack: bool = False
    cites: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file of a pack: its name, columns, and the columns that make a row unique.

    `needed` says that no pack may be without it; `personal`, that its rows are what single people answered,
    so that it is left out of a pack which is handed on.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    needed: bool = True
    personal: bool = False

    @property
    def file(self) -> str:
        """Path inside the pack."""
        return f"{self.name}.csv"

    @property
    def headings(self) -> list[str]:
        """Headings in order."""
        return [column.name for column in self.columns]


def read_table(table: Table, content: bytes) -> tuple[list[Row], list[Fault]]:
    """The rows of a table with typed cells, and every fault in it.

    Rows with a fault are returned too, the faulty cell as None, so that later checks can go on.
    Columns that the table does not know, as a newer minor version has, are kept as text.
    """
    text, lines, faults = _opened(table, content)
    if faults:
        return [], faults
    rows, faults = _rows(table, lines[0], lines[1:])
    return rows, faults + _cut_short(table, text, lines) + _duplicates(table, rows)


def count_rows(table: Table, content: bytes) -> int:
    """How many rows `read_table` finds, without reading their cells."""
    _, lines, faults = _opened(table, content)
    return 0 if faults else sum(any(cells) and len(cells) == len(lines[0]) for cells in lines[1:])


def _opened(table: Table, content: bytes) -> tuple[str, list[list[str]], list[Fault]]:
    """The text of a table and its lines, the headings first; or why its rows cannot be read."""
    text, fault = _decode(table, content)
    if fault:
        return "", [], [fault]
    lines, fault = _lines(table, text)
    if fault:
        return "", [], [fault]
    return text, lines, _separator_faults(table, lines[0]) or _heading_faults(table, lines[0])


def _decode(table: Table, content: bytes) -> tuple[str, Fault | None]:
    try:
        text = content.decode("utf-8-sig")
        # An old Mac ends lines with a carriage return alone.
        return text if "\n" in text else text.replace("\r", "\n"), None
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        found = f"the byte 0x{content[error.start]:02x}"
        expected = "text saved as UTF-8 (in Excel: 'CSV UTF-8')"
        return "", Fault("not-utf-8", table.file, row, None, found, expected)


def _lines(table: Table, text: str) -> tuple[list[list[str]], Fault | None]:
    lines: list[list[str]] = []
    try:
        for cells in csv.reader(io.StringIO(text), strict=True):
            lines.append(cells)  # noqa: PERF402  # what was read before an error says where it is
    except csv.Error as error:
        expected = "a complete CSV file, every quotation mark closed"
        return [], Fault("csv-broken", table.file, len(lines) + 1, None, str(error), expected)
    if not lines:
        return [], Fault("csv-empty", table.file, None, None, "an empty file", "a heading row")
    return lines, None


def _separator_faults(table: Table, headings: list[str]) -> list[Fault]:
    """One fault where a spreadsheet wrote something else than commas, in place of one for every column."""
    used = [words for mark, words in _OTHER_SEPARATORS.items() if len(headings) == 1 and mark in headings[0]]
    expected = "commas between the cells (in Excel: 'CSV UTF-8 (Comma delimited)')"
    return [
        Fault("csv-broken", table.file, 1, None, f"{words} between the headings", expected) for words in used
    ]


def _heading_faults(table: Table, headings: list[str]) -> list[Fault]:
    missing = [c.name for c in table.columns if c.name not in headings and not c.may_lack]
    twice = [name for name in dict.fromkeys(headings) if name and headings.count(name) > 1]
    meant = {heading.strip().casefold(): heading for heading in headings}
    faults = [
        Fault("column-missing", table.file, 1, name, meant.get(name), f"a column {name}, written just so")
        for name in missing
    ]
    return faults + [Fault("column-twice", table.file, 1, name, name, "each heading once") for name in twice]


def _rows(table: Table, headings: list[str], lines: list[list[str]]) -> tuple[list[Row], list[Fault]]:
    rows: list[Row] = []
    faults: list[Fault] = []
    further = [name for name in headings if name not in {*table.headings, ROW, ""}]
    for number, cells in enumerate(lines, start=2):
        if not any(cells):
            continue
        if len(cells) != len(headings):
            expected = f"{len(headings)} cells, as in the heading"
            faults.append(Fault("row-broken", table.file, number, None, f"{len(cells)} cells", expected))
            continue
        row, found = _row(table, number, dict(zip(headings, cells, strict=True)), further)
        rows.append(row)
        faults += found
    return rows, faults


def _row(table: Table, number: int, words: dict[str, str], further: Sequence[str]) -> tuple[Row, list[Fault]]:
    """One row with typed cells; `further` are the columns the table does not know, kept as text."""
    row: Row = {ROW: number}
    faults = []
    for column in table.columns:
        row[column.name], fault = _cell(table, column, number, words.get(column.name, "").strip())
        if fault:
            faults.append(fault)
    for name in further:
        row[name] = words[name]
    return row, faults


def _cut_short(table: Table, text: str, lines: list[list[str]]) -> list[Fault]:
    """Only `figures.csv`, which no person types, must end with a line end."""
    if text.endswith("\n") or table.name != "figures":
        return []
    expected = "a line end after the last row; the file may have been cut short"
    return [Fault("csv-truncated", table.file, len(lines), None, lines[-1][0] if lines[-1] else "", expected)]


def _cell(table: Table, column: Column, row: int, words: str) -> tuple[Any, Fault | None]:
    if not words:
        return None, _missing(table, column, row) if column.required else None
    value, expected, code = read_cell(words, column.kind, column.choices)
    if not expected:
        return value, None
    return value, Fault(code, table.file, row, column.name, None if column.private else words, expected)


def _missing(table: Table, column: Column, row: int) -> Fault:
    return Fault("value-missing", table.file, row, column.name, "", column.about or f"a {column.kind}")


def _duplicates(table: Table, rows: list[Row]) -> list[Fault]:
    first: dict[tuple[Any, ...], int] = {}
    faults: list[Fault] = []
    private = {column.name for column in table.columns if column.private}
    for row in rows:
        key = tuple(row[name] for name in table.key)
        if None not in key and first.setdefault(key, row[ROW]) != row[ROW]:
            found = ", ".join(str(row[name]) for name in table.key if name not in private)
            expected = f"each {' and '.join(table.key)} once; row {first[key]} has it already"
            faults.append(Fault("duplicate-row", table.file, row[ROW], table.key[0], found, expected))
    return faults


def reference_faults(
    table: Table, rows: Mapping[str, Sequence[Row]], unread: Collection[str] = ()
) -> list[Fault]:
    """Faults of cells that point to a row of another table which is not there.

    Args:
        table: whose cells are looked at.
        rows: of every table, by name.
        unread: names of tables that could not be read, into which any reference may be right.
    """
    faults: list[Fault] = []
    for column in table.columns:
        if column.points_to is None or column.points_to[0] in unread:
            continue
        other, name = column.points_to
        known = {row[name] for row in rows.get(other, ())}
        for row in rows.get(table.name, ()):
            value = row[column.name]
            if value is not None and value not in known:
                expected = f"a value of {name} in {other}.csv"
                faults.append(
                    Fault("points-nowhere", table.file, row[ROW], column.name, str(value), expected)
                )
    return faults


def write_table(headings: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    r"""A CSV as bytes: UTF-8, `\\n` line ends, absence as an empty cell, numbers as short as they can be."""
    return write_cells(headings, (map(row.get, headings) for row in rows))


def write_cells(headings: Sequence[str], rows: Iterable[Iterable[object]]) -> bytes:
    """The same from rows whose values stand in the order of the headings."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(map(cell, row) for row in rows)
    return out.getvalue().encode()


def cell(value: object) -> str:
    """One value as it stands in a CSV.

    >>> [cell(v) for v in (None, 61.6, 1706.0, 0.1 + 0.2)]
    ['', '61.6', '1706', '0.3']
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return f"{value:.15g}"
    return value.isoformat() if isinstance(value, date) else str(value)
