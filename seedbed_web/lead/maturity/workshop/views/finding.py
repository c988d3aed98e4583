"""What the pages of a workshop are about: its round, the workshop, one element."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import reverse

from seedbed_web.lead.maturity.rounds.queries import find_round
from seedbed_web.lead.maturity.workshop.queries import find_workshop
from seedbed_web.lead.maturity.workshop.room import Room, get_room
from seedbed_web.organisations.requests import MemberRequest


def found_round(request: MemberRequest, name: str) -> Any:
    """The round that an address names."""
    held = find_round(request.place.id, name)
    if held is None:
        raise Http404("no such round")
    return held


def found_workshop(request: MemberRequest, name: str) -> Any:
    """The workshop of the round that an address names."""
    held = find_workshop(found_round(request, name))
    if held is None:
        raise Http404("no workshop has begun")
    return held


def found_room(request: MemberRequest, workshop: Any, element: str) -> Room:
    """One element of a workshop."""
    held = get_room(workshop, element, request.place.nation)
    if held is None:
        raise Http404("this round does not ask about it")
    return held


def way(request: MemberRequest, name: str, round_: Any, **words: str) -> str:
    """The address of a page of the workshop."""
    own = {"partnership": request.place.slug, "round": round_.identifier}
    return reverse(f"lead:maturity:{name}", kwargs=own | words)
