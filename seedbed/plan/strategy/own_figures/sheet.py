"""A file from somebody's machine as rows of cells, whatever program wrote it.

Read are CSV files with commas, semicolons, tabs or upright strokes, in UTF-8 with or without a byte order
mark, UTF-16 with one, or the letters of Windows. Limits stand before anything is kept or worked out.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from seedbed.plan.strategy.own_figures.faults import UnfitSheet

LARGEST: Final = 5 * 1024 * 1024
"""Bytes: a table of every small area of a county over ten years has a tenth of it."""
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 120
LONGEST_CELL: Final = 500
SEPARATORS: Final = (",", ";", "\t", "|")
_NAMED: Final = re.compile(r"\Asep=(?P<mark>[,;\t|])\r?\n")
"""The line by which Excel is told what stands between cells."""
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OTHER_KINDS: Final = (
    (b"PK\x03\x04", "workbook"),
    (b"\xd0\xcf\x11\xe0", "workbook"),
    (b"%PDF", "not-text"),
    (b"{\\rtf", "not-text"),
)
_LOOKED_AT: Final = 200
"""Rows by which the separator is known."""
WINDOWS: Final = "windows"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells, all of one width, without the empty ones at the end.

    `encoding` is "windows" where the letters are a guess, since the file is no UTF-8.
    """

    rows: tuple[tuple[str, ...], ...]
    separator: str
    encoding: str

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0


def read_sheet(content: bytes) -> Sheet:
    """The rows of a file.

    Raises:
        UnfitSheet: it is empty, too large, no table of text, or broken.
    """
    if not content.strip():
        raise UnfitSheet("empty")
    if len(content) > LARGEST:
        raise UnfitSheet("too-large", most=LARGEST // (1024 * 1024))
    for start, code in _OTHER_KINDS:
        if content.startswith(start):
            raise UnfitSheet(code)
    text, encoding = _decoded(content)
    if named := _NAMED.match(text):
        text, separator = text[named.end() :], named["mark"]
    else:
        separator = _separator(text)
    rows = list(_rows(text, separator))
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise UnfitSheet("empty")
    return Sheet(_of_one_width(rows), separator, encoding)


def _decoded(content: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _text(content, encoding), "utf-8"
    try:
        return _plain(content.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        return _text(content, "cp1252"), WINDOWS


def _text(content: bytes, encoding: str) -> str:
    try:
        return _plain(content.decode(encoding))
    except UnicodeDecodeError:
        raise UnfitSheet("not-text") from None


def _plain(text: str) -> str:
    if "\0" in text:
        raise UnfitSheet("not-text")
    return text


def _separator(text: str) -> str:
    """What divides most of the first rows into the same number of cells, more than one."""
    start = text[: _LOOKED_AT * LONGEST_CELL]
    return max(SEPARATORS, key=lambda mark: _evenness(start, mark))


def _evenness(text: str, mark: str) -> tuple[float, int]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    widths: Counter[int] = Counter()
    try:
        for cells in lines:
            widths[len(cells)] += any(cells)
            if widths.total() >= _LOOKED_AT:
                break
    except csv.Error:
        pass  # what was read before says enough; reading proper says where it is broken
    divided = Counter({width: number for width, number in widths.items() if width > 1})
    if not divided:
        return 0, 0
    width, number = divided.most_common(1)[0]
    return number / widths.total(), width


def _rows(text: str, separator: str) -> Iterator[tuple[str, ...]]:
    number = 0
    try:
        for number, cells in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True), start=1
        ):
            held = tuple(" ".join(cell.split()) for cell in _trimmed(cells))
            _refuse_too_much(number, held)
            yield held
    except csv.Error:
        raise UnfitSheet("broken", row=number + 1) from None


def _trimmed(cells: list[str]) -> list[str]:
    """Without the empty cells at the end, which spreadsheets write by the thousand."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _refuse_too_much(number: int, cells: tuple[str, ...]) -> None:
    if number > MOST_ROWS:
        raise UnfitSheet("rows", most=f"{MOST_ROWS:,}")
    if len(cells) > MOST_COLUMNS:
        raise UnfitSheet("columns", most=MOST_COLUMNS, row=number)
    if any(len(cell) > LONGEST_CELL for cell in cells):
        raise UnfitSheet("cell", most=LONGEST_CELL, row=number)


def _of_one_width(rows: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    width = max(map(len, rows))
    return tuple(row + ("",) * (width - len(row)) for row in rows)
