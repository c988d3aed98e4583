"""Periods as the services write them, read strictly: what could mean two things is refused."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from seedbed.foundations.periods import LONGEST, Period

STARTS: Final = {"calendar year": (1, 1), "academic year": (9, 1), "financial year": (4, 1)}
_ONE: Final = re.compile(r"(\d{4})")
_SPLIT: Final = re.compile(r"(\d{4})[/-](\d{2}|\d{4})")
_SPAN: Final = re.compile(r"(\d{4}) - (\d{2}|\d{4})")
_SPLIT_SPAN: Final = re.compile(r"(\d{4})/(\d{2}) - (?:\d{2})?(\d{2})/(\d{2})")
_QUARTER: Final = re.compile(r"(\d{4})(?:/(\d{2}))? Q([1-4])")


def live_period(words: str, kind: str) -> Period:
    """A period of the kind that the definition expects.

    `2022/23` is one financial or academic year, `2022` one calendar year, `2021 - 23` three calendar
    years, `2020/21 - 22/23` three financial ones, `2023/24 Q2` July to September 2023.

    Raises:
        ValueError: the words are none of these, or not of that kind: a year alone does not say in
            which financial year it falls.

    >>> live_period("2023/24 Q2", "financial year").start.isoformat()
    '2023-07-01'
    """
    said = words.strip()
    found = _quarter(said, kind) or _years(said, kind)
    if found is None:
        raise ValueError(f"not a period: {words!r} as {kind!r}")
    return found


def _years(said: str, kind: str) -> Period | None:
    if kind in ("january census", "mid-year"):
        return _one_day_or_month(said, kind)
    pair = _first_and_last(said, split=kind != "calendar year")
    if pair is None or kind not in STARTS or not 0 <= pair[1] - pair[0] <= LONGEST:
        return None
    month, day = STARTS[kind]
    return Period(date(pair[0], month, day), _day_before(pair[1] + 1, month))


def _one_day_or_month(said: str, kind: str) -> Period | None:
    match = _ONE.fullmatch(said)
    if not match:
        return None
    year = int(match[1])
    if kind == "mid-year":
        return Period(date(year, 6, 30), date(year, 6, 30))
    return Period(date(year, 1, 1), date(year, 1, 31))


def _first_and_last(said: str, *, split: bool) -> tuple[int, int] | None:
    """Years in which the first and the last of the years named begin."""
    if not split:
        match = _ONE.fullmatch(said) or _SPAN.fullmatch(said)
        return (int(match[1]), _full(match[1], match[match.lastindex or 1])) if match else None
    if match := _SPLIT.fullmatch(said):
        first = int(match[1])
        return (first, first) if _full(match[1], match[2]) == first + 1 else None
    if match := _SPLIT_SPAN.fullmatch(said):
        first, last = int(match[1]), _full(match[1], match[3])
        follows = _full(match[1], match[2]) == first + 1 and int(match[4]) == (last + 1) % 100
        return (first, last) if follows else None
    return None


def _full(first: str, last: str) -> int:
    """`23` after `2021` is 2023, `01` after `1999` is 2001."""
    return int(last) if len(last) == 4 else int(first) + (int(last) - int(first)) % 100


def _day_before(year: int, month: int) -> date:
    return date.fromordinal(date(year, month, 1).toordinal() - 1)


def _quarter(said: str, kind: str) -> Period | None:
    """A quarter counts from the first month of its year, April for `2023/24`, January for `2023`."""
    match = _QUARTER.fullmatch(said)
    if not match:
        return None
    year, number, split = int(match[1]), int(match[3]), match[2] is not None
    if split != (kind == "financial year") or (split and _full(match[1], match[2]) != year + 1):
        return None
    if not split and kind != "calendar year":
        return None
    first = (4 if split else 1) + 3 * (number - 1)
    start = date(year + (first - 1) // 12, (first - 1) % 12 + 1, 1)
    following = first + 3
    return Period(start, _day_before(year + (following - 1) // 12, (following - 1) % 12 + 1))


def is_quarter(period: Period) -> bool:
    """Whether it is a quarter of a year, which is never set among years."""
    return 80 < (period.end - period.start).days < 100
