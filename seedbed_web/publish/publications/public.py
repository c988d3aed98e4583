"""What everybody may read of what partnerships have published.

Whoever asks belongs to no partnership: rows of publications that the address leads to, and of adopted
versions, may be read by everybody. For the figures of today this module alone works for the partnership that
was asked for; pages are given what it found, and work for nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import QuerySet

from seedbed.foundations.languages import Text
from seedbed.publish.frozen import FrozenStrategy, read_frozen
from seedbed.publish.moved import Move, moves_since
from seedbed.publish.published_json import PublishedFigure, PublishedPlace, PublishedVersion
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.published import PublicPlace, as_public
from seedbed_web.plan.needs.queries import get_figures, get_figures_by_name
from seedbed_web.publish.publications.files import Published, find_file
from seedbed_web.publish.publications.making import STRATEGY
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.publications.places import folder_of
from seedbed_web.publish.publications.queries import address_of, address_of_version, whole_address

KEPT = 16
"""Strategies whose evidence is kept, read from files that never change."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One publication that everybody may read, with its evidence."""

    id: UUID
    version: str
    number: int
    folder: str
    digest: str
    done_at: datetime
    adopted_on: date | None
    is_current: bool
    address: str
    frozen: FrozenStrategy


def find_edition(place: PublicPlace, version: str = "") -> Edition | None:
    """Where the address leads, or an adopted version."""
    found = _row(place, version)
    return _edition(place, found) if found else None


def list_adopted(place: PublicPlace) -> list[Edition]:
    """Adopted versions, the last first."""
    rows = _readable(place).exclude(adopted_on=None).exclude(version_name="")
    found = (_edition(place, row) for row in rows.order_by("-adopted_on", "-number"))
    return [edition for edition in found if edition is not None]


def find_published_file(place: PublicPlace, version: str, path: str) -> Published | None:
    """One file of where the address leads, or of an adopted version."""
    found = _row(place, version)
    return find_file(folder_of(found.folder), path) if found else None


def list_moves(place: PublicPlace, edition: Edition) -> list[Move]:
    """Which figures of a publication have moved since."""
    figures = [item.figure for item in edition.frozen.evidence if item.figure is not None]
    names = [item.id for item in edition.frozen.evidence if item.figure is not None]
    with working_for(Scope(partnership=place.id)):
        now = get_figures_by_name(place.id, names)
        own = get_figures(place.id, {figure.indicator for figure in figures})
    return moves_since(edition.frozen, now, list(own))


def list_published_figure(place: PublicPlace, name: str) -> list[PublishedFigure]:
    """A figure or statement as it stands now, then in each adopted version, the last first."""
    current = find_edition(place)
    editions = [*([current] if current else []), *(it for it in list_adopted(place) if not it.is_current)]
    found = ((edition, edition.frozen.find(name)) for edition in editions)
    return [
        PublishedFigure(item, it.version or None, whole_address(it.address), it.adopted_on, it.frozen.as_of)
        for it, item in found
        if item is not None
    ]


def list_published_places() -> Iterator[PublishedPlace]:
    """Every partnership whose address leads somewhere, by address."""
    rows = Publication.objects.filter(state="done", is_current=True, partnership__published_at__isnull=False)
    for row in rows.select_related("partnership").order_by("partnership__slug"):
        place = as_public(row.partnership)
        if (edition := _edition(place, row)) is not None:
            yield _published(place, edition)


def _published(place: PublicPlace, it: Edition) -> PublishedPlace:
    base = whole_address(address_of(place.slug))
    versions = tuple(
        PublishedVersion(one.version, one.adopted_on, whole_address(one.address), one.digest)
        for one in list_adopted(place)
        if one.adopted_on is not None
    )  # fmt: skip
    return PublishedPlace(
        name=Text(place.name_en, place.name_cy or place.name_en), nation=place.nation, title=it.frozen.title,
        address=base, strategy=f"{base}{STRATEGY}", feed=f"{base}feed.xml", figures=f"{base}figures/",
        as_of=it.frozen.as_of, version=it.version or None, adopted_on=it.adopted_on, digest=it.digest,
        schema_version=it.frozen.schema_version, versions=versions,
    )  # fmt: skip


def _readable(place: PublicPlace) -> QuerySet[Publication]:
    """What the policy of the table lets everybody read, asked for one partnership."""
    return Publication.objects.filter(partnership_id=place.id, state="done").exclude(folder="")


def _row(place: PublicPlace, version: str) -> Publication | None:
    rows = _readable(place)
    if version:
        return rows.filter(version_name=version).exclude(adopted_on=None).first()
    return rows.filter(is_current=True).first()


def _edition(place: PublicPlace, row: Publication) -> Edition | None:
    """A publication with its evidence; None where its folder is gone, as after half a restore."""
    adopted = row.adopted_on is not None and bool(row.version_name)
    address = address_of_version(place.slug, row.version_name) if adopted else address_of(place.slug)
    try:
        frozen = _frozen(row.folder, row.digest)
    except FileNotFoundError:
        return None
    assert row.done_at is not None, "what is done has its day"
    return Edition(
        row.pk, row.version_name, row.number, row.folder, row.digest, row.done_at, row.adopted_on,
        row.is_current, address, frozen,
    )  # fmt: skip


@lru_cache(maxsize=KEPT)
def _frozen(folder: str, digest: str) -> FrozenStrategy:  # noqa: ARG001  # another digest is another strategy
    return read_frozen((folder_of(folder) / STRATEGY).read_bytes())
