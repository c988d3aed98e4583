"""Which consultation an address names, and the addresses of its pages."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import reverse

from seedbed_web.lead.community.consultations.queries import (
    find_consultation,
)
from seedbed_web.organisations.requests import MemberRequest


def found(request: MemberRequest, identifier: str) -> Any:
    """The consultation that an address names."""
    held = find_consultation(request.place.id, identifier)
    if held is None:
        raise Http404("no such consultation")
    return held


def address(request: MemberRequest, identifier: str, page: str = "consultation") -> str:
    """The address of a page of a consultation."""
    named = {"partnership": request.place.slug, "consultation": identifier}
    return reverse(f"lead:community:{page}", kwargs=named)
