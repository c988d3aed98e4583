"""Making and removing the link of somebody's calendar."""

from __future__ import annotations

import secrets
from typing import Final
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.lead.partnership.calendar.queries import digest_of
from seedbed_web.lead.partnership.models import CalendarLink

BYTES: Final = 32


def make_link(*, partnership: UUID, by: UUID) -> str:
    """A new link for a person's calendar; the one they had before no longer works.

    Returns:
        The token, which is kept nowhere.
    """
    token = secrets.token_urlsafe(BYTES)
    row, new = CalendarLink.objects.update_or_create(
        partnership_id=partnership,
        user_id=by,
        defaults={"token_digest": digest_of(token), "created_at": timezone.now()},
    )
    _note("calendar link made" if new else "calendar link renewed", row, by)
    return token


def remove_link(*, partnership: UUID, by: UUID) -> None:
    """Takes a person's link away, so that it opens nothing; they may make another."""
    row = CalendarLink.objects.filter(partnership_id=partnership, user_id=by).first()
    if row is not None:
        _note("calendar link removed", row, by)
        row.delete()


def _note(what: str, row: CalendarLink, by: UUID) -> None:
    record(what, partnership=row.partnership_id, by=by, subject=("lead.calendar-link", str(row.pk)))
