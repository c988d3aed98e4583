"""The evidence behind a claim, each piece at an address of its own."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.needs.queries import find_items
from seedbed_web.plan.strategy.queries import list_citing, list_measures


@permitted(Permission.SEE_PARTNERSHIP)
def evidence(request: MemberRequest, evidence: str) -> HttpResponse:
    """One figure or statement: value, source, date, method, and where it is used."""
    place = request.place.id
    item = find_items(place, [evidence]).get(evidence)
    if item is None:
        raise Http404("no such evidence")
    context = {
        "item": item,
        "priorities": list(list_citing(place, evidence)),
        "measures": list(list_measures(place).filter(baseline=evidence)),
    }
    return render(request, "plan/evidence.jinja", context)
