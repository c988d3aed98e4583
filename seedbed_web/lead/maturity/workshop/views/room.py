"""What everybody in the room sees: the element on the screen, read only, and news that it has changed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.events import stream
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.workshop.actions import topic_of
from seedbed_web.lead.maturity.workshop.forms import BeginForm
from seedbed_web.lead.maturity.workshop.queries import find_workshop
from seedbed_web.lead.maturity.workshop.room import get_room, list_outcomes, read_level
from seedbed_web.lead.maturity.workshop.views.finding import found_round
from seedbed_web.lead.maturity.workshop.words import words_for
from seedbed_web.organisations.requests import MemberRequest


@permitted(Permission.SEE_PARTNERSHIP)
@require_GET
def room(request: MemberRequest, round: str) -> HttpResponse:
    """The page for the wall and for everybody's own screen."""
    shown = _shown(request, round)
    return render(request, "lead/maturity/workshop.jinja", shown | {"form": BeginForm()})


@permitted(Permission.SEE_PARTNERSHIP)
@require_GET
def latest(request: MemberRequest, round: str) -> HttpResponse:
    """The part of the page that changes, as it stands now: asked for by script."""
    return render(request, "lead/maturity/workshop_latest.jinja", _shown(request, round))


@permitted(Permission.SEE_PARTNERSHIP)
@require_GET
def events(request: MemberRequest, round: str) -> HttpResponseBase:
    """Says that the page has changed, whenever it does. It never says what has."""
    return stream(topic_of(found_round(request, round)), request.user.pk)


def _shown(request: MemberRequest, name: str) -> dict[str, Any]:
    round_, language = found_round(request, name), page_language()
    workshop = find_workshop(round_)
    is_on = workshop is not None and workshop.ended_at is None
    held = get_room(workshop, workshop.element, request.place.nation) if is_on and workshop else None
    return {
        "round": round_,
        "workshop": workshop,
        "room": held,
        "texts_of_level": read_level(held.level, language) if held and held.level else None,
        "outcomes": list_outcomes(workshop, request.place.nation) if workshop and not is_on else (),
        "now": timezone.now(),
    } | words_for(language)
