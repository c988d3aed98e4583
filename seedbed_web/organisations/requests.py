"""A request as pages of a partnership meet it, after it has passed every check."""

from __future__ import annotations

from django.http import HttpRequest

from seedbed_web.accounts.models import User
from seedbed_web.organisations.queries import Place


class PersonRequest(HttpRequest):
    """Somebody has signed in."""

    user: User


class MemberRequest(PersonRequest):
    """A member of the partnership `place` asks for one of its pages, with the right to see it."""

    place: Place
