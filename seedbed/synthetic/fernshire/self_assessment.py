"""Fernshire's self-assessment: who answered what in which round, what was agreed, and what it led to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from seedbed.foundations.tables import Row
from seedbed.lead.maturity.definitions import ANSWERS, elements
from seedbed.lead.maturity.tables import TABLES
from seedbed.synthetic.fernshire.reading import complete, dice, flat, read_data

BASELINE: Final = "2025"
REPEAT: Final = "2026"
ROUNDS: Final = (BASELINE, REPEAT)
NAMED: Final = "may_name_organisation"
Person = tuple[str, int]
"""An organisation, and which of its people."""
People = Mapping[str, list[tuple[str, Mapping[str, Any]]]]
"""By round, each respondent's made-up name and organisation."""


def assessment_tables(years: Sequence[str] = ROUNDS) -> dict[str, list[Row]]:
    """The tables of the self-assessment, with every column they declare, for some rounds or all."""
    people, held = respondents(), read_data("survey")["rounds"]
    rows = {
        "rounds": [flat(held[year]) | {"id": year} for year in years],
        "survey": [row for year in years for row in _answers(year, people)],
        "levels": [_level(name, year) for year in years for name in elements()],
    }
    if REPEAT in years:
        rows |= {
            "level-actions": list(_level_actions()),
            "challenges": [flat(made) for made in read_data("challenges")["challenge"]],
            "practice-examples": [flat(made) | {"id": n} for n, made in read_data("practice").items()],
        }
    return complete(TABLES, rows)


def respondents() -> People:
    """Who answered in each round; those who answered again keep their made-up name.

    The dice deal out the names, so that their order says nothing of where a person works.
    """
    first, second = [], []
    for held in read_data("survey")["organisation"]:
        asked, later = held["people"][BASELINE], held["people"][REPEAT]
        first += [(held, n) for n in range(asked)]
        second += [(held, n if n < held["again"] else asked + n) for n in range(later)]
    named = _made_up_names(
        [(held["name"], n) for held, n in first], [(held["name"], n) for held, n in second]
    )
    return {
        year: sorted(((named[held["name"], n], held) for held, n in asked), key=lambda pair: pair[0])
        for year, asked in ((BASELINE, first), (REPEAT, second))
    }


def _made_up_names(first: Sequence[Person], second: Sequence[Person]) -> dict[Person, str]:
    """A name for everybody: those of the first round were dealt then and stay."""
    at_first = list(range(1, read_data("survey")["names_at_first"] + 1))
    dice("respondents").shuffle(at_first)
    new = [person for person in second if person not in first]
    every = len(first) + len(new)
    later = [*at_first[len(first) :], *range(len(at_first) + 1, every + 1)][: len(new)]
    dice("respondents", REPEAT).shuffle(later)
    dealt = zip((*first, *new), (*at_first[: len(first)], *later), strict=True)
    return {person: f"r{number:02}" for person, number in dealt}


def _answers(year: str, people: People) -> Iterator[Row]:
    comments, may_name = _comments(year, people)
    for name, held in people[year]:
        for element in elements():
            shares = read_data("survey")["views"][element][held["sector"]][year]
            yield {
                "round": year, "respondent": name, "organisation": held["name"], "sector": held["sector"],
                "element": element,
                "answer": dice("survey", year, name, element).choices(ANSWERS, shares)[0],
                NAMED: may_name.get(name),
            } | comments.get((name, element), {})  # fmt: skip


def _comments(year: str, people: People) -> tuple[dict[tuple[str, str], Row], dict[str, str | None]]:
    """What was said by whom about which element, and who may be told apart by organisation.

    Each comment goes to the first respondent of its organisation; one answer about naming holds for all that
    a person says.
    """
    said = [row for row in read_data("survey")["comment"] if row["round"] == year]
    first = {held["name"]: name for name, held in reversed(people[year])}
    words = {
        (first[row["organisation"]], row["element"]): {
            "comment": row["words"], "seen_in": row.get("seen_in")
        }
        for row in said
    }  # fmt: skip
    return words, {first[row["organisation"]]: row.get(NAMED) for row in said}


def _level(name: str, year: str) -> Row:
    held = read_data("levels")[name][year]
    days: Row = read_data("levels")["days"][year]
    return flat(held) | {"round": year, "element": name} | days


def _level_actions() -> Iterator[Row]:
    for name in elements():
        for action in read_data("levels")[name]["actions"]:
            yield {"element": name, "action": action}
