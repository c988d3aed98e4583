"""The readiness check as its page, the PDF and the table show it, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.plan.strategy.readiness.check import CriterionResult, counts_in_words
from seedbed.plan.strategy.readiness.definitions import Cite
from seedbed.plan.strategy.readiness.facts import Outcome, Where
from seedbed.publish.blocks import safe
from seedbed.publish.priority_view import day
from seedbed.publish.readiness_shapes import (
    CriterionView,
    FactorView,
    Looked,
    Place,
    ReadinessView,
    Rest,
    SetView,
)

PAGES: Final = {
    "figures.csv": "needs.html",
    "places.csv": "neighbourhoods.html",
    "priorities.csv": "priorities.html",
    "actions.csv": "priorities.html",
    "money.csv": "priorities.html",
    "measures.csv": "priorities.html",
    "suggestions.csv": "priorities.html",
    "partners.csv": "partnership.html",
    "evidence.csv": "evidence.html",
    "rounds.csv": "self-assessment.html",
    "levels.csv": "self-assessment.html",
    "level-actions.csv": "self-assessment.html",
    "text/vision": "index.html",
    "text/starting-point": "needs.html",
    "text/who-fares-worst": "needs.html",
    "text/partnership": "partnership.html",
    "text/working-together": "working-together.html",
    "text/learning": "learning.html",
}
"""The page that shows what a file of the pack holds."""
PAGE_NAMES: Final = {
    "index.html": "nav.summary", "needs.html": "nav.needs", "neighbourhoods.html": "nav.neighbourhoods",
    "priorities.html": "nav.priorities", "partnership.html": "nav.partnership",
    "working-together.html": "nav.working-together", "learning.html": "nav.learning",
    "evidence.html": "nav.evidence", "self-assessment.html": "nav.self-assessment",
}  # fmt: skip


def readiness_view(results: Sequence[CriterionResult], nation: str, language: Language) -> ReadinessView:
    """The check in one language, in the order of sets, factors and criteria."""
    sets = [list(held) for _, held in groupby(results, key=lambda result: result.set.id)]
    return ReadinessView(
        say(f"readiness.{nation.lower()}-whose", language), tuple(_set(held, language) for held in sets)
    )


def _set(held: list[CriterionResult], language: Language) -> SetView:
    made = held[0].set
    factors = tuple(
        FactorView(
            name, say(f"readiness.factor.{name}", language), tuple(_criterion(r, language) for r in rows)
        )
        for name, rows in groupby(held, key=lambda result: result.criterion.factor)
    )
    return SetView(
        made.id, made.title[language], made.note[language], counts_in_words(held)[language], factors
    )


def _criterion(result: CriterionResult, language: Language) -> CriterionView:
    item = result.criterion
    return CriterionView(
        id=f"{result.set.id}-{item.id}",
        title=item.title[language],
        meaning=item.meaning[language],
        verdict=_verdict(result.verdict, language),
        verdict_id=slug(result.verdict),
        reason=result.reason[language],
        mend=_plain(result.mend, language),
        place=_place(result.where, language) if result.where else None,
        looked=tuple(_looked(outcome, language) for outcome in result.tests),
        question=item.judgement[language] if item.judgement else None,
        judged=_judged(result, language),
        rests=tuple(_rest(cite, language) for cite in item.cites),
    )


def _verdict(verdict: str, language: Language) -> str:
    return say(f"readiness.is.{slug(verdict)}", language)


def _plain(text: Text | None, language: Language) -> str | None:
    """A text without the marks that set commands apart: pages and PDF show it as it stands."""
    return text[language].replace("`", "") if text else None


def _looked(outcome: Outcome, language: Language) -> Looked:
    met = outcome.verdict == "met"
    return Looked(
        _verdict(outcome.verdict, language), slug(outcome.verdict), outcome.reason[language],
        None if met else _plain(outcome.mend, language), None if met else _place(outcome.where, language),
    )  # fmt: skip


def _place(where: Where, language: Language) -> Place:
    file = where.file.rsplit(".", 2)[0] if where.file.startswith("text/") else where.file
    page = PAGES.get(file)
    if where.file == "priorities.csv" and len(where.ids) == 1:
        page = f"priority-{where.ids[0]}.html"
    return Place(where.file, page, say(PAGE_NAMES[PAGES[file]], language) if page else None)


def _judged(result: CriterionResult, language: Language) -> str | None:
    held = result.judgement
    if held is None:
        return None
    reason = held.reason[language] or held.reason.en
    verdict = _verdict(held.verdict, language)
    return say(
        "readiness.judged", language, verdict=verdict, by=held.by, day=day(held.on, language), reason=reason
    )


def _rest(cite: Cite, language: Language) -> Rest:
    source = cite.source
    return Rest(cite.part[language], source.title[language], source.publisher, source.date, safe(source.url))
