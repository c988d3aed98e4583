"""Pages of Evaluate."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.strategy.measuring import list_measured
from seedbed_web.plan.strategy.queries import get_standing_by_quarter


@permitted(Permission.SEE_PARTNERSHIP)
def home(request: MemberRequest) -> HttpResponse:
    """What was promised by when and what became of it; what is measured, and how far it has come."""
    place, today = request.place.id, timezone.localdate()
    context = {
        "quarters": get_standing_by_quarter(place, today),
        "now": (today.year, (today.month + 2) // 3),
        "measures": list_measured(place, page_language()),
    }
    return render(request, "evaluate/home.jinja", context)
