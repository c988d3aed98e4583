"""What a person changes of their own account, and what the operator does for them."""

from __future__ import annotations

from uuid import UUID

from allauth.mfa.models import Authenticator

from seedbed_web.accounts.models import User
from seedbed_web.accounts.record import note


def open_account(*, email: str, name: str, language: str) -> User:
    """The account of who has this address, new unless there is one. It reaches nothing by itself."""
    known = User.objects.filter(email=email.strip().lower()).first()
    return known or User.objects.create_user(email, name, language=language)


def change_profile(*, by: UUID, name: str, language: str) -> None:
    """Sets how somebody is called here and the language of their letters."""
    User.objects.filter(pk=by).update(name=name, language=language)
    note("own profile changed", by=by)


def sign_out_everywhere(*, by: UUID) -> None:
    """Ends every session of a person, this one too."""
    _new_mark(by)
    note("signed out everywhere", by=by)


def take_second_factors_off(*, person: UUID) -> int:
    """For somebody who has lost them all: the operator has made sure who asks.

    Every session ends too: what was lost may be signed in.

    Returns:
        How many were taken off.
    """
    number: int = Authenticator.objects.filter(user_id=person).delete()[0]
    _new_mark(person)
    note("second factors taken off by the operator", by=None, detail={"account": str(person)})
    return number


def _new_mark(person: UUID) -> None:
    """Ends every session of a person.

    Nobody has a password; in its place stands a random mark. Every session carries a digest of it, so that a
    new mark ends them all, and no list of who used which device has to be kept.
    """
    row = User.objects.get(pk=person)
    row.set_unusable_password()
    row.save(update_fields=["password"])
