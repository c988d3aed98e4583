"""Everything of the strategy in which one language has to follow the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.translation import Pair, waits_for_translation
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.chain.models import LinkedPlan
from seedbed_web.plan.needs.models import Statement
from seedbed_web.plan.strategy.models import Action, Measure, Money, Priority, Strategy
from seedbed_web.plan.writing.changed_later import last_changed
from seedbed_web.plan.writing.queries import list_narrative, pair_of
from seedbed_web.plan.writing.ways import address
from seedbed_web.plan.writing.words import section_title

BOTH: Final[tuple[Language, ...]] = ("en", "cy")


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of thing with texts in both languages: what it is called, its texts, and where it is changed."""

    model: type[models.Model]
    words: str | Promise
    texts: tuple[tuple[str, str | Promise], ...]
    address: str
    word: str
    """The name of its form, and of the word in that address."""


TITLE: Final = ("title", _("Title"))
KEPT: Final = (
    Kept(Strategy, _("Strategy"), (TITLE,), "plan:edit-strategy", ""),
    Kept(
        Priority,
        _("Priority"),
        (
            TITLE,
            ("need", _("The need")),
            ("gap", _("The gap to close")),
            ("learning", _("What we want to learn")),
        ),
        "plan:edit-priority",
        "priority",
    ),
    Kept(Action, _("Action"), (TITLE,), "plan:edit-action", "action"),
    Kept(Measure, _("Measure"), (TITLE,), "plan:chain:edit-measure", "measure"),
    Kept(Money, _("Money"), (("source", _("Where the money comes from")),), "plan:chain:edit-money", "money"),
    Kept(
        Statement,
        _("Evidence"),
        (("statement", _("What it says")),),
        "plan:needs:edit-statement",
        "statement",
    ),
    Kept(
        LinkedPlan,
        _("Another plan"),
        (TITLE, ("covers", _("What it covers"))),
        "plan:chain:edit-plan",
        "plan",
    ),
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One text in which a language has to follow; `href` leads to its form."""

    words: str
    title: str
    text: str
    language: Language
    is_empty: bool
    href: str


def list_waiting(place: Place, language: Language) -> list[Waiting]:
    """The sections first, then what is in tables, in the order of the strategy."""
    return [*_sections(place, language), *(it for kept in KEPT for it in _rows(place, kept, language))]


def _sections(place: Place, language: Language) -> Iterator[Waiting]:
    for name, rows in list_narrative(place.id).items():
        pair, href = pair_of(rows), address(place, "plan:writing:edit", section=name)
        for it in BOTH:
            if waits_for_translation(pair, it, place.nation):
                yield Waiting(str(_("Section")), section_title(name, language), "", it, not pair[it], href)


def _rows(place: Place, kept: Kept, language: Language) -> Iterator[Waiting]:
    names = [name for name, _words in kept.texts]
    found = list(_of(kept, place, names))
    last = last_changed(kept.model, place.id, names) if found else {}
    for row in found:
        href = address(place, kept.address, **({kept.word: row.identifier} if kept.word else {}))
        for name, words in kept.texts:
            pair = Pair(
                getattr(row, f"{name}_en"), getattr(row, f"{name}_cy"), last.get(row.pk, {}).get(name)
            )
            for it in BOTH:
                if waits_for_translation(pair, it, place.nation):
                    title = _title(row, names[0], language)
                    yield Waiting(str(kept.words), title, str(words), it, not pair[it], href)


def _of(kept: Kept, place: Place, names: Sequence[str]) -> Any:
    columns = [f"{name}_{language}" for name in names for language in BOTH]
    rows: Any = kept.model._default_manager.filter(partnership_id=place.id)
    return rows.only("partnership_id", *(["identifier"] if kept.word else []), *columns)


def _title(row: Any, name: str, language: Language) -> str:
    own: str = getattr(row, f"{name}_{language}") or getattr(row, f"{name}_en")
    return own
