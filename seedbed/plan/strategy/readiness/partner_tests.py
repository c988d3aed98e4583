"""Tests of the partnership and of the strategy as a document: partners, adoption, review, texts, Welsh."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import LANGUAGES, slug
from seedbed.plan.strategy.check import TO_WRITE
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.facts import (
    Facts,
    Outcome,
    Test,
    Where,
    cited_by_priorities,
    known,
    languages_of,
    months_from,
    sector_of,
)
from seedbed.plan.strategy.readiness.needs_tests import RESULT_KINDS, used_evidence
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.plan.strategy.tables import SECTIONS


def partners_from_sectors(pack: Pack, facts: Facts) -> Outcome:
    """The council, the NHS, the voluntary sector and parents among the partners."""
    wanted = {slug(name) for name in facts.test.limits["sectors"]}
    there = wanted & set(sector_of(pack).values())
    verdict = facts.says("met" if there == wanted else "not met", Where("partners.csv"))
    if 1 < len(there) < len(wanted):
        return facts.says("partly met", Where("partners.csv"), len(there), len(wanted))
    return verdict


def adopted_by_partners(pack: Pack, facts: Facts) -> Outcome:
    """Adopted on a day that has come, by the council, the NHS and one more sector."""
    sectors = sector_of(pack)
    where = Where(AREA_FILE)
    if pack.adopted_on is None or pack.adopted_on > facts.as_of:
        return facts.says("not met", where)
    adopters = {sectors[name] for name in pack.area["adoption"]["partners"] if name in sectors}
    return facts.says("met" if {"council", "nhs"} < adopters else "partly met", where)


def review_date_set(pack: Pack, facts: Facts) -> Outcome:
    """A day on which the strategy is next looked at."""
    day = pack.area["strategy"].get("review_on")
    where = Where(AREA_FILE)
    if not isinstance(day, date) or day < facts.as_of:
        return facts.says("not met", where)
    soon = day <= months_from(facts.as_of, facts.limit("months"))
    return facts.says("met" if soon else "partly met", where)


def section_cites_evidence(pack: Pack, facts: Facts) -> Outcome:
    """A section without empty places that cites something in the pack."""
    section = facts.criterion.section or ""
    texts = [pack.texts.get((section, language), "") for language in languages_of(pack)]
    there = known(pack, facts.maturity)
    where = Where(f"text/{section}.{languages_of(pack)[-1]}.md")
    if not any(name in there for words in texts for name in citations(words)):
        return facts.says("not met", where)
    whole = all(words.strip() and not TO_WRITE.search(words) for words in texts)
    return facts.says("met" if whole else "partly met", where)


def results_cited(pack: Pack, facts: Facts) -> Outcome:
    """Outcomes or effects, cited by a priority or by the section on learning."""
    in_text = {n for lang in LANGUAGES for n in citations(pack.texts.get(("learning", lang), ""))}
    return used_evidence(pack, facts, RESULT_KINDS, cited_by_priorities(pack) | in_text)


def welsh_present(pack: Pack, facts: Facts) -> Outcome:
    """Everything that is written in English, in Welsh too."""
    pairs = [*_cells(pack), *_sections(pack)]
    done = sum(welsh for _, welsh in pairs)
    missing = next((file for file, welsh in pairs if not welsh), "text/vision.cy.md")
    if done == len(pairs):
        return facts.says("met", Where(missing), done, len(pairs))
    enough = 100 * done >= facts.limit("percent") * len(pairs)
    return facts.says("partly met" if enough else "not met", Where(missing), done, len(pairs))


def _cells(pack: Pack) -> Iterator[tuple[str, bool]]:
    for name, rows in pack.tables.items():
        for row in rows:
            for column, words in row.items():
                if column.endswith("_en") and words:
                    yield f"{name}.csv", bool(row.get(f"{column[:-3]}_cy"))


def _sections(pack: Pack) -> Iterator[tuple[str, bool]]:
    for section in SECTIONS:
        english, welsh = (TO_WRITE.sub("", pack.texts.get((section, lang), "")).strip() for lang in LANGUAGES)
        if english:
            yield f"text/{section}.cy.md", bool(welsh)


TESTS: Final[dict[str, Test]] = {
    "partners-from-sectors": partners_from_sectors,
    "adopted-by-partners": adopted_by_partners,
    "review-date-set": review_date_set,
    "section-cites-evidence": section_cites_evidence,
    "results-cited": results_cited,
    "welsh-present": welsh_present,
}
