"""Where evidence is cited: the way back from a figure or a statement to what rests on it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import LANGUAGES, Language
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.needs.models import Statement
from seedbed_web.plan.readiness.models import Impact
from seedbed_web.plan.strategy.queries import TEXTS, list_measures, list_priorities
from seedbed_web.plan.writing.queries import list_narrative
from seedbed_web.plan.writing.words import section_title

PARTS: Final = {
    "need": gettext_noop("the need"),
    "gap": gettext_noop("the gap to close"),
    "learning": gettext_noop("what we want to learn"),
}
"""What the texts of a priority are called."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place that rests on a piece of evidence: its kind, title and address, and where in it."""

    kind: str
    words: str
    href: str
    note: str
    name: str


def list_uses(place: Place, names: Collection[str], language: Language) -> list[Use]:
    """Everything of Plan that cites some evidence: priorities first, each place and name once."""
    found = (*_priorities(place, language), *_measures(place, language), *_narrative(place, language))
    found += (*_statements(place, language), *_impacts(place))
    return list(dict.fromkeys(use for use in found if use.name in names))


@dataclass(frozen=True, slots=True)
class Used:
    """One page on which evidence is used: where in it, and by which names."""

    words: str
    href: str
    notes: tuple[str, ...]
    names: tuple[str, ...]


def by_page(uses: Sequence[Use]) -> list[Used]:
    """Uses gathered by the page on which they stand, in the order in which they were found."""
    pages: dict[tuple[str, str], list[Use]] = {}
    for use in uses:
        pages.setdefault((use.words, use.href.partition("#")[0]), []).append(use)
    return [
        Used(
            words,
            href,
            tuple(dict.fromkeys(use.note for use in held)),
            tuple(dict.fromkeys(use.name for use in held)),
        )
        for (words, href), held in pages.items()
    ]


def _priorities(place: Place, language: Language) -> Iterator[Use]:
    for row in list_priorities(place.id):
        href = _address(place, "plan:priority", priority=row.identifier)
        for text in TEXTS:
            note = gettext(PARTS[text.rpartition("_")[0]])
            for name in citations(getattr(row, text)):
                yield Use("priority", row.title(language), href, note, name)


def _measures(place: Place, language: Language) -> Iterator[Use]:
    for row in list_measures(place.id):
        if row.baseline:
            href = _address(place, "plan:priority", priority=row.priority.identifier) + "#measures"
            note = gettext("start of the measure “%(title)s”") % {"title": row.title(language)}
            yield Use("measure", row.priority.title(language), href, note, row.baseline)


def _narrative(place: Place, language: Language) -> Iterator[Use]:
    href = _address(place, "plan:writing:home")
    for section, rows in list_narrative(place.id).items():
        for row in rows.values():
            for name in citations(row.words):
                yield Use("narrative", section_title(section, language), href, gettext("narrative"), name)


def _statements(place: Place, language: Language) -> Iterator[Use]:
    for row in Statement.objects.filter(partnership_id=place.id):
        href = _address(place, "plan:evidence", evidence=row.identifier)
        for own in LANGUAGES:
            words = getattr(row, f"statement_{language}") or row.statement_en
            for name in citations(getattr(row, f"statement_{own}")):
                yield Use("statement", words, href, gettext("evidence"), name)


def _impacts(place: Place) -> Iterator[Use]:
    href = _address(place, "publish:readiness:home")
    for row in Impact.objects.filter(partnership_id=place.id):
        for own in LANGUAGES:
            for name in citations(getattr(row, f"finding_{own}")):
                yield Use("impact", gettext("Impact assessment"), href, gettext("what is expected"), name)


def _address(place: Place, page: str, **named: str) -> str:
    return reverse(page, kwargs={"partnership": place.slug, **named})
