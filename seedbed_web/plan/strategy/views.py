"""Pages of the strategy."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.strategy.queries import list_priorities


@permitted(Permission.SEE_PARTNERSHIP)
def strategy(request: MemberRequest) -> HttpResponse:
    """Priorities and where they stand."""
    return render(request, "plan/strategy.jinja", {"priorities": list_priorities(request.place.id)})
