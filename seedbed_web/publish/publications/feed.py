"""The feed of changes (Atom): what was published, what was adopted, and which figures have moved since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import groupby
from uuid import uuid5

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedbed.foundations.languages import Language
from seedbed.publish.moved import Move
from seedbed_web.organisations.published import PublicPlace
from seedbed_web.publish.publications.public import (
    Edition,
    find_edition,
    list_adopted,
    list_moves,
)
from seedbed_web.publish.publications.queries import address_of, whole_address


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened; `name` never changes, whatever the site is called."""

    name: str
    title: str
    words: str
    address: str
    at: datetime


def feed_of(place: PublicPlace, language: Language, own_address: str) -> str:
    """The feed of one partnership in a language."""
    title = _("Strategy of %(place)s: what has changed") % {"place": place.name(language)}
    base = whole_address(address_of(place.slug))
    feed = Atom1Feed(
        title=title, link=base, description=title, language=language, feed_url=own_address,
        author_name=place.name(language), feed_guid=f"urn:uuid:{place.id}",
    )  # fmt: skip
    for entry in sorted(_entries(place, language), key=lambda it: it.at, reverse=True):
        feed.add_item(
            title=entry.title, link=entry.address, description=entry.words,
            unique_id=f"urn:uuid:{entry.name}", pubdate=entry.at, updateddate=entry.at,
        )  # fmt: skip
    return str(feed.writeString("utf-8"))


def _entries(place: PublicPlace, language: Language) -> Iterator[Entry]:
    current = find_edition(place)
    for edition in list_adopted(place):
        yield _adopted(edition, language)
    if current is not None:
        if current.adopted_on is None:
            yield _published(current, language)
        yield from _moved(place, current, language)


def _published(edition: Edition, language: Language) -> Entry:
    title = _("A draft was published: %(title)s") % {"title": edition.frozen.title[language]}
    return Entry(str(edition.id), title, title, whole_address(edition.address), edition.done_at)


def _adopted(edition: Edition, language: Language) -> Entry:
    title = _("Adopted and published: %(title)s") % {"title": edition.frozen.title[language]}
    return Entry(str(edition.id), title, title, whole_address(edition.address), edition.done_at)


def _moved(place: PublicPlace, edition: Edition, language: Language) -> Iterator[Entry]:
    """One entry for each day on which newer figures were read."""
    moves = sorted((m for m in list_moves(place, edition) if m.since is not None), key=_day)
    page = _page(place, edition)
    for day, found in groupby(moves, key=_day):
        listed = list(found)
        title = ngettext(
            "%(num)s figure has moved since", "%(num)s figures have moved since", len(listed)
        ) % {"num": len(listed)}
        said = "; ".join(f"{move.item.statement[language]} ({move.words(language)})" for move in listed)
        at = datetime.combine(day, time(), UTC)
        yield Entry(str(uuid5(edition.id, f"moved {day.isoformat()}")), title, said, page, at)


def _page(place: PublicPlace, edition: Edition) -> str:
    """Where moved figures are listed."""
    named = {"partnership": place.slug}
    if edition.adopted_on is None or not edition.version:
        return whole_address(reverse("published-pages:moved", kwargs=named))
    named["version"] = edition.version
    return whole_address(reverse("published-pages:moved-of-version", kwargs=named))


def _day(move: Move) -> date:
    assert move.since is not None, "what is gone has no day"
    return move.since
