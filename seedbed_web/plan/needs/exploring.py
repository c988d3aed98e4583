"""What the needs explorer shows: indicators by theme, by domain, by how they stand, by words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from seedbed.foundations.indicators import DOMAINS, themes
from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.plan.needs.findings import has_enough_children
from seedbed.plan.needs.profile import IndicatorProfile
from seedbed.plan.needs.searching import search
from seedbed.plan.needs.standing import STANDINGS, by_standing, standing
from seedbed.publish.needs_view import IndicatorLine, indicator_line
from seedbed_web.plan.needs.known import Known

AROUND: Final = "around"
"""In place of a domain: what speaks of families, services and places."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme or a domain: its name in an address, what it is called, its term, and how many there are."""

    id: str
    title: str
    term: str
    number: int
    concerns: int


@dataclass(frozen=True, slots=True)
class Found:
    """A concern or a strength: the sentence, why it was chosen, and the indicator."""

    kind: str
    indicator: str
    title: str
    sentence: str
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Indicators that stand alike, with what that means."""

    id: str
    title: str
    about: str
    lines: tuple[IndicatorLine, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that is not known, who holds it, and the indicator where one is defined."""

    statement: str
    held_by: str
    indicator: str
    is_gap: bool


def shown(known: Known) -> list[IndicatorProfile]:
    """Every indicator that an explorer lists, what is worst first."""
    made = known.profile
    return known.once("shown", lambda: by_standing(list(made.indicators), made))


def list_themes(known: Known, language: Language) -> list[Topic]:
    """Themes in their order, those that the nation has indicators of."""
    return [
        _topic(known, name, title[language], "", _of_theme(known, name)) for name, title in themes().items()
    ]


def list_domains(known: Known, language: Language) -> list[Topic]:
    """Domains of child development, and after them what speaks of none."""
    names = [*map(slug, DOMAINS), AROUND]
    return [
        _topic(
            known,
            name,
            say(f"domain.{name}", language),
            say(f"domain-term.{name}", language),
            _of_domain(known, name),
        )
        for name in names
    ]


def find_theme(known: Known, name: str, language: Language) -> tuple[Topic, list[IndicatorLine]] | None:
    """A theme with its indicators."""
    return _found(list_themes(known, language), name, lines_of(known, _of_theme(known, name), language))


def find_domain(known: Known, name: str, language: Language) -> tuple[Topic, list[IndicatorLine]] | None:
    """A domain with its indicators."""
    return _found(list_domains(known, language), name, lines_of(known, _of_domain(known, name), language))


def list_standings(known: Known, language: Language) -> list[Standing]:
    """All indicators by how they stand, what is worst first; what nothing stands as is left out."""
    name = known.profile.focus.nation_name[language]
    made = []
    for which in STANDINGS:
        items = [item for item in shown(known) if standing(item, known.profile) == which]
        title, about = (
            say(f"{kind}.{which}", language, name=name) for kind in ("standing", "standing-about")
        )
        made.append(Standing(which, title, about, tuple(lines_of(known, items, language))))
    return [one for one in made if one.lines]


def list_found(known: Known, kind: str, language: Language) -> list[Found]:
    """Concerns or strengths, the widest distance first."""
    made = known.profile
    return [
        Found(
            kind,
            it.indicator,
            made.of(it.indicator).indicator.title[language],
            it.sentence[language],
            it.reason[language],
        )
        for it in made.findings
        if it.kind == kind
    ]


def why_none_found(known: Known, language: Language) -> str:
    """Why no concern is named."""
    made = known.profile
    kind = "no-findings" if has_enough_children(made.figures, made.focus) else "too-few-children"
    kind = kind if made.focus.neighbours else "no-neighbours"
    return say(f"needs.{kind}", language, area=made.focus.name[language])


def list_unknowns(known: Known, language: Language) -> list[Unknown]:
    """What is not known: what is absent or old here, then what no table used here holds."""
    return [
        Unknown(it.statement[language], _said(it.held_by, language), it.indicator or "", it.kind == "gap")
        for it in known.profile.unknowns
    ]


def find_by_words(known: Known, words: str, language: Language) -> list[IndicatorLine]:
    """Indicators that speak of some words."""
    items = {item.indicator.id: item for item in shown(known)}
    found = search([item.indicator for item in items.values()], words)
    return lines_of(known, [items[it.id] for it in found], language)


def lines_of(known: Known, items: Sequence[IndicatorProfile], language: Language) -> list[IndicatorLine]:
    """Indicators as lines of a list."""
    return [line_of(known, it, language) for it in items]


def line_of(known: Known, item: IndicatorProfile, language: Language) -> IndicatorLine:
    """An indicator as a line of a list."""
    key = ("line", item.indicator.id, language)
    return known.once(key, lambda: indicator_line(item, known.profile, language))


def _of_theme(known: Known, name: str) -> list[IndicatorProfile]:
    return [item for item in shown(known) if item.indicator.theme == name]


def _of_domain(known: Known, name: str) -> list[IndicatorProfile]:
    def belongs(item: IndicatorProfile) -> bool:
        domains = [slug(domain) for domain in item.indicator.domains]
        return name in domains if domains else name == AROUND

    return [item for item in shown(known) if belongs(item)]


def _topic(known: Known, name: str, title: str, term: str, items: Sequence[IndicatorProfile]) -> Topic:
    concerns = sum(standing(item, known.profile) == "concern" for item in items)
    return Topic(name, title, term, len(items), concerns)


def _found(
    topics: Sequence[Topic], name: str, lines: list[IndicatorLine]
) -> tuple[Topic, list[IndicatorLine]] | None:
    topic = next((it for it in topics if it.id == name), None)
    return (topic, lines) if topic else None


def _said(text: Text | None, language: Language) -> str:
    return text[language] if text else ""
