"""Sets of criteria, their sources and the words of every test, read from `definitions/readiness/`.

A criterion that names a test, a source or a part that does not exist is refused when it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, Literal

from seedbed.foundations.definitions import list_toml, read_toml
from seedbed.foundations.languages import Text, phrases, text_from
from seedbed.plan.strategy.readiness.verdict import Verdict

TESTS_FILE: Final = "readiness/tests.toml"
ELEMENTS_FILE: Final = "maturity/elements.toml"
SECTION_TITLES: Final = {
    "vision": "section.vision", "starting-point": "section.starting-point",
    "who-fares-worst": "section.who-fares-worst", "partnership": "factor.partnership",
    "working-together": "factor.working-together", "learning": "factor.learning",
}  # fmt: skip
"""What readers call each section of the strategy."""
FACTORS: Final = ("start", "partnership", "delivery", "learning")
"""The four success factors, in their order."""
Takes = Literal["element", "section"]
_KEYS: Final[Mapping[str, Verdict]] = {
    "met": "met", "partly": "partly met", "not_met": "not met", "not_known": "not known",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TestWords:
    """What one test looks at, what it says for each verdict, what would mend it, and its limits."""

    __test__ = False  # not a test of ours, whatever its name

    id: str
    reads: tuple[str, ...]
    takes: Takes | None
    looks_at: Text
    says: Mapping[Verdict, Text]
    mend: Text
    limits: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """What a criterion rests on: who published it, and where it can be read if that is known."""

    id: str
    title: Text
    publisher: str
    date: str | None
    url: str | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class Cite:
    """One source of a criterion, and the part of it that is meant."""

    source: Source
    part: Text


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: what it means, what settles it, and the question left to people, if there is one."""

    id: str
    factor: str
    order: int
    title: Text
    meaning: Text
    cites: tuple[Cite, ...]
    tests: tuple[TestWords, ...]
    judgement: Text | None
    element: str | None
    section: str | None
    about: Mapping[str, Text]
    """What readers call the element and the section that its tests look at."""


@dataclass(frozen=True, slots=True)
class CriteriaSet:
    """A set of criteria and the nation it is for."""

    id: str
    nation: str
    title: Text
    note: Text
    criteria: tuple[Criterion, ...]


@cache
def words_of_tests() -> dict[str, TestWords]:
    """The words of every test, by its name."""
    return {name: _test(name, table) for name, table in read_toml(TESTS_FILE).items()}


def _test(name: str, table: Mapping[str, Any]) -> TestWords:
    where = f"{TESTS_FILE}: {name}"
    if table.get("takes") not in (None, "element", "section"):
        raise ValueError(f"{where}: takes is 'element' or 'section', found {table['takes']!r}")
    says = {verdict: text_from(table[key], where) for key, verdict in _KEYS.items() if key in table}
    if "met" not in says or "not met" not in says:
        raise ValueError(f"{where}: a test needs words for met and not_met")
    return TestWords(
        name, tuple(table["reads"]), table.get("takes"), text_from(table["looks_at"], where), says,
        text_from(table["mend"], where), table.get("limits", {}),
    )  # fmt: skip


@cache
def criteria_sets() -> tuple[CriteriaSet, ...]:
    """Every set, those for both nations first."""
    files = [name for name in list_toml("readiness") if name != TESTS_FILE]
    sets = [set_from(read_toml(name), name) for name in files]
    return tuple(sorted(sets, key=lambda made: (made.nation != "both", made.id)))


def sets_for(nation: str) -> tuple[CriteriaSet, ...]:
    """The sets a strategy of this nation is held against."""
    return tuple(made for made in criteria_sets() if made.nation in ("both", nation))


def set_from(table: Mapping[str, Any], where: str) -> CriteriaSet:
    """One set of criteria from its file.

    Raises:
        ValueError: it names something that does not exist, or leaves out something it needs.
    """
    sources = {name: _source(name, held, where) for name, held in table["source"].items()}
    found = [criterion_from(held, sources, where) for held in table["criterion"]]
    names = [made.id for made in found]
    if len(set(names)) != len(names):
        raise ValueError(f"{where}: each criterion once, found {names}")
    return CriteriaSet(
        table["id"], table["nation"], text_from(table["title"], where), text_from(table["note"], where),
        tuple(sorted(found, key=lambda made: (FACTORS.index(made.factor), made.order))),
    )  # fmt: skip


def _source(name: str, table: Mapping[str, Any], where: str) -> Source:
    note = text_from(table["note"], where) if "note" in table else None
    title = text_from(table["title"], f"{where}: {name}")
    return Source(name, title, table["publisher"], table.get("date"), table.get("url"), note)


def criterion_from(table: Mapping[str, Any], sources: Mapping[str, Source], where: str) -> Criterion:
    """One criterion of a set.

    Raises:
        ValueError: it names an unknown test, source or factor, or a test lacks what it takes.
    """
    where = f"{where}: {table['id']}"
    _refuse_unknown(table, sources, where)
    words = tuple(words_of_tests()[name] for name in table["tests"])
    for test in words:
        if test.takes and not table.get(test.takes):
            raise ValueError(f"{where}: the test {test.id} needs a key {test.takes}")
    return Criterion(
        table["id"], table["factor"], table["order"], text_from(table["title"], where),
        text_from(table["meaning"], where),
        tuple(Cite(sources[held["source"]], text_from(held["part"], where)) for held in table["cites"]),
        words, text_from(table["judgement"], where) if "judgement" in table else None,
        table.get("element"), table.get("section"), _about(words, table, where),
    )  # fmt: skip


def _about(words: tuple[TestWords, ...], table: Mapping[str, Any], where: str) -> Mapping[str, Text]:
    """The titles of the element and section a criterion names, by what takes them."""
    found = {}
    if any(test.takes == "element" for test in words):
        element = read_toml(ELEMENTS_FILE).get(table["element"])
        if element is None:
            raise ValueError(f"{where}: there is no element {table['element']}")
        found["element"] = text_from(element["title"], ELEMENTS_FILE)
    if any(test.takes == "section" for test in words):
        if table["section"] not in SECTION_TITLES:
            raise ValueError(f"{where}: there is no section {table['section']}")
        found["section"] = phrases()[SECTION_TITLES[table["section"]]]
    return found


def _refuse_unknown(table: Mapping[str, Any], sources: Mapping[str, Source], where: str) -> None:
    for name in table["tests"]:
        if name not in words_of_tests():
            raise ValueError(f"{where}: there is no test {name}")
    for held in table["cites"]:
        if held["source"] not in sources:
            raise ValueError(f"{where}: there is no source {held['source']}")
    if table["factor"] not in FACTORS:
        raise ValueError(f"{where}: there is no success factor {table['factor']}")
    if not table["tests"] or not table["cites"]:
        raise ValueError(f"{where}: a criterion needs at least one test and one source")
