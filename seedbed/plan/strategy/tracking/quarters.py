"""Quarters of a year: January to March, April to June, July to September, October to December."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

MOST: Final = 40
"""Ten years of quarters: more are never listed."""
_MONTHS: Final = 3


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year; `number` is 1 to 4.

    >>> Quarter(2026, 4).first.isoformat(), Quarter(2026, 4).last.isoformat(), Quarter(2026, 4).name
    ('2026-10-01', '2026-12-31', '2026-q4')
    """

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number * _MONTHS - 2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next.first - timedelta(days=1)

    @property
    def next(self) -> Quarter:
        """The quarter after it."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    @property
    def previous(self) -> Quarter:
        """The quarter before it."""
        return quarter_of(self.first - timedelta(days=1))

    @property
    def name(self) -> str:
        """As addresses and files call it."""
        return f"{self.year}-q{self.number}"


def quarter_of(day: date) -> Quarter:
    """The quarter that a day lies in."""
    return Quarter(day.year, (day.month + 2) // _MONTHS)


def quarter_named(name: str) -> Quarter | None:
    """The quarter of a name such as 2026-q4; None where it is no such name.

    >>> quarter_named("2026-q4"), quarter_named("2026-q5"), quarter_named("soon")
    (Quarter(year=2026, number=4), None, None)
    """
    year, _, number = name.partition("-q")
    if not (len(year) == 4 and year.isascii() and year.isdecimal() and number in ("1", "2", "3", "4")):
        return None
    return Quarter(int(year), int(number)) if 1900 <= int(year) < 9999 else None


def quarters_since(first_year: int, as_of: date) -> list[Quarter]:
    """Every quarter from the first of a year up to a day's own, the newest first; always at least that one.

    >>> [it.name for it in quarters_since(2026, date(2026, 11, 23))]
    ['2026-q4', '2026-q3', '2026-q2', '2026-q1']
    """
    found: list[Quarter] = []
    it = quarter_of(as_of)
    while len(found) < MOST and (not found or it.year >= first_year):
        found.append(it)
        it = it.previous
    return found
