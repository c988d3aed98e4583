"""Money, measures and the theory of change of the whole strategy, and the plans it joins."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.chain.whole import read_whole


@permitted(Permission.SEE_PARTNERSHIP)
def home(request: MemberRequest) -> HttpResponse:
    """Everything that ties the strategy together, with what is missing."""
    return render(request, "plan/chain.jinja", {"whole": read_whole(request.place, page_language())})
