"""What the facilitator does with the screens: another element, and showing how people answered."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.lead.maturity.workshop.actions import reveal_answers, show_element
from seedbed_web.lead.maturity.workshop.views.finding import found_room, found_workshop, way
from seedbed_web.organisations.requests import MemberRequest


@permitted(Permission.AGREE_LEVELS)
@require_POST
def show(request: MemberRequest, round: str, element: str) -> HttpResponse:
    """Puts an element on all screens."""
    workshop = found_workshop(request, round)
    found_room(request, workshop, element)
    show_element(workshop=workshop, element=element, by=request.user.pk)
    return redirect(way(request, "lead-workshop", workshop.round, element=element))


@permitted(Permission.AGREE_LEVELS)
@require_POST
def reveal(request: MemberRequest, round: str, element: str) -> HttpResponse:
    """Shows the room how people answered."""
    workshop = found_workshop(request, round)
    found_room(request, workshop, element)
    reveal_answers(workshop=workshop, element=element, by=request.user.pk)
    return redirect(way(request, "lead-workshop", workshop.round, element=element))
