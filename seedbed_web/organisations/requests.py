"""A request as pages of a partnership meet it, after it has passed every check."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from seedbed_web.accounts.requests import PersonRequest
from seedbed_web.organisations.queries import Place


class MemberRequest(PersonRequest):
    """A member of the partnership `place` asks for one of its pages, with the right to see it."""

    place: Place


def place_of(request: HttpRequest) -> Place:
    """The partnership that a request is about, for what takes requests of any kind.

    Raises:
        PermissionDenied: it is about none.
    """
    place = getattr(request, "place", None)
    if not isinstance(place, Place):
        raise PermissionDenied("this address names no partnership")
    return place
