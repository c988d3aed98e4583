"""What waits for somebody to translate it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.writing.reading import WALES
from seedbed_web.plan.writing.translating import list_waiting


@permitted(Permission.SEE_PARTNERSHIP)
def translation(request: MemberRequest) -> HttpResponse:
    """Every text in which one language has to follow the other, each with the way to its form."""
    context = {
        "waiting": list_waiting(request.place, page_language()),
        "is_equal": request.place.nation == WALES,
    }
    return render(request, "plan/translation.jinja", context)
