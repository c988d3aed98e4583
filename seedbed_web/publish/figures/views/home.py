"""Where the figures come from, what was done to them, and refreshing them."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from seedbed.plan.strategy.figure_age import is_old, months_since
from seedbed.plan.strategy.own_figures.joining import OWN
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.needs.sources import list_sources
from seedbed_web.publish.figures import queries, words
from seedbed_web.publish.figures.actions import UnderWay
from seedbed_web.publish.figures.refreshing import STEPS, ask_to_refresh

HOME: Final = "publish:figures:home"
SHOWN: Final = 20


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def home(request: MemberRequest) -> HttpResponse:
    """Sources with their age, events newest first, and the ways to change figures."""
    place, today = request.place, timezone.localdate()
    sources = list_sources(place.id)
    under_way = queries.find_under_way(place.id)
    shown = {
        "sources": sources,
        "months": {it.id: months_since(it.retrieved, today) for it in sources if it.retrieved},
        "old": {it.id for it in sources if it.retrieved and is_old(it.retrieved, today)},
        "own": {it.id for it in sources if it.id.startswith(OWN)},
        "events": list(queries.list_events(place.id)[:SHOWN]),
        "kinds": words.KINDS,
        "states": words.STATES,
        "under_way": under_way,
        "step": words.STEPS.get(under_way.step, "") if under_way else "",
        "steps": len(STEPS),
        "waiting": list(queries.list_waiting(place.id, request.user.pk)),
        "has_data": bool(queries.get_data_folder()),
        "asks_services": queries.asks_services(),
        "is_public": queries.find_public_area(place.id) is not None,
        "language": page_language(),
    }
    return render(request, "publish/figures/home.jinja", shown)


@permitted(Permission.EDIT_FIGURES)
@require_POST
def refresh(request: MemberRequest) -> HttpResponse:
    """Has figures brought up to date in the background."""
    home = redirect(HOME, partnership=request.place.slug)
    if not queries.get_data_folder() or queries.find_public_area(request.place.id) is None:
        messages.info(request, _("There are no public data to refresh from. This page says what to do."))
        return home
    try:
        ask_to_refresh(partnership=request.place.id, by=request.user.pk)
    except UnderWay:
        messages.info(request, _("The figures are being refreshed already. Wait until that is done."))
    return home


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def progress(request: MemberRequest) -> HttpResponse:
    """How far a refresh is, for the script that watches it."""
    held = queries.find_under_way(request.place.id)
    if held is None:
        return JsonResponse({"state": "", "done": 0, "of": len(STEPS), "words": ""})
    said = str(words.STEPS.get(held.step, ""))
    return JsonResponse({"state": held.state, "done": held.steps_done, "of": len(STEPS), "words": said})
