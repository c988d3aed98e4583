"""Reading what is known of a person who signs in."""

from __future__ import annotations

from uuid import UUID

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from seedbed_web.accounts.models import User

OUTSIDE_IDENTITY = "socialaccount"
"""Signed in with the identity of a council or the NHS, which asks for its own second factor."""


def has_second_factor(request: HttpRequest) -> bool:
    """Whether the person has a passkey or an authenticator app, or came with an outside identity."""
    methods = get_authentication_records(request)
    if any(method.get("method") == OUTSIDE_IDENTITY for method in methods):
        return True
    own = Authenticator.objects.filter(user_id=request.user.pk)
    return bool(own.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())


def person_of(request: HttpRequest) -> UUID:
    """The identifier of who has signed in.

    Raises:
        PermissionDenied: nobody has.
    """
    if not isinstance(request.user, User):
        raise PermissionDenied("nobody has signed in")
    return request.user.pk
