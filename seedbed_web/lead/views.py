"""Pages of Lead."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from seedbed.foundations.languages import say, slug
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.queries import get_answering
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.strategy.queries import list_unowned_priorities


@permitted(Permission.SEE_PARTNERSHIP)
def home(request: MemberRequest) -> HttpResponse:
    """Organisations by sector, what each answers for, and what nobody answers for."""
    place = request.place.id
    language = page_language()
    context = {
        "sector_words": lambda sector: say(f"sector.{slug(sector)}", language),
        "answering": get_answering(place, timezone.localdate()),
        "unowned_priorities": list(list_unowned_priorities(place)),
    }
    return render(request, "lead/home.jinja", context)
