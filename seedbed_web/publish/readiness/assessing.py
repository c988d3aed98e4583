"""The lines of an impact assessment as its pages show them, with what they cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import Language, say, slug
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.impacts import Assessed, Duty, is_settled
from seedbed.plan.strategy.pack import both
from seedbed.publish.blocks import Run
from seedbed.publish.citing import Item
from seedbed_web.plan.needs.citing import cited_runs
from seedbed_web.plan.writing.citing import find_cited

TEXTS: Final = ("finding_en", "finding_cy", "response_en", "response_cy")


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of an assessment, its citations resolved."""

    effect: str
    look: str
    """The end of the class of its tag."""
    finding: tuple[Run, ...]
    response: tuple[Run, ...]
    is_settled: bool


LOOKS: Final = {"positive": "met", "negative": "not-met", "mixed": "partly-met"}
"""How the tag of an effect looks; its words say the same."""


def who_is(duty: Duty, who: str, language: Language) -> str:
    """What a subject is called; one that the duty does not name, by its name in the pack."""
    titles = {it.id: it.title[language] for it in duty.subjects}
    return titles.get(who, who.replace("-", " ").capitalize())


def evidence_of(partnership: UUID, found: Iterable[Assessed]) -> dict[str, Item]:
    """What the lines cite, numbered in their order."""
    texts = (row[name] or "" for it in found for row in _rows(it) for name in TEXTS)
    return find_cited(partnership, [name for text in texts for name in citations(text)])


def lines_of(found: Iterable[Assessed], items: Mapping[str, Item], language: Language) -> dict[str, Shown]:
    """Each line by its name."""
    return {row["id"]: _shown(row, items, language) for it in found for row in _rows(it)}


def _shown(row: Row, items: Mapping[str, Item], language: Language) -> Shown:
    return Shown(
        say(f"impacts.effect.{slug(row['effect'])}", language),
        LOOKS.get(row["effect"], "not-known"),
        cited_runs(both(row, "finding"), items, language),
        cited_runs(both(row, "response"), items, language),
        is_settled(row),
    )


def _rows(it: Assessed) -> Iterator[Row]:
    for looked in it.looked:
        yield from looked.rows
    yield from it.further
