"""The rows of a table as figures, with every fault by row and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from seedbed.foundations.figures import ALL, Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.periods import Period
from seedbed.plan.needs.focus import Focus
from seedbed.plan.strategy.own_figures.faults import CellFault, fault, letters_of
from seedbed.plan.strategy.own_figures.guessing import headings_of
from seedbed.plan.strategy.own_figures.lacking import lacking
from seedbed.plan.strategy.own_figures.mapping import NUMBERS, Reading, defined
from seedbed.plan.strategy.own_figures.measured import Key, figure_of, number_faults
from seedbed.plan.strategy.own_figures.sheet import Sheet
from seedbed.plan.strategy.own_figures.terms import is_code, known_areas, read_group, read_period
from seedbed.plan.strategy.own_figures.values import Read, is_formula, read_value
from seedbed.plan.strategy.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """A figure with the row of the table that it came from."""

    row: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """What a table holds, once read; `left_out` are rows of areas that nothing here speaks of."""

    figures: tuple[OwnFigure, ...] = ()
    faults: tuple[CellFault, ...] = ()
    left_out: int = 0


@dataclass
class _Numbers:
    """The cells of one figure: heading words across, and the columns of its numbers."""

    across: str
    columns: dict[str, int] = field(default_factory=dict)


@dataclass
class _Reader:
    sheet: Sheet
    reading: Reading
    focus: Focus
    source: str
    retrieved: date
    faults: list[CellFault] = field(default_factory=list)
    left_out: int = 0

    def __post_init__(self) -> None:
        self.item = defined(self.reading.indicator)
        self.unit = self.item.unit if self.item else self.reading.unit
        self.areas = known_areas(self.focus)
        self.names = headings_of(self.sheet, self.reading)

    def read(self) -> list[OwnFigure]:
        start = self.reading.first + self.reading.headings
        series = self._series()
        made: dict[Key, OwnFigure] = {}
        for number, cells in enumerate(self.sheet.rows[start - 1 :], start=start):
            if any(cells):
                for it in self._row(number, cells, series):
                    self._add(made, it)
        return list(made.values())

    def _series(self) -> list[_Numbers]:
        """The numbers of a row: one figure, or one for each heading of a wide table."""
        found: dict[str, _Numbers] = {}
        for role in NUMBERS:
            for column in self.reading.of(role):
                across = self._across(column) if self.reading.across else ""
                held = found.setdefault(across, _Numbers(across))
                if role in held.columns:
                    self._fault("role-twice", None, column, self._heading(column), role=role)
                held.columns.setdefault(role, column)
        return list(found.values())

    def _across(self, column: int) -> str:
        top, own = self.names[column]
        return top or own

    def _row(self, number: int, cells: Sequence[str], series: Sequence[_Numbers]) -> Iterator[OwnFigure]:
        area = self._area(number, cells)
        if area == "":
            self.left_out += 1
            return
        period, group = self._period(number, cells), self._group(number, cells)
        across = self.reading.across
        for numbers in series:
            held = self._numbers(number, cells, numbers)
            where: tuple[str | None, Period | None, str | None] = (
                self._area_of(number, numbers) if across == "area" else area,
                self._period_of(None, numbers.across, self._any(numbers)) if across == "period" else period,
                self._group_of(None, numbers.across, self._any(numbers)) if across == "group" else group,
            )
            if held is not None and where[0] == "":
                self.left_out += 1
            elif held is not None and where[0] and where[1] and where[2]:
                yield OwnFigure(number, figure_of(self, (where[0], where[1], where[2]), held))

    # --- where, when, who --------------------------------------------------------------------------
    def _area(self, number: int, cells: Sequence[str]) -> str | None:
        """The code of the area; empty for one that is left out, None where there is a fault."""
        if self.reading.across == "area":
            return self.focus.code
        column = self.reading.find("area")
        words = self.reading.area or self.focus.code if column is None else cells[column]
        return self._area_said(None if column is None else number, column, words)

    def _area_of(self, number: int, numbers: _Numbers) -> str | None:
        return self._area_said(None, self._any(numbers), numbers.across) if number else None

    def _area_said(self, row: int | None, column: int | None, words: str) -> str | None:
        found = self.areas.get(words.casefold())
        if found is None and self.reading.others_left_out and words:
            return ""
        if found is None:
            code = "area-elsewhere" if is_code(words) else "area"
            self._fault(code, row, column, words, area=self.focus.name.en, ons=self.focus.code)
        return found

    def _period(self, number: int, cells: Sequence[str]) -> Period | None:
        column = self.reading.find("period")
        if self.reading.across == "period":
            return None
        words = self.reading.period if column is None else cells[column]
        return self._period_of(None if column is None else number, words, column)

    def _period_of(self, row: int | None, words: str, column: int | None) -> Period | None:
        kind = self.item.period if self.item else self.reading.kind
        made = self._of_item(words) if self.item else read_period(words, kind)
        if made is None:
            self._fault("period", row, column, words, example=EXAMPLES.get(kind, "2024"))
        return made

    def _of_item(self, words: str) -> Period | None:
        assert self.item is not None
        return read_period(words, self.item.period) or _by_definition(self.item, words)

    def _group(self, number: int, cells: Sequence[str]) -> str | None:
        if self.reading.across == "group":
            return None
        column = self.reading.find("group")
        words = self.reading.group if column is None else cells[column]
        return self._group_of(None if column is None else number, words, column)

    def _group_of(self, row: int | None, words: str, column: int | None) -> str | None:
        if is_formula(words):
            self._fault("formula", row, column, words)
            return None
        found = read_group(words)
        if found is None or (self.item and found not in vocabulary()["group"]):
            self._fault("group-known" if self.item else "group", row, column, words)
            return None
        return found

    # --- numbers -----------------------------------------------------------------------------------
    def _numbers(self, row: int, cells: Sequence[str], numbers: _Numbers) -> dict[str, Read] | None:
        """The numbers of one figure by role; None where one cannot be read."""
        held = {role: self._read(role, cells[column]) for role, column in numbers.columns.items()}
        wrong = [role for role, it in held.items() if it.trouble]
        for role in wrong:
            column = numbers.columns[role]
            self._fault(held[role].trouble, row, column, cells[column])
        return None if wrong or not self._fits(row, cells, numbers, held) else held

    def _read(self, role: str, words: str) -> Read:
        return read_value(words, self.unit if role == "value" else "children", self.reading.dash)

    def _fits(self, row: int, cells: Sequence[str], numbers: _Numbers, held: Mapping[str, Read]) -> bool:
        """Whether numbers may be what they are said to be: within bounds, no part larger than its whole."""
        faults = number_faults(self.item, self.unit, held)
        for code, role, told in faults:
            column = numbers.columns[role]
            self._fault(code, row, column, cells[column], **told)
        return not faults

    # --- faults ------------------------------------------------------------------------------------
    def _add(self, made: dict[Key, OwnFigure], it: OwnFigure) -> None:
        key = (it.figure.area, it.figure.period, it.figure.group)
        if key in made:
            first = made[key].row
            self._fault("twice", it.row, None, _said(it.figure), first=first)
            return
        made[key] = it

    def _any(self, numbers: _Numbers) -> int:
        return next(iter(numbers.columns.values()))

    def _heading(self, column: int) -> str:
        return " ".join(part for part in self.names[column] if part)

    def _fault(self, code: str, row: int | None, column: int | None, found: str, **told: object) -> None:
        name = ""
        if column is not None:
            name = f"{letters_of(column)} {self._heading(column)}".strip()
            row = row if row is not None else self.reading.first
        made = fault(code, row, name, found, **told)
        if made not in self.faults[-ONE_COLUMN:]:
            self.faults.append(made)


ONE_COLUMN: Final = 200
"""Faults looked back over, so that what is wrong with a heading is said once and not for every row."""
EXAMPLES: Final = {
    "academic year": "2024/25",
    "financial year": "2024/25",
    "calendar year": "2024",
    "mid-year": "2024",
    "january census": "2024",
}


def read_rows(sheet: Sheet, reading: Reading, focus: Focus, *, source: str, retrieved: date) -> OwnFigures:
    """The figures of a table.

    **Rule**: a row gives one figure, or in a wide table one for each heading. A value is taken as it stands;
    where the table has no column of values, a rate is 100 (or what its unit says) times the count over the
    people, to two decimals. An empty cell, a mark of suppression and a zero stay three different things.
    What two rows both say is a fault, never the later one's word.

    Args:
        sheet: the table.
        reading: what its columns are, as a person said.
        focus: the area, what it is set beside, and what lies in it.
        source: the short name of the source.
        retrieved: the day on which it is brought.

    Returns:
        Figures in order of area, period and group, every fault, and how many rows were left out.

    Limits:
        Intervals are not read. Periods are years, several years, or named by first and last day.
    """
    faults = list(lacking(reading, sheet))
    if faults:
        return OwnFigures(faults=tuple(faults))
    reader = _Reader(sheet, reading, focus, source, retrieved)
    found = sorted(reader.read(), key=lambda it: (it.figure.area, it.figure.period, it.figure.group))
    return OwnFigures(tuple(found), tuple(_in_order(reader.faults)), reader.left_out)


def _in_order(faults: Sequence[CellFault]) -> list[CellFault]:
    return sorted(faults, key=lambda it: (it.row or 0, it.column))


def _by_definition(item: Indicator, words: str) -> Period | None:
    try:
        return item.period_of(words)
    except ValueError:
        return None


def _said(figure: Figure) -> str:
    group = "" if figure.group == ALL else f", {figure.group}"
    return f"{figure.area}, {figure.period.label('en')}{group}"
