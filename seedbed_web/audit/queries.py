"""Reading the audit, and holding its chain against itself."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet

from seedbed_web.audit.chain import Break, first_break
from seedbed_web.audit.models import Event

COLUMNS = (
    "number", "at", "actor_id", "action", "subject_kind", "subject_id", "purpose", "detail",
    "partnership_id", "previous", "digest",
)  # fmt: skip
AT_A_TIME = 2_000


def list_events(partnership: UUID) -> QuerySet[Event]:
    """What was done in a partnership, newest first."""
    return Event.objects.filter(partnership_id=partnership).order_by("-number")


def list_chains(using: str = DEFAULT_DB_ALIAS) -> list[UUID | None]:
    """Whose chains there are, those of partnerships that are gone too; None is that of signing in."""
    found = Event.objects.using(using).order_by("partnership_id").values_list("partnership_id", flat=True)
    return list(found.distinct())


def find_break(partnership: UUID | None, using: str = DEFAULT_DB_ALIAS) -> Break | None:
    """The first place where the chain of a partnership does not hold."""
    events = Event.objects.using(using).filter(partnership_id=partnership).order_by("number")
    records = events.values(*COLUMNS).iterator(chunk_size=AT_A_TIME)
    return first_break(records, settings.SEEDBED_AUDIT_KEY.encode())


def find_break_among(events: Sequence[Event]) -> Break | None:
    """The same for some records that follow each other, lowest number first; the first is held to itself."""
    if not events:
        return None
    records = [{name: getattr(event, name) for name in COLUMNS} for event in events]
    key = settings.SEEDBED_AUDIT_KEY.encode()
    return first_break(records, key, previous=events[0].previous, number=events[0].number)


def head_of(partnership: UUID | None, using: str = DEFAULT_DB_ALIAS) -> str:
    """The digest of the last record; kept elsewhere, it shows later that none was cut off at the end."""
    last = Event.objects.using(using).filter(partnership_id=partnership).order_by("-number").first()
    return last.digest if last else ""


def holds(digest: str, using: str = DEFAULT_DB_ALIAS) -> bool:
    """Whether some chain has a record with this digest: a head that was noted down earlier."""
    return Event.objects.using(using).filter(digest=digest).exists()
