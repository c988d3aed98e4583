"""The draft as the document that it would be, beside versions: kept for as long as nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.core.cache import cache

from seedbed.plan.strategy.differences.compare import differences
from seedbed.plan.strategy.differences.documents import read_document
from seedbed.plan.strategy.differences.shapes import Differences
from seedbed_web.audit.queries import head_of
from seedbed_web.publish.pack.queries import list_pack_files
from seedbed_web.publish.versions.contents import pack_of_version, published_bytes
from seedbed_web.publish.versions.models import Version
from seedbed_web.publish.versions.queries import get_document
from seedbed_web.publish.versions.standing import still_says

KEPT: Final = 3_600
"""Seconds."""


def get_draft(partnership: UUID, day: date) -> bytes:
    """What publishing would write of the draft on a day; worked out once for each state of the draft.

    Raises:
        DataFaults: the draft could not be published.
    """
    key = _key("document", partnership, day)
    held: bytes | None = cache.get(key)
    if held is None:
        held = published_bytes(pack_of_version(list_pack_files(partnership, with_answers=False)), day)
        cache.set(key, held, KEPT)
    return held


def compare(partnership: UUID, before: Version | None, after: Version | None, day: date) -> Differences:
    """What differs between two versions, or a version and the draft, which None stands for.

    Raises:
        DataFaults: the draft could not be published.
    """
    return differences(*(_document(partnership, it, day) for it in (before, after)))


def _document(partnership: UUID, version: Version | None, day: date) -> dict[str, Any]:
    return read_document(get_document(version) if version else get_draft(partnership, day))


def _key(what: str, partnership: UUID, day: date) -> str:
    """A name under which something of the draft is kept until the next change: each is in the record."""
    return f"versions-{what}-{partnership}-{day.isoformat()}-{head_of(partnership)}"


@dataclass(frozen=True, slots=True)
class DraftStanding:
    """Where the draft stands to the version it is measured by: the adopted one, else the newest."""

    since: Version
    same: bool
    number: int | None
    """How many changes; None while nobody has asked for them."""


def get_draft_standing(partnership: UUID, versions: Sequence[Version], day: date) -> DraftStanding | None:
    """How far the draft has gone on since a version; None where there is none.

    The changes are counted where the draft was worked out already: a list of versions waits for nothing.
    """
    adopted = max((it for it in versions if it.adopted_on), key=_adopted, default=None)
    since = adopted or (versions[0] if versions else None)
    if since is None:
        return None
    same = _is_same(partnership, since, day)
    held: bytes | None = cache.get(_key("document", partnership, day))
    if held is None:
        return DraftStanding(since, same, None)
    found = differences(read_document(get_document(since)), read_document(held))
    return DraftStanding(since, same, found.number)


def _is_same(partnership: UUID, since: Version, day: date) -> bool:
    key = _key(f"same-{since.pk}", partnership, day)
    held: bool | None = cache.get(key)
    if held is None:
        held = still_says(since, list_pack_files(partnership, with_answers=False))
        cache.set(key, held, KEPT)
    return held


def _adopted(version: Version) -> tuple[date, date, int]:
    return version.adopted_on or date.min, version.fixed_on, version.order
