"""Reading invitations."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.models import Invitation, Partnership

State = Literal["open", "used", "withdrawn", "expired", "unknown"]


@dataclass(frozen=True, slots=True)
class Offer:
    """What an open invitation offers, as its page and its letter say it."""

    id: UUID
    partnership: UUID
    name_en: str
    name_cy: str
    role: str
    email: str
    name: str
    language: str
    invited_by: str
    expires_at: datetime

    def place(self, language: str) -> str:
        """What the partnership is called in a language."""
        return self.name_cy if language == "cy" and self.name_cy else self.name_en


def digest_of(token: str) -> str:
    """What is kept of a token: who reads the table can open nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


def find_offer(digest: str) -> tuple[State, Offer | None]:
    """What became of an invitation, and what it offers while it is open."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT state, invitation_id, partnership_id FROM find_invitation(%s)", [digest])
        found: tuple[State, UUID | None, UUID | None] | None = cursor.fetchone()
    state, invitation, partnership = found or ("unknown", None, None)
    return state, get_offer(partnership, invitation) if partnership and invitation else None


def get_offer(partnership: UUID, invitation: UUID) -> Offer:
    """What an invitation of a partnership offers."""
    with working_for(Scope(partnership=partnership, mode="sign-in")):
        row = Invitation.objects.select_related("invited_by").get(pk=invitation)
        place = Partnership.objects.get(pk=partnership)
        by = row.invited_by.name if row.invited_by else ""
    return Offer(
        id=row.pk,
        partnership=place.pk,
        name_en=place.name_en,
        name_cy=place.name_cy,
        role=row.role,
        email=row.email,
        name=row.name,
        language=row.language,
        invited_by=by,
        expires_at=row.expires_at,
    )


def list_open(partnership: UUID) -> QuerySet[Invitation]:
    """Invitations that nobody has taken up yet, the newest first; those that have expired stand there too."""
    waiting = Invitation.objects.filter(partnership_id=partnership, accepted_at=None, withdrawn_at=None)
    return waiting.select_related("organisation", "invited_by").order_by("-created_at")


def is_invited(partnership: UUID, email: str, role: str) -> bool:
    """Whether an open invitation stands for this address and role."""
    waiting = list_open(partnership).filter(email=email.strip().lower(), role=role)
    return waiting.filter(expires_at__gt=timezone.now()).exists()


def find_waiting(partnership: UUID, invitation: UUID) -> Invitation | None:
    """An invitation that can still be withdrawn or sent again."""
    return list_open(partnership).filter(pk=invitation).first()
