"""What is wrong with a table that somebody brought, in both languages: of the whole of it, or of one cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from seedbed.foundations.faults import REPEATED, WrongUse
from seedbed.foundations.languages import Language, say

LETTERS: Final = 26


class UnfitSheet(WrongUse):
    """A file that cannot be taken as a table of figures; `code` says why."""

    def __init__(self, code: str, **told: object) -> None:
        super().__init__(say(f"own-sheet.{code}", "en", **told))
        self.code, self.told = code, told

    def words(self, language: Language) -> str:
        """Why, and what to do."""
        return say(f"own-sheet.{self.code}", language, **self.told)


@dataclass(frozen=True, slots=True)
class CellFault:
    """One fault of a table: the row as a spreadsheet numbers it, the column, what stands there, what should.

    `row` is None where the fault is of the whole column, `column` empty where it is of the whole row.
    """

    code: str
    row: int | None
    column: str
    found: str
    told: Mapping[str, object] = field(default_factory=dict)

    def expected(self, language: Language) -> str:
        """What should stand there."""
        return say(f"own-fault.{self.code}", language, **self.told)


def fault(code: str, row: int | None, column: str, found: str, **told: object) -> CellFault:
    """A fault that repeats no more of a cell than anybody would read."""
    cut = f"{found[:REPEATED]}…" if len(found) > REPEATED else found
    return CellFault(code, row, column, cut, told)


def letters_of(number: int) -> str:
    """The letters by which spreadsheets call a column, from 0.

    >>> letters_of(0), letters_of(25), letters_of(26)
    ('A', 'Z', 'AA')
    """
    rest, last = divmod(number, LETTERS)
    return (letters_of(rest - 1) if rest else "") + chr(ord("A") + last)
