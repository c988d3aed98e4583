"""What the audit keeps of signing in. It belongs to no partnership."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.account.signals import login_code_rejected
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from seedbed_web.accounts.models import User
from seedbed_web.accounts.queries import way_in
from seedbed_web.accounts.sessions import end_after_working_day
from seedbed_web.audit.actions import record
from seedbed_web.database.scope import Scope, working_for


def note(action: str, *, by: UUID | None, detail: dict[str, Any] | None = None) -> None:
    """Adds a record to the chain of signing in, whatever the transaction works for, if there is one."""
    with working_for(Scope(user=by, mode="sign-in")):
        record(action, partnership=None, by=by, detail=detail)


@receiver(user_logged_in)
def signed_in(request: HttpRequest, user: User, **_: Any) -> None:
    """Somebody is in; their session has an end."""
    end_after_working_day(request.session)
    note("signed in", by=user.pk, detail={"with": way_in(request, user)})


@receiver(user_logged_out)
def signed_out(user: User | None, **_: Any) -> None:
    """Somebody has left."""
    if user is not None:
        note("signed out", by=user.pk)


@receiver(login_code_rejected)
def code_refused(user: User, last_attempt: bool, **_: Any) -> None:
    """A code from a letter was wrong."""
    note("sign-in code refused", by=None, detail={"account": str(user.pk), "last": last_attempt})


@receiver(authentication_failed)
def second_factor_refused(user: User, **_: Any) -> None:
    """A second factor was wrong."""
    note("second factor refused", by=None, detail={"account": str(user.pk)})


@receiver(authenticator_added)
def second_factor_added(user: User, authenticator: Any, **_: Any) -> None:
    """Somebody has another second factor."""
    note("second factor added", by=user.pk, detail={"kind": authenticator.type})


@receiver(authenticator_removed)
def second_factor_removed(user: User, authenticator: Any, **_: Any) -> None:
    """Somebody has one second factor less."""
    note("second factor removed", by=user.pk, detail={"kind": authenticator.type})


@receiver(authenticator_reset)
def recovery_codes_made(user: User, **_: Any) -> None:
    """Somebody has new recovery codes."""
    note("recovery codes made", by=user.pk)
