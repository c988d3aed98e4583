"""Dates of birth as they are compared: days that exist, of people who can."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

import polars as pl

Verdict = Literal[
    "good", "missing", "not a date", "an age", "no such day", "in the future", "too long ago", "a filler"
]
WAYS: Final = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y%m%d", "%d %b %Y", "%d %B %Y")
"""Day before month, as these islands write; a table of months first is told by its impossible days."""
SHAPE: Final = r"^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{8}|\d{1,2} [A-Za-z]+ \d{4})$"
AGE: Final = r"^\d{1,3}(?:\s*(?:y|yrs?|years?|m|mths?|months?|w|weeks?|d|days?))?$"
FILLERS: Final = (date(1900, 1, 1), date(1800, 1, 1), date(1899, 12, 30), date(1970, 1, 1))
"""Days that programs put where they have none."""
OLDEST: Final = 120
"""Years."""


def day(column: str) -> pl.Expr:
    """The day a cell means, null where it means none.

    >>> frame = pl.DataFrame({"d": ["2024-02-29", "29/02/2023", "3/4/2024", "3", None]})
    >>> [str(d) for d in frame.select(day("d"))["d"]]
    ['2024-02-29', 'None', '2024-04-03', 'None', 'None']
    """
    words = _words(column)
    read = pl.coalesce(words.str.to_date(way, strict=False, exact=True) for way in WAYS)
    return pl.when(words.str.contains(SHAPE)).then(read).alias(column)


def verdict(column: str, today: date) -> pl.Expr:
    """What each date of birth is worth, as of a day.

    >>> frame = pl.DataFrame({"d": ["2024-05-01", "31/02/2020", "3 years", "2031-01-01", "1900-01-01"]})
    >>> frame.select(verdict("d", date(2026, 11, 24)))["d"].to_list()
    ['good', 'no such day', 'an age', 'in the future', 'a filler']
    """
    words, born = _words(column), day(column)
    return (
        pl.when(words.is_null()).then(pl.lit("missing"))
        .when(words.str.contains(AGE)).then(pl.lit("an age"))
        .when(~words.str.contains(SHAPE)).then(pl.lit("not a date"))
        .when(born.is_null()).then(pl.lit("no such day"))
        .when(born.is_in(FILLERS)).then(pl.lit("a filler"))
        .when(born > today).then(pl.lit("in the future"))
        .when(born.dt.year() < today.year - OLDEST).then(pl.lit("too long ago"))
        .otherwise(pl.lit("good")).alias(column)
    )  # fmt: skip


def good(column: str, today: date) -> pl.Expr:
    """The day where it can be a date of birth, otherwise null."""
    return pl.when(verdict(column, today) == "good").then(day(column)).alias(column)


def _words(column: str) -> pl.Expr:
    """What stands in a cell, without a time of day behind the date."""
    words = pl.col(column).cast(pl.String).str.strip_chars().str.replace(r"[T ]\d{2}:\d{2}.*$", "")
    return pl.when(words.str.len_chars() > 0).then(words)
