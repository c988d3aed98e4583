"""The sitting as a whole: beginning it, its timer, and its end."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.workshop.actions import NotClosed, begin_workshop, end_workshop, set_timer
from seedbed_web.lead.maturity.workshop.forms import BeginForm
from seedbed_web.lead.maturity.workshop.room import list_in_order, list_outcomes
from seedbed_web.lead.maturity.workshop.views.finding import found_round, found_workshop, way
from seedbed_web.lead.maturity.workshop.words import words_for
from seedbed_web.organisations.requests import MemberRequest

MINUTES: Final = {"2": 2, "5": 5, "10": 10}


@permitted(Permission.AGREE_LEVELS)
@require_POST
def begin(request: MemberRequest, round: str) -> HttpResponse:
    """Begins with what people see most differently, or goes on where it had ended."""
    round_ = found_round(request, round)
    form = BeginForm(request.POST)
    body = form.cleaned_data["body"] if form.is_valid() else ""
    first = list_in_order(round_, request.place.nation)[0].element.id
    try:
        held = begin_workshop(round_=round_, element=first, body=body, by=request.user.pk)
    except NotClosed:
        messages.warning(
            request, _("Close the round first: until then people still answer, and nobody sees how.")
        )
        return redirect(way(request, "workshop", round_))
    return redirect(way(request, "lead-workshop", round_, element=held.element))


@permitted(Permission.AGREE_LEVELS)
@require_POST
def timer(request: MemberRequest, round: str) -> HttpResponse:
    """Starts the timer on all screens, or stops it."""
    workshop = found_workshop(request, round)
    minutes = MINUTES.get(request.POST.get("minutes", ""))
    ends_at = timezone.now() + timedelta(minutes=minutes) if minutes else None
    set_timer(workshop=workshop, ends_at=ends_at, by=request.user.pk)
    return redirect(way(request, "lead-workshop", workshop.round, element=workshop.element))


@permitted(Permission.AGREE_LEVELS)
def end(request: MemberRequest, round: str) -> HttpResponse:
    """What has been agreed and what has not; then the end."""
    workshop = found_workshop(request, round)
    if request.method == "POST":
        carried = end_workshop(workshop=workshop, by=request.user.pk, today=timezone.localdate())
        said = ngettext(
            "The workshop has ended. %(number)s next action is now an action of the partnership.",
            "The workshop has ended. %(number)s next actions are now actions of the partnership.",
            carried,
        )
        messages.success(request, said % {"number": carried})
        return redirect(way(request, "workshop", workshop.round))
    if workshop.ended_at:
        raise Http404("it has ended")
    context = {
        "round": workshop.round,
        "workshop": workshop,
        "outcomes": list_outcomes(workshop, request.place.nation),
    }
    return render(request, "lead/maturity/workshop_end.jinja", context | words_for(page_language()))
