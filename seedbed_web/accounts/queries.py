"""Reading what is known of a person who signs in."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import get_language

from seedbed_web.accounts.models import User

SECOND_FACTOR = "mfa"
OUTSIDE_IDENTITY = "socialaccount"
"""Signed in with the identity of a council or the NHS, which asks for its own second factor."""


def has_shown_second_factor(request: HttpRequest) -> bool:
    """Whether the person has a passkey or an app and has used it in this session, or came from outside.

    That they have one is not enough: a session that was begun before it was set up has never seen it.
    """
    used = {step.get("method") for step in get_authentication_records(request, request.user)}
    if OUTSIDE_IDENTITY in used:
        return True
    return SECOND_FACTOR in used and bool(list_second_factors(person_of(request)))


def find_way_to_prove(request: HttpRequest) -> str | None:
    """The page on which the person can show a second factor; None when they have none."""
    if not list_second_factors(person_of(request)):
        return None
    ways: list[dict[str, str]] = get_adapter().get_reauthentication_methods(request.user)
    return ways[0]["url"] if ways else None


def list_second_factors(user: UUID) -> list[str]:
    """The kinds of second factor that a person has; recovery codes alone are none."""
    own = Authenticator.objects.filter(user_id=user).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return [str(kind) for kind in own.values_list("type", flat=True)]


def list_outside_identities(user: UUID) -> list[str]:
    """The providers whose identity a person has used here."""
    return [
        str(name) for name in SocialAccount.objects.filter(user_id=user).values_list("provider", flat=True)
    ]


def way_in(request: HttpRequest, user: User) -> list[str]:
    """How somebody has proved who they are in this session, step by step."""
    return [_way(step) for step in get_authentication_records(request, user)]


def _way(step: dict[str, str]) -> str:
    return str(step.get("type") or step.get("provider") or step.get("method"))


def person_of(request: HttpRequest) -> UUID:
    """The identifier of who has signed in.

    Raises:
        PermissionDenied: nobody has.
    """
    if not isinstance(request.user, User):
        raise PermissionDenied("nobody has signed in")
    return request.user.pk


def find_own_address(request: HttpRequest) -> str | None:
    """The address of who has signed in; None when nobody has."""
    return request.user.email if isinstance(request.user, User) else None


def find_person(email: str) -> User | None:
    """Who has this address; None when nobody has."""
    return User.objects.filter(email=email.strip().lower()).first()


def language_of(email: str) -> str:
    """The language in which somebody reads letters; that of the page for who is not known."""
    known = find_person(email)
    return known.language if known else get_language() or "en"


def get_names(users: Iterable[UUID]) -> dict[UUID, str]:
    """Names of people, as far as the partnership of the transaction may know them."""
    return dict(User.objects.filter(pk__in=set(users)).values_list("pk", "name"))
