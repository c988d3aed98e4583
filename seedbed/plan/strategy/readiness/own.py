"""Criteria that a partnership chose itself: rows of `criteria.csv` as further sets beside the library's.

A criterion names one test of the library that needs nothing but the pack; without one, people judge it, and
the question they answer is whether its title is true.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.languages import LANGUAGES, Text, phrases
from seedbed.foundations.tables import ROW, Row
from seedbed.plan.strategy.assurance_tables import CRITERIA
from seedbed.plan.strategy.pack import Pack, both
from seedbed.plan.strategy.readiness.definitions import (
    FACTORS,
    Cite,
    CriteriaSet,
    Criterion,
    Source,
    TestWords,
    criteria_sets,
    words_of_tests,
)

_NEEDED: Final = ("id", "set", "set_title_en", "factor", "title_en", "meaning_en", "source")


def choosable_tests() -> dict[str, TestWords]:
    """Tests that a criterion of one's own may name, by name: those that need no element and no section."""
    return {name: words for name, words in words_of_tests().items() if words.takes is None}


def own_sets(pack: Pack) -> tuple[CriteriaSet, ...]:
    """The partnership's own sets, in the order of the file; a row with a fault is passed over."""
    rows = [row for row in pack.rows("criteria") if _is_sound(row)]
    names = list(dict.fromkeys(row["set"] for row in rows))
    return tuple(_set(name, [row for row in rows if row["set"] == name], pack) for name in names)


def own_criterion_faults(pack: Pack) -> list[Fault]:
    """A fault for each criterion that could not be looked at; each stops publication, or it would be lost."""
    return [
        Fault(code, CRITERIA.file, row[ROW], column, row[column], expected)
        for row in pack.rows("criteria")
        for code, column, expected in _wrong(row)
    ]


def _wrong(row: Row) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a row: code, column, what was expected."""
    named, given = row.get("test"), row.get("set")
    words = words_of_tests().get(named or "")
    if named and words is None:
        yield "criterion-test-unknown", "test", "one of " + ", ".join(choosable_tests())
    elif words is not None and words.takes:
        expected = f"a test that needs no {words.takes}: {', '.join(choosable_tests())}"
        yield "criterion-test-needs-more", "test", expected
    if given in {made.id for made in criteria_sets()}:
        yield "criterion-set-taken", "set", "a name that no set of the library has, such as our-own"


def _is_sound(row: Row) -> bool:
    whole = all(row.get(name) is not None for name in _NEEDED)
    return whole and row["factor"] in FACTORS and not any(_wrong(row))


def _set(name: str, rows: list[Row], pack: Pack) -> CriteriaSet:
    area = pack.area["area"]
    note = _area_in("readiness.own-note", pack)
    found = (_criterion(row, order, area["name_en"]) for order, row in enumerate(rows, start=1))
    ordered = sorted(found, key=lambda made: (FACTORS.index(made.factor), made.order))
    return CriteriaSet(name, area["nation"], _said(rows[0], "set_title"), note, tuple(ordered))


def _criterion(row: Row, order: int, area: str) -> Criterion:
    title, words = _said(row, "title"), choosable_tests().get(row["test"] or "")
    source = Source(row["id"], Text(row["source"], row["source"]), area, None, row["url"], None)
    return Criterion(
        row["id"], row["factor"], order, title, _said(row, "meaning"),
        (Cite(source, phrases()["readiness.own-part"]),), (words,) if words else (),
        None if words else _question(title), None, None, {},
    )  # fmt: skip


def _question(title: Text) -> Text:
    words = phrases()["readiness.own-question"]
    return Text(*(words[language].format(title=title[language]) for language in LANGUAGES))


def _area_in(key: str, pack: Pack) -> Text:
    area, words = pack.area["area"], phrases()[key]
    names = {"en": area["name_en"], "cy": area.get("name_cy") or area["name_en"]}
    return Text(*(words[language].format(area=names[language]) for language in LANGUAGES))


def _said(row: Row, name: str) -> Text:
    """A text of the area's own: where it has no Welsh yet, the words it has stand in both languages."""
    said = both(row, name)
    return Text(said.en, said.cy or said.en)
