"""Somebody signs in after they opened an invitation: they join."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from seedbed_web.accounts.models import User
from seedbed_web.organisations.invitations.actions import NotOpen, accept
from seedbed_web.organisations.invitations.queries import Offer, find_offer

TAKING_UP: Final = "invitation"
"""In the session: the digest of the invitation that whoever signs in has opened."""


@receiver(user_logged_in)
def join_after_signing_in(request: HttpRequest, user: User, **_named: Any) -> None:
    """The code went to the invited address, so the person who entered it is who was invited."""
    digest = request.session.pop(TAKING_UP, None)
    if digest is None:
        return
    _state, offer = find_offer(digest)
    if offer is None or not join(request, offer, by=user.pk, email=user.email):
        words = _(
            "You have signed in, but the invitation no longer works. "
            "Ask whoever invited you to send it again."
        )
        messages.warning(request, words)


def join(request: HttpRequest, offer: Offer, *, by: UUID, email: str) -> bool:
    """Takes an invitation up, and says so on the next page."""
    try:
        accept(offer, by=by, email=email)
    except NotOpen:
        return False
    place = offer.place(get_language() or "en")
    messages.success(request, _("You are now a member of %(place)s.") % {"place": place})
    return True
