"""A request of somebody who has signed in."""

from __future__ import annotations

from django.http import HttpRequest

from seedbed_web.accounts.models import User


class PersonRequest(HttpRequest):
    """Somebody has signed in."""

    user: User
