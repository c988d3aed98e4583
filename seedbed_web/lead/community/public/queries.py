"""What everybody may read of a partnership that has published; nothing else of the community leaves here.

Whoever asks belongs to no partnership. This module alone works for the one that was asked for and reads what
is published of it; pages are given what it found, and work for nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from django.db import models
from django.db.models import QuerySet

from seedbed.foundations.languages import Language
from seedbed.lead.community.findings import ANSWERED, Reckoning
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.lead.community.assets.queries import CONFIRMED, OFFERED, Drawn, draw_assets, list_assets
from seedbed_web.lead.community.consultations.state import state_of
from seedbed_web.lead.community.findings.queries import Told, get_reckoning, in_order
from seedbed_web.lead.community.ground import Ground, get_ground
from seedbed_web.lead.community.models import Consultation, Finding
from seedbed_web.lead.community.participation.queries import OnPriority, get_who_decided
from seedbed_web.organisations.published import PublicPlace

PUBLISHED: Final = "yes"
MOST_WAITING: Final = 200
"""Offers that may wait for an answer; beyond that somebody is playing, and people must look first."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the language it is in, which is English where nobody has written the Welsh yet."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One finding as everybody may read it; `by` says what answers it: "decision", "action" or nothing."""

    said: Words
    state: str
    answer: Words
    answered_on: date | None
    waits: int | None
    by: str
    decided_on: date | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where findings come from: a consultation with its days, or a group; neither where it was not said."""

    title: Words
    opened_on: date | None
    closed_on: date | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A consultation in which everybody may take part."""

    title: Words
    until: date | None
    token: str


@dataclass(frozen=True, slots=True)
class Decided:
    """Who decided on one priority."""

    title: Words
    mode: str
    how: Words
    budget: float | None
    held_by: Words


@dataclass(frozen=True, slots=True)
class SaidAndDone:
    """The public page."""

    reckoned: Reckoning
    sources: tuple[Source, ...]
    open: tuple[Open, ...]
    decided: tuple[Decided, ...]
    assets: int


def get_said_and_done(place: PublicPlace, language: Language, today: date) -> SaidAndDone:
    """Everything that the public page shows."""
    with working_for(Scope(partnership=place.id)):
        told = in_order(_published(place.id), today)
        return SaidAndDone(
            get_reckoning(told, today),
            tuple(_sources(told, language)),
            tuple(_open(it, language) for it in _list_open(place.id, today)),
            tuple(_decided(it, language) for it in get_who_decided(place.id).rows if it.row),
            list_assets(place.id, CONFIRMED).count(),
        )


def get_public_assets(place: PublicPlace, language: Language, today: date) -> tuple[Drawn, Ground]:
    """What is confirmed, by kind and on the map."""
    with working_for(Scope(partnership=place.id)):
        ground = get_ground(place.id)
        rows = list(list_assets(place.id, CONFIRMED))
        return draw_assets(rows, ground, place.name(language), language, today), ground


def get_public_ground(place: PublicPlace) -> Ground:
    """The wards to choose from."""
    with working_for(Scope(partnership=place.id)):
        return get_ground(place.id)


def has_room_for_offers(place: PublicPlace) -> bool:
    """Whether what was offered is being answered at all."""
    with working_for(Scope(partnership=place.id)):
        return list_assets(place.id, OFFERED).count() < MOST_WAITING


def _published(partnership: UUID) -> QuerySet[Finding]:
    held = Finding.objects.filter(partnership_id=partnership, published=PUBLISHED)
    return held.select_related("consultation", "group", "decision")


def _list_open(partnership: UUID, today: date) -> list[Consultation]:
    linked = Consultation.objects.filter(partnership_id=partnership, token__isnull=False)
    return [row for row in linked.order_by("answers_until", "order") if state_of(row, today) == "open"]


def _sources(told: list[Told], language: Language) -> Iterator[Source]:
    """Findings by where they come from: consultations, the newest first, then groups, then the rest."""
    ordered = sorted(told, key=lambda it: _place(it.row))  # stable: what is owing stays first in each
    for _, same in groupby(ordered, key=lambda it: _place(it.row)):
        held = list(same)
        yield _source(held[0].row, tuple(_answer(it, language) for it in held), language)


def _place(row: Finding) -> tuple[int, int, str]:
    if row.consultation is not None:
        return 0, -row.consultation.opened_on.toordinal(), row.consultation.identifier
    return (1, row.group.order, row.group.identifier) if row.group is not None else (2, 0, "")


def _source(row: Finding, answers: tuple[Answer, ...], language: Language) -> Source:
    if row.consultation is not None:
        asked = row.consultation
        return Source(_words(asked, "title", language), asked.opened_on, asked.closed_on, answers)
    title = _words(row.group, "name", language) if row.group is not None else Words("", language)
    return Source(title, None, None, answers)


def _answer(it: Told, language: Language) -> Answer:
    """A finding that claims an answer and lacks something of it is shown as one that is still owed."""
    row, owing = it.row, bool(it.lacks)
    by = "" if owing or row.state not in ANSWERED else "decision" if row.decision is not None else "action"
    return Answer(
        _words(row, "said", language),
        "to answer" if owing else row.state,
        Words("", language) if owing else _words(row, "answer", language),
        None if owing else row.answered_on,
        it.waits,
        by,
        row.decision.decided_on if by == "decision" and row.decision is not None else None,
    )


def _open(row: Consultation, language: Language) -> Open:
    return Open(_words(row, "title", language), row.answers_until, str(row.token))


def _decided(it: OnPriority, language: Language) -> Decided:
    row: Any = it.row
    return Decided(
        _words(it.priority, "title", language), row.mode, _words(row, "how", language), row.budget,
        _words(row, "held_by", language),
    )  # fmt: skip


def _words(row: models.Model, name: str, language: Language) -> Words:
    """A text in a language, or in the other where it is not there."""
    other = "en" if language == "cy" else "cy"
    own = str(getattr(row, f"{name}_{language}"))
    return Words(own, language) if own else Words(str(getattr(row, f"{name}_{other}")), other)
