"""Pages of Deliver."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.strategy.queries import get_standing, list_under_way


@permitted(Permission.SEE_PARTNERSHIP)
def home(request: MemberRequest) -> HttpResponse:
    """What is under way for families now, by organisation, and how many actions are in which state."""
    place, today = request.place.id, timezone.localdate()
    going = [(owner, list(rows)) for owner, rows in groupby(list_under_way(place), key=lambda row: row.owner)]
    context = {"going": going, "standing": get_standing(place, today), "today": today}
    return render(request, "deliver/home.jinja", context)
