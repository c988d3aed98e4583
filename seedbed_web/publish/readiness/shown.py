"""The readiness as its pages show it: each criterion with what mends it, for whoever asks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language, say, slug
from seedbed.plan.strategy.readiness.changes import Changed, changed_since
from seedbed.plan.strategy.readiness.check import CriterionResult, counts_in_words
from seedbed.plan.strategy.readiness.definitions import CriteriaSet
from seedbed.plan.strategy.readiness.facts import Outcome
from seedbed.plan.strategy.readiness.verdict import Verdict
from seedbed_web.access.permissions import Permission
from seedbed_web.organisations.queries import Place
from seedbed_web.publish.readiness.mending import Link, links_for
from seedbed_web.publish.readiness.queries import Ready

ANSWER: Final = _("Answer the question")
ANSWER_ANEW: Final = _("Answer it anew")


@dataclass(frozen=True, slots=True)
class Named:
    """A link that mends, and what the row that it is about is called."""

    href: str
    words: str | Promise
    about: str


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion as it is listed."""

    result: CriterionResult
    verdict: str
    look: str
    """The end of the class of its tag."""
    links: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The criteria of one success factor."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """One set of criteria."""

    made: CriteriaSet
    counts: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Asks:
    """Who asks: where, with which rights, in which language."""

    place: Place
    may: Collection[Permission]
    language: Language


def sets_shown(ready: Ready, asks: Asks, *, only_open: bool = False) -> list[Whole]:
    """Every set, its criteria in the order of the success factors; perhaps without those that are met."""
    sets = ([*held] for _, held in groupby(ready.results, key=lambda result: result.set.id))
    return [_whole(held, ready, asks, only_open=only_open) for held in sets]


def line_shown(result: CriterionResult, ready: Ready, asks: Asks) -> Line:
    """One criterion with what mends it: the pages of the test that decided, or the question to people."""
    deciding = next((it for it in result.tests if it.verdict == result.verdict), None)
    links: Iterable[Named] = ()
    if result.verdict != "met":
        links = links_shown(deciding, result, ready, asks) if deciding else _judging(result, asks)
    return Line(result, said(result.verdict, asks.language), slug(result.verdict), tuple(links))


def links_shown(outcome: Outcome, result: CriterionResult, ready: Ready, asks: Asks) -> list[Named]:
    """The links that mend what one test found."""
    found = links_for(outcome, result.criterion, asks.place, asks.may)
    return [Named(it.href, it.words, _about(it, ready, asks.language)) for it in found]


def said(verdict: Verdict, language: Language) -> str:
    """A verdict in words."""
    return say(f"readiness.is.{slug(verdict)}", language)


def changes_shown(ready: Ready, since: str) -> Sequence[Changed]:
    """What has another verdict than when somebody looked first; nothing where that cannot be said."""
    return changed_since(ready.results, since) or ()


def address(name: str, result: CriterionResult, place: Place) -> str:
    """A page about one criterion."""
    words = {"partnership": place.slug, "criteria": result.set.id, "criterion": result.criterion.id}
    return reverse(f"publish:readiness:{name}", kwargs=words)


def _whole(held: list[CriterionResult], ready: Ready, asks: Asks, *, only_open: bool) -> Whole:
    listed = [it for it in held if not (only_open and it.verdict == "met")]
    parts = tuple(
        Part(
            say(f"readiness.factor.{factor}", asks.language),
            tuple(line_shown(result, ready, asks) for result in of_factor),
        )
        for factor, of_factor in groupby(listed, key=lambda result: result.criterion.factor)
    )
    return Whole(held[0].set, counts_in_words(held)[asks.language], parts)


def _judging(result: CriterionResult, asks: Asks) -> list[Named]:
    if Permission.EDIT_STRATEGY not in asks.may:
        return []
    words = ANSWER_ANEW if result.judgement else ANSWER
    return [Named(address("judge", result, asks.place), words, "")]


def _about(link: Link, ready: Ready, language: Language) -> str:
    """What a row is called; one without a title by its name in the pack."""
    if link.about is None:
        return ""
    title = ready.titles.get(link.about)
    return (title[language] or title.en) if title else link.about[1]
