"""Spans of time as sources write them, as dates, and as people say them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.languages import Language, say

KINDS: Final = (
    "academic year", "financial year", "calendar year", "january census", "mid-year", "census day",
    "release year",
)  # fmt: skip
CENSUS_DAYS: Final = {2021: date(2021, 3, 21)}
LONGEST: Final = 10
"""Years a pooled figure may span; more is a misread heading."""
_YEAR = re.compile(
    r"(?P<first>\d{4})(?:\s*(?P<joint>[-/])\s*(?P<last>\d{2}|\d{4}))?(?:\s*\((?P<mark>[^)]*)\))?"
)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """First and last day that a figure speaks of; ordered by start."""

    start: date
    end: date

    @property
    def years(self) -> int:
        """Whole years covered, at least one."""
        return max(1, round(((self.end - self.start).days + 1) / 365.25))

    def label(self, language: Language) -> str:
        """The period as people say it: `2024/25`, `2021 to 2023`, `January 2025`, `Census 2021`."""
        first, last = self.start.year, self.end.year
        if self.start == self.end == CENSUS_DAYS.get(last):
            return say("period.census", language, year=last)
        if self.start == self.end:
            is_mid_year = (self.end.month, self.end.day) == (6, 30)
            return say("period.mid-year", language, year=last) if is_mid_year else self.end.isoformat()
        if (self.start.month, self.end.month) == (1, 1):
            return say("period.january", language, year=last)
        if self.start.month == 1:
            return str(last) if first == last else say("period.span", language, first=first, last=last)
        short = f"{last - 1}/{last % 100:02d}"
        return short if last - first == 1 else say("period.span", language, first=first, last=short)


def period_from(years: str, kind: str, *, split: bool = False) -> Period:
    """Reads `2025`, `2014-16`, `2022/23` or `2021 (Rev)` as a period of the given kind.

    An academic or financial year is named by the year in which it ends, as the Local
    Authority Interactive Tool does.

    Args:
        years: the words of the source.
        kind: one of `KINDS`.
        split: whether two years, as in `2016-17`, are the halves of one; a stroke always says so.

    Raises:
        ValueError: the words are none of these, or the kind is unknown.
    """
    match = _YEAR.fullmatch(years.strip())
    if not match or kind not in KINDS:
        raise ValueError(f"not a period: {years!r} as {kind!r}")
    first = int(match["first"])
    last = _last_year(first, match["last"])
    if not 0 <= last - first <= LONGEST:
        raise ValueError(f"not a period: {years!r} would end in {last}")
    if match["last"] and (split or match["joint"] == "/"):
        if last != first + 1:
            raise ValueError(f"not a period: {years!r} is not one year that two share")
        first = last
    return _of_kind(first, last, kind, years)


def _of_kind(first: int, last: int, kind: str, years: str) -> Period:
    if kind == "academic year":
        return Period(date(first - 1, 9, 1), date(last, 8, 31))
    if kind == "financial year":
        return Period(date(first - 1, 4, 1), date(last, 3, 31))
    if kind in ("calendar year", "release year"):
        return Period(date(first, 1, 1), date(last, 12, 31))
    if kind == "january census":
        return Period(date(last, 1, 1), date(last, 1, 31))
    if kind == "mid-year":
        return Period(date(last, 6, 30), date(last, 6, 30))
    if last not in CENSUS_DAYS:
        raise ValueError(f"not a period: there was no census in {years!r}")
    return Period(CENSUS_DAYS[last], CENSUS_DAYS[last])


def _last_year(first: int, last: str | None) -> int:
    if last is None:
        return first
    if len(last) == 4:
        return int(last)
    # 1999-01 ends in 2001
    return first + (int(last) - first) % 100
