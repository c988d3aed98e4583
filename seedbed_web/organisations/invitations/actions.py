"""Inviting people, and taking an invitation up."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from seedbed_web.accounts import letters
from seedbed_web.audit.actions import record
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.invitations.queries import Offer, digest_of, get_offer
from seedbed_web.organisations.models import Invitation, Membership

LASTS: Final = timedelta(days=14)
BYTES: Final = 32
LETTER: Final = "organisations/letters/invitation"


class NotOpen(Exception):  # noqa: N818  # named for what is in the way
    """The invitation was used, withdrawn, has expired, or is somebody else's."""


def invite(
    *,
    by: UUID | None,
    partnership: UUID,
    email: str,
    name: str,
    role: str,
    organisation: UUID | None,
    language: str,
    post: bool = True,
) -> str:
    """Invites one person.

    Args:
        by: who invites; None for whoever runs the site.
        partnership: into which partnership.
        email: of whom; the link works for this address only.
        name: as which they will be known; they can change it.
        role: what they may become.
        organisation: which one they belong to.
        language: of the letter.
        post: whether a letter is sent.

    Returns:
        The address of the page that takes them in, which is kept nowhere.
    """
    token = secrets.token_urlsafe(BYTES)
    row = Invitation.objects.create(
        partnership_id=partnership,
        email=email.strip().lower(),
        name=name.strip(),
        role=role,
        organisation_id=organisation,
        language=language,
        token_digest=digest_of(token),
        invited_by_id=by,
        expires_at=timezone.now() + LASTS,
    )
    _note("person invited", row, by)
    return _post(row, token, post=post)


def send_again(*, by: UUID, partnership: UUID, invitation: UUID) -> None:
    """A new link by a new letter; the old one is dead, and fourteen days begin again."""
    row, token = _waiting(partnership, invitation), secrets.token_urlsafe(BYTES)
    row.token_digest, row.expires_at = digest_of(token), timezone.now() + LASTS
    row.save(update_fields=["token_digest", "expires_at"])
    _note("invitation sent again", row, by)
    _post(row, token, post=True)


def withdraw(*, by: UUID, partnership: UUID, invitation: UUID) -> None:
    """Makes an invitation worthless."""
    row = _waiting(partnership, invitation)
    row.withdrawn_at = timezone.now()
    row.save(update_fields=["withdrawn_at"])
    _note("invitation withdrawn", row, by)


def accept(offer: Offer, *, by: UUID, email: str) -> None:
    """Makes somebody a member. They have proved that the address is theirs.

    Raises:
        NotOpen: the invitation cannot be taken up, or not by this person.
    """
    with working_for(Scope(partnership=offer.partnership, user=by)):
        row = _waiting(offer.partnership, offer.id)
        if row.email != email or row.expires_at <= timezone.now():
            raise NotOpen
        _join(row, by)
        row.accepted_at = timezone.now()
        row.save(update_fields=["accepted_at"])
        _note("invitation accepted", row, by)


def _join(row: Invitation, person: UUID) -> None:
    """A new membership, or one that had ended: its history keeps what it was before."""
    Membership.objects.update_or_create(
        partnership_id=row.partnership_id,
        user_id=person,
        role=row.role,
        defaults={"organisation_id": row.organisation_id, "since": timezone.localdate(), "until": None},
    )


def _waiting(partnership: UUID, invitation: UUID) -> Invitation:
    waiting = Invitation.objects.select_for_update().filter(partnership_id=partnership, pk=invitation)
    row = waiting.filter(accepted_at=None, withdrawn_at=None).first()
    if row is None:
        raise NotOpen
    return row


def _post(row: Invitation, token: str, *, post: bool) -> str:
    link = letters.address("invitation", row.language, token=token)
    if post:
        offer = get_offer(row.partnership_id, row.pk)
        letters.write(LETTER, row.email, row.language, {"offer": offer, "link": link}).send()
    return link


def _note(action: str, row: Invitation, by: UUID | None) -> None:
    subject = ("invitation", str(row.pk))
    record(action, partnership=row.partnership_id, by=by, subject=subject, detail={"role": row.role})
