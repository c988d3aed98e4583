"""The needs explorer."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.organisations.requests import MemberRequest


@permitted(Permission.SEE_PARTNERSHIP)
def home(request: MemberRequest) -> HttpResponse:  # noqa: ARG001
    """The needs explorer."""
    raise Http404("not there yet")
