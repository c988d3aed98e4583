"""Guesses at what the columns of a table are, from headings and cells. A person confirms or changes each.

A guess depends on what a column says, never on where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from seedbed.plan.strategy.own_figures.mapping import Reading
from seedbed.plan.strategy.own_figures.sheet import Sheet
from seedbed.plan.strategy.own_figures.terms import KINDS, is_code, read_group, read_period
from seedbed.plan.strategy.own_figures.values import read_value

WORDS: Final = {
    "area": (
        "code",
        "ons",
        "gss",
        "area",
        "authority",
        "la",
        "ward",
        "district",
        "lsoa",
        "place",
        "geography",
        "county",
        "locality",
        "ardal",
        "cod",
        "awdurdod",
    ),
    "period": ("period", "year", "date", "time", "when", "blwyddyn", "cyfnod"),
    "group": (
        "group",
        "category",
        "characteristic",
        "breakdown",
        "sex",
        "gender",
        "ethnicity",
        "who",
        "grŵp",
        "categori",
    ),
    "denominator": (
        "denominator",
        "total",
        "base",
        "population",
        "eligible",
        "cohort",
        "enwadur",
        "cyfanswm",
        "due",
    ),
    "value": (
        "value",
        "percent",
        "percentage",
        "%",
        "rate",
        "proportion",
        "pct",
        "per",
        "gwerth",
        "canran",
        "cyfradd",
    ),
    "count": ("count", "number", "numerator", "n", "achieved", "children", "nifer", "rhifiadur"),
}
"""Words of headings, what says most first: a heading of two kinds is of the one that stands first."""
_LOOKED_AT: Final = 200
_WORD: Final = re.compile(r"[^\W\d_]+|%")


def guess(sheet: Sheet) -> Reading:
    """What the columns most likely are."""
    first = heading_row(sheet)
    headings = heading_rows(sheet, first)
    made = Reading(first=first, headings=headings)
    names = headings_of(sheet, made)
    kind = _kind([name for pair in names for name in pair])
    wide = [number for number, (top, own) in enumerate(names) if _is_period(top or own, kind)]
    if len(wide) > 1:
        columns = {number: _role(names[number][1]) if headings > 1 else "value" for number in wide}
        rest = _long(sheet, made, names, leave=wide)
        columns = {number: role or "value" for number, role in columns.items()}
        others = {number: role for number, role in rest.items() if role in ("area", "group")}
        return replace(made, across="period", kind=kind, columns=others | columns)
    columns = _long(sheet, made, names, leave=[])
    return replace(made, columns=columns, kind=_kind(_cells_of(sheet, made, columns, "period")))


def heading_row(sheet: Sheet) -> int:
    """The first row in which more than one cell is filled, counted from 1: titles stand alone."""
    return next((n for n, row in enumerate(sheet.rows, start=1) if sum(map(bool, row)) > 1), 1)


def heading_rows(sheet: Sheet, first: int) -> int:
    """Two where a row without a number stands between the headings and numbers, and the first has gaps."""
    rows = sheet.rows[first - 1 : first + 2]
    if len(rows) < 3:
        return 1
    gaps = any(not cell for cell in rows[0])
    return 2 if gaps and not _numbers(rows[1]) and _numbers(rows[2]) else 1


def headings_of(sheet: Sheet, reading: Reading) -> list[tuple[str, str]]:
    """The heading of each column: what it shares with those beside it, empty with one row, and its own."""
    rows = sheet.rows[reading.first - 1 : reading.first - 1 + reading.headings]
    if not rows:
        return [("", "")] * sheet.width
    if len(rows) == 1:
        return [("", cell) for cell in rows[0]]
    shared, top = [], ""
    for cell in rows[0]:
        top = cell or top
        shared.append(top)
    return list(zip(shared, rows[1], strict=True))


def _numbers(row: Sequence[str]) -> int:
    return sum(read_value(cell, "percent").value is not None for cell in row)


def _long(
    sheet: Sheet, reading: Reading, names: Sequence[tuple[str, str]], leave: Sequence[int]
) -> dict[int, str]:
    """Columns by role, one of each: of several the one whose heading says it best."""
    found: dict[str, tuple[int, str, int]] = {}
    for number, (top, own) in enumerate(names):
        role = _role(f"{top} {own}") or _by_cells(_column(sheet, reading, number))
        if number in leave or not role:
            continue
        better = (_rank(role, f"{top} {own}"), f"{top} {own}", number)
        if role not in found or better[:2] < found[role][:2]:
            found[role] = better
    return {number: role for role, (_, _, number) in found.items()}


def _role(heading: str) -> str:
    words = {word.casefold() for word in _WORD.findall(heading)}
    return next((role for role, known in WORDS.items() if words & set(known)), "")


def _rank(role: str, heading: str) -> int:
    words = {word.casefold() for word in _WORD.findall(heading)}
    return next((place for place, word in enumerate(WORDS[role]) if word in words), len(WORDS[role]))


def _by_cells(cells: Sequence[str]) -> str:
    """What a column is by what stands in it, where its heading does not say."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return ""
    if all(map(is_code, filled)):
        return "area"
    if all(any(read_period(cell, kind) for kind in KINDS) for cell in filled):
        return "period"
    known = [read_group(cell) == "all" for cell in filled]
    return "group" if any(known) and not _numbers(filled) else ""


def _column(sheet: Sheet, reading: Reading, number: int) -> list[str]:
    start = reading.first - 1 + reading.headings
    return [row[number] for row in sheet.rows[start : start + _LOOKED_AT]]


def _cells_of(sheet: Sheet, reading: Reading, columns: dict[int, str], role: str) -> list[str]:
    number = next((n for n, held in columns.items() if held == role), None)
    return [] if number is None else _column(sheet, reading, number)


def _is_period(words: str, kind: str) -> bool:
    return read_period(words, kind) is not None


def _kind(words: Sequence[str]) -> str:
    """What years most likely mean: those that two share are financial years, others calendar years."""
    shared = any(read_period(word, "financial year") and not word.isdigit() for word in words)
    alone = any(word.isdigit() and read_period(word, "calendar year") for word in words)
    return "calendar year" if alone and not shared else "financial year"
