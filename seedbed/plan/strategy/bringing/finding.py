"""Figures in the text of a plan: percentages, “62 of every 100”, counts of people; in English and Welsh.

Not taken for figures: years, days, ages, money, numbers of priorities and of pages. A count is only one where
a word for people or births follows it, or where it has thousands and its sentence names a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["percent", "share", "count"]
_NUMBER: Final = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_PERCENT: Final = re.compile(
    rf"(?<![\w.,£])(?P<number>{_NUMBER})\s?(?:%|per\s?cent\b|percent\b|y\s?cant\b)", re.IGNORECASE
)
_SHARE: Final = re.compile(
    rf"(?<![\w.,£/])(?P<number>{_NUMBER})\s+(?:(?:children|plant|people)\s+)?"
    rf"(?:out\s+of|in|of|o|allan\s+o|mewn)\s+(?:every\s+|each\s+|bob\s+)?(?P<of>{_NUMBER})(?![\d/%]|\s?per\s?cent)",
    re.IGNORECASE,
)
_PEOPLE: Final = (
    r"children|babies|infants|toddlers|families|parents|people|pupils|births|households|mothers|under-?fives|"
    r"plant|blant|phlant|babanod|fabanod|teuluoedd|deuluoedd|rhieni|rieni|bobl|pobl|disgybl\w*|ddisgybl\w*|"
    r"genedigaeth\w*|enedigaeth\w*|aelwyd\w*|mam\w*"
)
_COUNT: Final = re.compile(
    rf"(?<![\w.,£/-])(?P<number>{_NUMBER})(?![\d%/-]|\.\d|\s*year|\s*oed)(?P<people>\s+(?:o\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{_PEOPLE})\b)?",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"\b(?:about|around|nearly|almost|over|roughly|some|approximately|tua|oddeutu|bron|dros)\s*$",
    re.IGNORECASE,
)
_AGE: Final = re.compile(r"\b(?:aged?|under|over|by|oed|dan|dros|priority|blaenoriaeth)\s+$", re.IGNORECASE)
_YEARS: Final = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)(?:\s?[/–-]\s?(?P<second>\d{4}|\d{2})(?!\d))?(?!\d)"
)
_END: Final = re.compile(r"(?<=[.!?;])\s+|\n{2,}")
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_NEAR: Final = 20
"""Letters before a number that may say what it is."""


@dataclass(frozen=True, slots=True)
class Found:
    """A figure in a text.

    Attributes:
        start, end: where it stands in the text.
        words: as it is written.
        kind: a percentage, a share such as “1 in 5”, or a count.
        value: in per cent, or the count.
        decimals: how many the writer gave.
        of: of a share, of how many.
        is_about: whether the writer says “about” or the like.
        sentence: the sentence it stands in.
        years: the years that the sentence names, of “2024/25” the second.
    """

    start: int
    end: int
    words: str
    kind: Kind
    value: float
    decimals: int
    of: float
    is_about: bool
    sentence: str
    years: tuple[int, ...]


def find_figures(text: str) -> list[Found]:
    """The figures of a text, in order.

    >>> [(it.words, it.kind, it.value) for it in find_figures("62 of every 100 in 2025; 1,204 children")]
    [('62 of every 100', 'share', 62.0), ('1,204 children', 'count', 1204.0)]
    """
    taken: list[Found] = []
    for found in (*_percents(text), *_shares(text), *_counts(text)):
        if all(found.end <= it.start or found.start >= it.end for it in taken):
            taken.append(found)
    return sorted(taken, key=lambda it: it.start)


def _percents(text: str) -> Iterator[Found]:
    for it in _PERCENT.finditer(text):
        yield _made(text, it.start(), it.end(), "percent", _value(it["number"]), it["number"])


def _shares(text: str) -> Iterator[Found]:
    for it in _SHARE.finditer(text):
        part, whole = _value(it["number"]), _value(it["of"])
        is_year = _FIRST_YEAR <= whole <= _LAST_YEAR and "," not in it["of"]
        if 0 < part <= whole and whole > 1 and not is_year:
            yield _made(text, it.start(), it.end(), "share", 100 * part / whole, it["number"], of=whole)


def _counts(text: str) -> Iterator[Found]:
    for it in _COUNT.finditer(text):
        value = _value(it["number"])
        if it["people"]:
            is_count = not _is_year(it["number"]) and not _AGE.search(text[: it.start()][-_NEAR:])
        else:
            is_count = "," in it["number"] and bool(_years(_sentence(text, it.start(), it.end())))
        if is_count and "." not in it["number"]:
            yield _made(text, it.start(), it.end(), "count", value, it["number"])


def _made(text: str, start: int, end: int, kind: Kind, value: float, number: str, of: float = 0) -> Found:
    sentence = _sentence(text, start, end)
    decimals = len(number.partition(".")[2])
    is_about = bool(_ABOUT.search(text[:start][-_NEAR:]))
    return Found(start, end, text[start:end], kind, value, decimals, of, is_about, sentence, _years(sentence))


def _sentence(text: str, start: int, end: int) -> str:
    breaks = [0, *(it.end() for it in _END.finditer(text)), len(text)]
    first = max(it for it in breaks if it <= start)
    last = min(it for it in breaks if it >= end)
    return text[first:last].strip()


def _years(sentence: str) -> tuple[int, ...]:
    found = []
    for it in _YEARS.finditer(sentence):
        first, second = it["first"], it["second"]
        found.append(int(first[: 4 - len(second)] + second) if second else int(first))
    return tuple(dict.fromkeys(found))


def _is_year(number: str) -> bool:
    return number.isdigit() and _FIRST_YEAR <= int(number) <= _LAST_YEAR


def _value(number: str) -> float:
    return float(number.replace(",", ""))
