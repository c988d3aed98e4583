"""The strategy as a tagged PDF (PDF/UA-1), set with Typst and with Inter as its only font."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.faults import DataFaults, Fault
from seedbed.foundations.languages import say
from seedbed.plan.strategy.pack import text_file
from seedbed.publish.citing import Item
from seedbed.publish.priority_view import iso_day
from seedbed.publish.shapes import Document
from seedbed.publish.typesetting import NotInFont, compiled

TEMPLATE: Final = "strategy.typ"
ABOUT: Final = ("figures", "intervals", "findings", "small", "neighbours")

WORDS: Final = {
    "to-write": "site.to-write",
    "minute": "summary.minute",
    "concerns": "summary.concerns",
    "strengths": "summary.strengths",
    "vision": "section.vision",
    "contents": "site.contents-pdf",
    "needs": "factor.needs",
    "who-fares-worst": "section.who-fares-worst",
    "starting-point": "section.starting-point",
    "no-headlines": "summary.no-headlines",
    "neighbourhoods": "nav.neighbourhoods",
    "priorities": "nav.priorities",
    "no-priorities": "priority.none",
    "gap": "priority.gap",
    "what-we-will-do": "priority.what-we-will-do",
    "money": "priority.money",
    "no-money": "priority.no-money",
    "how-we-will-know": "priority.how-we-will-know",
    "no-actions": "priority.no-actions",
    "no-measures": "priority.no-measures",
    "learning": "priority.learning",
    "latest": "measure.latest",
    "target": "measure.target",
    "theory": "theory.title",
    "theory-whole": "theory.of-strategy",
    "theory-gaps": "theory.gaps",
    "joins": "joins.title",
    "plans": "linked-plan.title",
    "suggestions": "priority.suggestions",
    "suggestions-about": "priority.suggestions-about",
    "no-suggestions": "priority.no-suggestions",
    "factor-partnership": "factor.partnership",
    "factor-working-together": "factor.working-together",
    "factor-learning": "factor.learning",
    "partners": "partner.title",
    "no-partners": "partner.none",
    "unknown": "nav.unknown",
    "held-by": "unknowns.held-by",
    "evidence": "nav.evidence",
    "evidence-intro": "evidence.intro",
    "source": "evidence.source",
    "about": "nav.about",
    "errata": "about.errata",
    "sources": "about.sources",
    "opening": "needs.opening",
    "opening-about": "needs.opening-about",
    "background": "needs.background",
    "background-about": "needs.background-about",
    "table-area": "table.area",
    "table-measure": "table.measure",
    "absent": "small-areas.no-figure",
    "table-value": "table.value",
    "readiness": "readiness.title",
    "readiness-of-draft": "readiness.of-draft",
    "readiness-intro": "readiness.intro",
    "readiness-how": "readiness.how",
    "criterion": "readiness.criterion",
    "impacts": "impacts.title",
    "impacts-intro": "impacts.intro",
    "impacts-response": "impacts.response",
    "maturity": "maturity.title",
    "maturity-intro": "maturity.intro",
    "maturity-order": "maturity.order",
    "maturity-own-view": "maturity.own-view",
    "maturity-why": "maturity.why",
    "maturity-seen-in": "maturity.seen-in",
    "maturity-barriers": "maturity.barriers",
    "maturity-actions": "maturity.actions",
    "maturity-no-actions": "maturity.no-actions",
    "maturity-examples": "maturity.examples",
    "maturity-examples-note": "maturity.examples-note",
    "maturity-chart-key": "maturity.chart-key",
    "sponsors": "partnership.sponsors",
    "bodies": "partnership.bodies",
    "responsible": "partnership.responsible",
    "decisions": "partnership.decisions",
    "why": "partnership.why",
    "rests-on": "partnership.rests-on",
    "planning": "partnership.planning",
    "meets": "partnership.meets",
    "heard": "community.title",
    "said-did": "community.said-did",
    "you-said": "community.you-said",
    "we-did": "community.we-did",
    "asked": "community.asked",
    "groups": "community.groups",
    "whose": "community.whose",
    "decided": "community.decided",
    "verdict": "readiness.verdict",
    "reason": "readiness.reason",
}
"""Phrases the template uses, by the name it uses them under."""


def write_pdf(doc: Document, target: Path, as_of: date) -> None:
    """Sets one language's document.

    The same document and day give the same bytes.

    Raises:
        DataFaults: a text has a character that the font lacks.
    """
    try:
        made = compiled(TEMPLATE, _content(doc), as_of, _plain)
    except NotInFont as missing:
        raise _said_plainly(missing, doc) from missing
    target.write_bytes(made)


def _plain(value: object) -> object:
    """A part of the document as the template reads it: a record by its names, a day in ISO form."""
    if is_dataclass(value):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    return str(value)


def _said_plainly(missing: NotInFont, doc: Document) -> DataFaults:
    expected = "a character that the font has; this one cannot be set in the PDF"
    fault = Fault("character-not-in-font", _file_of(missing.text, doc), None, None, missing.text, expected)
    return DataFaults([fault])


def _file_of(character: str, doc: Document) -> str:
    """The text that has the character; where none has, it stands in a table or in the record."""
    shown = {name: "".join(map(repr, held)) for name, held in doc.sections.items()}
    found = (text_file(name, doc.language) for name, words in shown.items() if character in words)
    return next(found, f"a table or area.toml ({doc.language})")


def _content(doc: Document) -> dict[str, Any]:
    t = partial(say, language=doc.language)
    content: dict[str, Any] = {each.name: getattr(doc, each.name) for each in fields(doc)}
    content["words"] = {name: t(key) for name, key in WORDS.items()} | {
        "title": t("summary.title", area=doc.area)
    }
    content["status"] = doc.draft or doc.adopted
    content["as_of"] = t("site.as-of", day=doc.as_of)
    content["about"] = [t(f"about.how-{name}") for name in ABOUT]
    content["evidence"] = [_evidence(item, doc) for item in doc.evidence]
    return content


def _evidence(item: Item, doc: Document) -> dict[str, Any]:
    language = doc.language
    return {
        "id": item.id,
        "number": item.number,
        "statement": item.statement[language] or item.statement.en,
        "value": item.value[language],
        "interval": item.interval[language] if item.interval else None,
        "notes": item.notes[language],
        "source": item.source[language] or item.source.en,
        "publisher": item.publisher,
        "release": iso_day(item.release, language),
        "retrieved": say("evidence.retrieved", language, day=iso_day(item.retrieved, language)),
    }
