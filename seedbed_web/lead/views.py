"""Pages of Lead."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from seedbed.foundations.languages import say, slug
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership.bodies.queries import list_bodies_placed
from seedbed_web.lead.partnership.duties.planning.queries import get_planning
from seedbed_web.lead.partnership.duties.responsibilities.queries import get_chart
from seedbed_web.lead.partnership.duties.risks.queries import get_register
from seedbed_web.lead.partnership.duties.words import SPONSORS
from seedbed_web.lead.queries import count_late_board_actions, get_answering, get_leading
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.strategy.queries import list_unowned_priorities


@permitted(Permission.SEE_PARTNERSHIP)
def home(request: MemberRequest) -> HttpResponse:
    """Who leads, what nobody answers for, and what each organisation answers for."""
    place, today = request.place.id, timezone.localdate()
    language = page_language()
    context: dict[str, Any] = {
        "sector_words": lambda sector: say(f"sector.{slug(sector)}", language),
        "SPONSORS": SPONSORS,
        "answering": get_answering(place, today),
        "unowned_priorities": list(list_unowned_priorities(place)),
        "planning": get_planning(place, today),
        "bodies": list_bodies_placed(place, today),
        "leading": get_leading(place, today),
        "late": count_late_board_actions(place, today),
        "register": get_register(place, today),
        "chart": get_chart(place),
    }
    return render(request, "lead/home.jinja", context)
