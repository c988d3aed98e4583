"""The list of decisions, one by itself, writing one down and changing it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from seedbed.lead.partnership.decisions import may_become, waits
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership import words
from seedbed_web.lead.partnership.bodies.queries import list_bodies
from seedbed_web.lead.partnership.decisions.actions import add_decision, change_decision
from seedbed_web.lead.partnership.decisions.forms.decision import DecisionForm, NewDecisionForm
from seedbed_web.lead.partnership.decisions.forms.wanted import FilterForm
from seedbed_web.lead.partnership.decisions.queries import (
    Wanted,
    count_meetings_since,
    find_decision,
    find_next_meeting,
    find_state_before,
    list_history,
    list_waiting,
    list_wanted,
)
from seedbed_web.lead.partnership.decisions.reading import read_texts
from seedbed_web.lead.partnership.duties.queries import list_actions_of_decision
from seedbed_web.lead.partnership.meetings.queries import find_meeting, list_meetings
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.strategy.beside import list_beside

ON_A_PAGE = 30
FORM = "lead/partnership/decision_edit.jinja"


@permitted(Permission.SEE_PARTNERSHIP)
def decisions(request: MemberRequest) -> HttpResponse:
    """What waits to be ratified, and every decision, narrowed as asked."""
    place, today = request.place.id, timezone.localdate()
    form = FilterForm(request.GET, bodies=list_bodies(place), language=page_language())
    rows = list_wanted(place, Wanted(**form.asked()))
    waiting = [(row, find_next_meeting(row, today)) for row in list_waiting(place)]
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "waiting": waiting, "words": words}
    return render(request, "lead/partnership/decisions.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
def decision(request: MemberRequest, decision: str) -> HttpResponse:
    """One decision: what, by whom, why, on what evidence, what came of it and how it came to be so."""
    held, today = found(request, decision), timezone.localdate()
    waiting = waits(held.state)
    context = {
        "decision": held,
        "texts": read_texts(held, page_language()),
        "waits": waiting,
        "next_meeting": find_next_meeting(held, today) if waiting else None,
        "missed": count_meetings_since(held, today) if waiting else 0,
        "may_become": may_become(held.state),
        "can_take_back": not waiting and bool(find_state_before(held)),
        "actions": list(list_actions_of_decision(held)),
        "history": list_history(held),
        "from_others": list_beside(request.place, "decision", held.identifier, page_language()),
        "today": today,
        "words": words,
    }
    return render(request, "lead/partnership/decision.jinja", context)


@permitted(Permission.EDIT_PARTNERSHIP)
def add(request: MemberRequest) -> HttpResponse:
    """Writes a decision down; from the page of a meeting, body, meeting and day are known."""
    meeting = find_meeting(request.place.id, request.GET.get("meeting", ""))
    today = timezone.localdate()
    known = (
        {"body": str(meeting.body_id), "meeting": str(meeting.pk), "decided_on": meeting.held_on}
        if meeting
        else {}
    )
    form = NewDecisionForm(**_opened(request), initial=known or {"decided_on": today})

    def save() -> str:
        made = add_decision(partnership=request.place.id, by=request.user.pk, values=form.values())
        return address(request, made.identifier)

    return form_page(request, FORM, form, save, decision=None, meeting=meeting)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit(request: MemberRequest, decision: str) -> HttpResponse:
    """What is said of a decision."""
    held = found(request, decision)
    form = DecisionForm(**_opened(request), row=held)

    def save() -> str:
        change_decision(decision=held, version=form.seen(), by=request.user.pk, values=form.values())
        return address(request, held.identifier)

    return form_page(request, FORM, form, save, decision=held, meeting=None)


def address(request: MemberRequest, identifier: str) -> str:
    """The address of a decision's page."""
    words = {"partnership": request.place.slug, "decision": identifier}
    return reverse("lead:partnership:decision", kwargs=words)


def found(request: MemberRequest, identifier: str) -> Any:
    """The decision that an address names.

    Raises:
        Http404: there is none.
    """
    held = find_decision(request.place.id, identifier)
    if held is None:
        raise Http404("no such decision")
    return held


def _opened(request: MemberRequest) -> dict[str, Any]:
    place = request.place.id
    return {
        "data": request.POST if request.method == "POST" else None,
        "partnership": place,
        "bodies": list_bodies(place),
        "meetings": list_meetings(place),
        "language": page_language(),
        "today": timezone.localdate(),
    }
