"""Words of a table as what the pack calls them: periods, areas, groups of children."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

from seedbed.foundations.figures import ALL
from seedbed.foundations.languages import LANGUAGES, phrases, slug
from seedbed.foundations.periods import LONGEST, Period, period_from
from seedbed.plan.needs.focus import Focus

KINDS: Final = ("academic year", "financial year", "calendar year", "mid-year", "january census")
"""Periods that figures of one's own may have."""
TWO_IN_ONE: Final = ("academic year", "financial year")
_CODE: Final = re.compile(r"[EWNSKJX]\d{8}")
_DAY: Final = r"(\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4})"
_DAYS: Final = re.compile(rf"{_DAY} ?(?:to|-|–|i) ?{_DAY}", re.ASCII)
_YEARS: Final = re.compile(r"(?:FY|AY)? ?(?P<years>\d{4}( ?[-–/] ?(\d{2}|\d{4}))?)", re.IGNORECASE)
_FIRST: Final = 1990
_EVERYBODY: Final = frozenset(
    {"", "all", "total", "everyone", "everybody", "all children", "all pupils", "persons", "pawb", "cyfanswm"}
)
MOST_LETTERS: Final = 60
"""Of a group, which becomes part of the name that text cites."""


def read_period(words: str, kind: str) -> Period | None:
    """A period in words: years of a kind, or the first and last day of whole years. None where it is neither.

    One year alone is the year of that kind which ends in it.

    >>> read_period("2024/25", "financial year").label("en"), read_period("2024", "calendar year").label("en")
    ('2024/25', '2024')
    """
    if days := _DAYS.fullmatch(words):
        first, last = map(_day, days.groups())
        return Period(first, last) if first and last and _are_years(first, last) else None
    years = _YEARS.fullmatch(words)
    if years is None:
        return None
    plain = years["years"].replace("–", "-").replace(" ", "")
    if "/" in plain and kind not in TWO_IN_ONE:
        return None  # half of a year that two share is no year of this kind
    try:
        made = _years(plain, kind)
    except ValueError:
        return None
    return made if made.start.year >= _FIRST else None


def _are_years(first: date, last: date) -> bool:
    """Whether days span whole years, ten at most: nothing here has words for less."""
    days = (last - first).days + 1
    return any(abs(days - round(years * 365.25)) <= 1 for years in range(1, LONGEST + 1))


def _years(words: str, kind: str) -> Period:
    if kind in TWO_IN_ONE:
        try:
            return period_from(words, kind, split=True)
        except ValueError:
            pass  # several years together
    return period_from(words, kind)


def _day(words: str) -> date | None:
    try:
        if "/" in words:
            day, month, year = map(int, words.split("/"))
            return date(year, month, day)
        return date.fromisoformat(words)
    except ValueError:
        return None


def known_areas(focus: Focus) -> dict[str, str]:
    """The codes of the area, what it is set beside and what lies in it, by name in either language and code.

    A name that two places share is left out: the code must be said.
    """
    named = [(focus.code, focus.name.en), (focus.code, focus.name.cy)]
    for comparator in focus.comparators:
        named += [(comparator.code, comparator.name.en), (comparator.code, comparator.name.cy)]
    for place in focus.places:
        named += [(place.code, place.name), (place.ward_code, place.ward_name)]
    codes: dict[str, set[str]] = {}
    for code, name in named:
        codes.setdefault(name.casefold(), set()).add(code)
        codes.setdefault(code.casefold(), set()).add(code)
    return {name: held.pop() for name, held in codes.items() if len(held) == 1 and name}


def is_code(words: str) -> bool:
    """Whether words have the shape of an area's code."""
    return bool(_CODE.fullmatch(words))


def read_group(words: str) -> str | None:
    """The group that words mean: one of the library's by name in either language, else one of the area's own.

    None where nothing is left to name it by.

    >>> read_group("Total"), read_group("Children on free school meals"), read_group("First language: Polish")
    ('all', 'fsm', 'first-language-polish')
    """
    plain = words.casefold()
    if plain in _EVERYBODY:
        return ALL
    return _groups().get(plain) or _named(words)


def _named(words: str) -> str | None:
    """Letters of the alphabet and digits alone: it becomes part of a name."""
    made = slug(words.encode("ascii", "ignore").decode())
    return made[:MOST_LETTERS].strip("-") or None


def name_of(words: str) -> str | None:
    """The short name of an indicator or a source of the area's own."""
    return _named(words)


@cache
def _groups() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key, text in phrases().items():
        if key.startswith("group."):
            name = key.removeprefix("group.")
            found |= {text[language].casefold(): name for language in LANGUAGES} | {name: name}
    return found
