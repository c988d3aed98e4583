"""Fernshire's self-assessment: who answered what in which round, what was agreed, and what it led to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from seedbed.foundations.languages import LANGUAGES
from seedbed.foundations.tables import Row
from seedbed.lead.maturity.definitions import ANSWERS, elements
from seedbed.lead.maturity.tables import TABLES
from seedbed.synthetic.fernshire.reading import dice, read_data

BASELINE: Final = "2025"
REPEAT: Final = "2026"
ROUNDS: Final = (BASELINE, REPEAT)
People = Mapping[str, list[tuple[str, Mapping[str, Any]]]]
"""By round, each respondent's made-up name and organisation."""


def assessment_tables(years: Sequence[str] = ROUNDS) -> dict[str, list[Row]]:
    """The tables of the self-assessment, with every column they declare, for some rounds or all."""
    people, held = respondents(), read_data("survey")["rounds"]
    rows = {
        "rounds": [_round(year, held[year]) for year in years],
        "survey": [row for year in years for row in _answers(year, people)],
        "levels": [_level(name, year) for year in years for name in elements()],
        "level-actions": [
            {"element": name, "action": action}
            for name in elements()
            for action in read_data("levels")[name]["actions"]
        ],
    }
    return {t.name: [{h: row.get(h) for h in t.headings} for row in rows.get(t.name, [])] for t in TABLES}


def respondents() -> People:
    """Who answered in each round; those who answered again keep their made-up name.

    The dice deal out the names, so that their order says nothing of where a person works.
    """
    first, second = [], []
    for held in read_data("survey")["organisation"]:
        asked, later = held["people"][BASELINE], held["people"][REPEAT]
        first += [(held, n) for n in range(asked)]
        second += [(held, n if n < held["again"] else asked + n) for n in range(later)]
    everybody = list(dict.fromkeys((held["name"], n) for held, n in (*first, *second)))
    numbers = list(range(1, len(everybody) + 1))
    dice("respondents").shuffle(numbers)
    named = {person: f"r{number:02}" for person, number in zip(everybody, numbers, strict=True)}
    return {
        year: sorted(((named[held["name"], n], held) for held, n in asked), key=lambda pair: pair[0])
        for year, asked in ((BASELINE, first), (REPEAT, second))
    }


def _round(name: str, held: Mapping[str, Any]) -> Row:
    return {"id": name, **held, **{f"title_{lang}": held["title"][lang] for lang in LANGUAGES}}


def _answers(year: str, people: People) -> Iterator[Row]:
    comments = _comments(year, people)
    for name, held in people[year]:
        for element in elements():
            shares = read_data("survey")["views"][element][held["sector"]][year]
            yield {
                "round": year, "respondent": name, "organisation": held["name"], "sector": held["sector"],
                "element": element,
                "answer": dice("survey", year, name, element).choices(ANSWERS, shares)[0],
                "comment": comments.get((name, element)),
            }  # fmt: skip


def _comments(year: str, people: People) -> dict[tuple[str, str], str]:
    """Each comment goes to the first respondent of its organisation."""
    said = [row for row in read_data("survey")["comment"] if row["round"] == year]
    first = {held["name"]: name for name, held in reversed(people[year])}
    return {(first[row["organisation"]], row["element"]): row["words"] for row in said}


def _level(name: str, year: str) -> Row:
    held = read_data("levels")[name][year]
    texts = {
        f"{key}_{lang}": held[key][lang]
        for key in ("rationale", "barriers")
        if key in held
        for lang in LANGUAGES
    }
    plain = {"agreed": held["agreed"], "evidence": held.get("evidence")}
    return {"round": year, "element": name, **plain, **texts, **read_data("levels")["days"][year]}
