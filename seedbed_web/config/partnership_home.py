"""Home of a partnership: the four steps with where it stands in each, what is due, and what has changed."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.config.changes import list_changes
from seedbed_web.design.language import page_language
from seedbed_web.lead.queries import get_answering, get_leading
from seedbed_web.lead.waiting import Asker, list_waiting
from seedbed_web.organisations.queries import list_own_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.strategy.queries import (
    find_strategy,
    get_measured,
    list_priorities,
)
from seedbed_web.plan.tracking.reading import count_verdict

SHOWN: Final = 7
"""Nobody is shown more to do, or more that has changed."""


@permitted(Permission.SEE_PARTNERSHIP)
def partnership_home(request: MemberRequest) -> HttpResponse:
    """The cycle, with one sentence on each step that is true today."""
    today = timezone.localdate()
    context = _cycle(request.place.id, today) | _due(request, today)
    context |= {"changes": list_changes(request.place, SHOWN, page_language()), "today": today}
    return render(request, "config/partnership.jinja", context)


def _cycle(place: UUID, today: date) -> dict[str, Any]:
    answering = get_answering(place, today)
    measures, with_target = get_measured(place)
    return {
        "strategy": find_strategy(place),
        "priorities": list_priorities(place).count(),
        "standing": answering.everything,
        "answering": answering,
        "leading": get_leading(place, today),
        "measures": measures,
        "with_target": with_target,
        "outcomes_behind": count_verdict(place, "behind", today) if with_target else 0,
    }


def _due(request: MemberRequest, today: date) -> dict[str, Any]:
    mine = list_own_organisations(request.user.pk, request.place.id)
    due = list_waiting(Asker(request.place, mine, today, page_language()))
    return {"belongs": bool(mine), "due": due[:SHOWN], "more_due": len(due) > SHOWN}
