"""Figures of a plan beside those of the needs table: the same, nearly, another, or not known.

A figure of the table comes into question where words of its indicator's title stand in the sentence: two at
least, or half of them (words are compared by their first five letters, so that “develop” meets
“development”). The verdict is

- `exact`: the table's value, rounded to one decimal or to as many as the writer gave, is the number written;
- `near`: rounded to what the writer gave it is the same, or the writer says “about” and it is within one;
- `mismatch`: the sentence speaks of it, and the table has another number; or the number belongs to another
  year;
- `unknown`: nothing in the table is what the sentence speaks of; figures with the same number are still
  offered where it has a decimal, for that is rarely chance.

Where one is exact or near, nothing else is offered. A figure with another number, of one group of children,
comes into question only where words of the group's name stand in the sentence too.

Limits: words are compared, not meaning. So everything here is offered, with its reason, and nothing is done
by itself. Only figures of the area, and of places that the sentence names, come into question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from seedbed.foundations.figures import ALL, Figure
from seedbed.foundations.languages import Language, Text, phrases, say
from seedbed.foundations.numbers import number, rounded, with_unit
from seedbed.foundations.units import is_counted
from seedbed.plan.strategy.bringing.finding import Found

Verdict = Literal["exact", "near", "mismatch", "unknown"]
VERDICTS: Final[tuple[Verdict, ...]] = ("exact", "near", "mismatch", "unknown")
MOST: Final = 4
"""Candidates that are offered for one figure."""
_STEM: Final = 5
_LEAST_WORDS: Final = 2
_SHARED: Final = 0.5
_ABOUT: Final = 1.0
_LETTERS: Final = re.compile(r"[^\W\d_]{3,}")
_EMPTY: Final = """
the and for with who are have has children child aged under years year old from their that not were
plant oed mewn neu sydd gan gyda eu yn ar
"""
_SAYS_NOTHING: Final = frozenset(_EMPTY.split())


@dataclass(frozen=True, slots=True)
class Known:
    """A figure of the needs table, with the names by which a text may speak of it.

    Attributes:
        name: what text cites.
        figure: the figure; one without a value is never offered.
        title: what it measures.
        place: the name of its area.
        is_own: whether that is the area that the strategy is for.
    """

    name: str
    figure: Figure
    title: Text
    place: Text
    is_own: bool = True


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure of the table that a figure of the text may be, and why."""

    known: Known
    verdict: Verdict
    reason: str
    value: float

    def label(self, language: Language) -> str:
        """The figure in words: what, where, when, how much."""
        figure = self.known.figure
        title = self.known.title[language] or self.known.title.en
        place = self.known.place[language] or self.known.place.en
        group = _group(figure.group)[language] if figure.group != ALL else ""
        what = ", ".join(filter(None, (title, group, place, figure.period.label(language))))
        return f"{what}: {_shown(self, language)}"

    def why(self, found: Found, language: Language) -> str:
        """The reason in words."""
        return say(
            f"bring-match.{self.reason}", language, written=found.words, value=_shown(self, language),
            period=self.known.figure.period.label(language),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """A figure of the text with what it may be, best first."""

    found: Found
    verdict: Verdict
    candidates: tuple[Candidate, ...]


def match_figure(found: Found, table: Iterable[Known]) -> Match:
    """What a figure of the text may be in the table; the docstring of this module has the rules."""
    words = _stems(found.sentence)
    told = [it for known in table if (it := _candidate(found, known, words)) is not None]
    certain = [it for it in told if it.verdict in ("exact", "near")]
    best = sorted(_newest(certain or told, found), key=lambda it: _rank(it, found, words))[:MOST]
    return Match(found, best[0].verdict if best else "unknown", tuple(best))


def _candidate(found: Found, known: Known, words: frozenset[str]) -> Candidate | None:
    figure = known.figure
    value = _comparable(found, figure)
    if value is None or not (known.is_own or _is_named(known.place, found.sentence)):
        return None
    equal = _equal(found, value)
    if not _is_about(known.title, words):
        chance = equal == "exact" and found.decimals > 0 and figure.group == ALL
        return Candidate(known, "unknown", "number-only", value) if chance else None
    if not equal:
        is_meant = figure.group == ALL or _is_about(_group(figure.group), words)
        return Candidate(known, "mismatch", "mismatch", value) if is_meant else None
    if found.years and not _in_years(figure, found.years):
        return Candidate(known, "mismatch", "year", value)
    return Candidate(known, equal, equal, value)


def _comparable(found: Found, figure: Figure) -> float | None:
    """The number of a figure of the kind that the text gives; None where it has none."""
    if found.kind == "count":
        return (
            figure.value if is_counted(figure.unit) else (figure.count if figure.value is not None else None)
        )
    return figure.value if figure.unit == "percent" else None


def _equal(found: Found, value: float) -> Literal["exact", "near", ""]:
    if found.kind == "share" and found.of != 100:
        same = round(value * found.of / 100) == round(found.value * found.of / 100)
        return "near" if same else ""
    if found.kind == "count":
        if round(value) == found.value:
            return "exact"
        return "near" if _rounded_count(found, value) else ""
    if abs(value - found.value) > _ABOUT:
        return ""  # no rounding makes them the same
    if rounded(value, max(1, found.decimals)) == rounded(found.value, max(1, found.decimals)):
        return "exact"
    same = rounded(value, found.decimals) == rounded(found.value, found.decimals)
    return "near" if same or (found.is_about and abs(value - found.value) <= _ABOUT) else ""


def _rounded_count(found: Found, value: float) -> bool:
    """Whether a count with zeros at its end is the value, rounded to those."""
    digits = str(int(found.value))
    zeros = len(digits) - len(digits.rstrip("0"))
    step = 10**zeros
    return zeros > 0 and len(digits) > 1 and int(value / step + 0.5) * step == found.value


def _is_about(title: Text, words: frozenset[str]) -> bool:
    for said in (title.en, title.cy):
        own = _stems(said)
        shared = len(own & words)
        if own and (shared >= _LEAST_WORDS or shared / len(own) >= _SHARED):
            return True
    return False


@lru_cache(maxsize=256)
def _group(group: str) -> Text:
    """A group of children in words; one of the area's own as it was written."""
    key, written = f"group.{group}", group.replace("-", " ")
    return Text(say(key, "en"), say(key, "cy")) if key in phrases() else Text(written, written)


def _is_named(place: Text, sentence: str) -> bool:
    return any(name and name.casefold() in sentence.casefold() for name in (place.en, place.cy))


def _in_years(figure: Figure, years: Sequence[int]) -> bool:
    ends = {figure.period_end.year}
    if figure.period_start == figure.period_end:
        return bool(ends & set(years))
    return (
        bool((ends | {figure.period_start.year}) & set(years)) if len(years) > 1 else bool(ends & set(years))
    )


def _newest(candidates: Sequence[Candidate], found: Found) -> list[Candidate]:
    """Of what differs, one figure of each indicator, place and group: of the year named, else the newest."""
    kept: dict[tuple[str, str, str, str], Candidate] = {}
    for it in candidates:
        figure = it.known.figure
        period = "" if it.reason == "mismatch" else figure.period_end.isoformat()
        key = (figure.indicator, figure.area, figure.group, period)
        held = kept.get(key)
        if held is None or _when(it, found) > _when(held, found):
            kept[key] = it
    return list(kept.values())


def _when(candidate: Candidate, found: Found) -> tuple[bool, str]:
    figure = candidate.known.figure
    return _in_years(figure, found.years), figure.period_end.isoformat()


def _rank(candidate: Candidate, found: Found, words: frozenset[str]) -> tuple[float | int | str, ...]:
    known = candidate.known
    shared = max(len(_stems(it) & words) / max(1, len(_stems(it))) for it in (known.title.en, known.title.cy))
    named = not _is_named(known.place, found.sentence)
    return (
        VERDICTS.index(candidate.verdict), -shared, known.figure.group != ALL, candidate.reason != "year",
        named, not known.is_own, -known.figure.period_end.toordinal(), known.name,
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    words = (it.casefold() for it in _LETTERS.findall(text))
    return frozenset(it[:_STEM] for it in words if it not in _SAYS_NOTHING)


def _shown(candidate: Candidate, language: Language) -> str:
    figure, value = candidate.known.figure, candidate.value
    if value == figure.value:
        decimals = 0 if is_counted(figure.unit) else 1
        return with_unit(value, figure.unit, decimals, language)
    return number(value)
