"""One request is one transaction that works for one user and one partnership."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from seedbed_web.database.scope import Scope, set_scope

Next = Callable[[HttpRequest], HttpResponse]
OUR_FAULT = 500


class Transaction:
    """Opens the transaction around everything that reads or writes the database.

    The page itself runs in a savepoint of its own (`ATOMIC_REQUESTS`): a page that fails leaves nothing
    behind, while the note that somebody was refused is kept.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers within the transaction; a fault of ours undoes all of it."""
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= OUR_FAULT:
                transaction.set_rollback(True)
        return response


class KnownUser:
    """Tells the database who asks, as the session has it, before anybody reads a person's row."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers for the person of the session, or for nobody."""
        known = request.session.get(SESSION_KEY)
        set_scope(Scope(user=UUID(known) if known else None))
        return self.get_response(request)
