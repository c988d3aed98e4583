"""The list of meetings, one by itself, and changing it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from seedbed.lead.partnership.quorum import differs, is_quorate
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership import words
from seedbed_web.lead.partnership.bodies.queries import find_body, list_bodies
from seedbed_web.lead.partnership.bodies.reading import read_blocks
from seedbed_web.lead.partnership.decisions.queries import list_decisions_of, list_waiting_for
from seedbed_web.lead.partnership.duties.queries import list_actions_of_meeting
from seedbed_web.lead.partnership.meetings.actions import add_meeting, change_meeting
from seedbed_web.lead.partnership.meetings.forms import FilterForm, MeetingForm
from seedbed_web.lead.partnership.meetings.queries import (
    Wanted,
    find_meeting,
    get_quorum,
    list_agenda,
    list_taken,
    list_wanted,
)
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page

ON_A_PAGE = 30


@permitted(Permission.SEE_PARTNERSHIP)
def meetings(request: MemberRequest) -> HttpResponse:
    """Every meeting, narrowed as asked."""
    place, today = request.place.id, timezone.localdate()
    form = FilterForm(request.GET, bodies=list_bodies(place), language=page_language())
    rows = list_wanted(place, Wanted(**form.asked()), today)
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "lead/partnership/meetings.jinja", {"form": form, "page": page, "words": words})


@permitted(Permission.SEE_PARTNERSHIP)
def meeting(request: MemberRequest, meeting: str) -> HttpResponse:
    """One meeting: agenda, who was there, what was said, decided and asked for."""
    held, language = found(request, meeting), page_language()
    taken = list_taken(held)
    quorum = get_quorum(held, taken)
    context = {
        "meeting": held,
        "agenda": [(it, read_blocks(said_in(it, "minutes", language))) for it in list_agenda(held)],
        "taken": taken,
        "quorum": quorum,
        "differs": differs(held.quorate, quorum),
        "quorate": is_quorate(held.quorate, quorum),
        "decisions": list(list_decisions_of(held)),
        "waiting": list(list_waiting_for(held)),
        "actions": list(list_actions_of_meeting(held)),
        "notes": read_blocks(said_in(held, "notes", language)),
        "today": timezone.localdate(),
        "words": words,
    }
    return render(request, "lead/partnership/meeting.jinja", context)


@permitted(Permission.EDIT_PARTNERSHIP)
def add(request: MemberRequest, body: str) -> HttpResponse:
    """One meeting more of a body."""
    held = find_body(request.place.id, body)
    if held is None:
        raise Http404("no such body")
    form = _form(request)

    def save() -> str:
        made = add_meeting(body=held, by=request.user.pk, values=form.values())
        return address(request, made.identifier)

    return form_page(request, "lead/partnership/meeting_edit.jinja", form, save, body=held, meeting=None)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit(request: MemberRequest, meeting: str) -> HttpResponse:
    """When and where, whether it was held, and notes."""
    held = found(request, meeting)
    form = _form(request, row=held)

    def save() -> str:
        change_meeting(meeting=held, version=form.seen(), by=request.user.pk, values=form.values())
        return address(request, held.identifier)

    page = "lead/partnership/meeting_edit.jinja"
    return form_page(request, page, form, save, body=held.body, meeting=held)


def address(request: MemberRequest, identifier: str) -> str:
    """The address of a meeting's page."""
    words = {"partnership": request.place.slug, "meeting": identifier}
    return reverse("lead:partnership:meeting", kwargs=words)


def found(request: MemberRequest, identifier: str) -> Any:
    """The meeting that an address names.

    Raises:
        Http404: there is none.
    """
    held = find_meeting(request.place.id, identifier)
    if held is None:
        raise Http404("no such meeting")
    return held


def _form(request: MemberRequest, **opened: Any) -> MeetingForm:
    return MeetingForm(
        request.POST if request.method == "POST" else None, today=timezone.localdate(), **opened
    )
