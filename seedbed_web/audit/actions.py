"""Writing the audit. Every change and every look at a person's record passes through here."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.utils import timezone

from seedbed_web.audit.chain import START, digest
from seedbed_web.audit.models import Event

LOCK = 5_337  # any number: the class of the lock that keeps the links of one chain in order


def record(
    action: str,
    *,
    partnership: UUID | None,
    by: UUID | None,
    subject: tuple[str, str] = ("", ""),
    purpose: str = "",
    detail: dict[str, Any] | None = None,
    at: datetime | None = None,
) -> Event:
    """Adds one record to the chain of a partnership, in the transaction of what it speaks of.

    Args:
        action: what was done, such as `priority changed`.
        partnership: whose chain; None for what happens outside any, such as signing in.
        by: who did it; None when nobody was signed in.
        subject: kind and identifier of what it was done to.
        purpose: why a person's record was looked at.
        detail: identifiers and counts; never a name, never what a record says.
        at: when; the present moment unless told.
    """
    _wait_for_turn(partnership)
    last = Event.objects.filter(partnership_id=partnership).order_by("-number").first()
    values = {
        "partnership_id": partnership,
        "number": last.number + 1 if last else 1,
        "at": (at or timezone.now()).astimezone(UTC),
        "actor_id": by,
        "action": action,
        "subject_kind": subject[0],
        "subject_id": subject[1],
        "purpose": purpose,
        "detail": detail or {},
    }
    previous = last.digest if last else START
    tied = digest(values, previous, settings.SEEDBED_AUDIT_KEY.encode())
    return Event.objects.create(**values, previous=previous, digest=tied)


def _wait_for_turn(partnership: UUID | None) -> None:
    """Links are made one after another; the lock is let go when the transaction ends."""
    number = (partnership.int if partnership else 0) & 0x7FFFFFFF
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK, number])
