"""Every body, one by itself, and changing what is said of it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership import words
from seedbed_web.lead.partnership.bodies.actions import add_body, change_body
from seedbed_web.lead.partnership.bodies.forms import BodyForm
from seedbed_web.lead.partnership.bodies.queries import (
    find_body,
    list_below,
    list_bodies,
    list_bodies_placed,
    list_ending,
    list_reporting,
    list_seated,
)
from seedbed_web.lead.partnership.bodies.reading import read_terms
from seedbed_web.lead.partnership.decisions.queries import list_waiting
from seedbed_web.lead.partnership.meetings.queries import list_meetings_of, list_next_by_body
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page

SHOWN = 6
"""Meetings on the page of a body; the list of meetings has them all."""


@permitted(Permission.SEE_PARTNERSHIP)
def bodies(request: MemberRequest) -> HttpResponse:
    """Every body below the one it reports to, and what needs somebody's eye."""
    place, today = request.place.id, timezone.localdate()
    context = {
        "placed": list_bodies_placed(place, today),
        "next": list_next_by_body(place, today),
        "ending": list_ending(place, today),
        "waiting": list(list_waiting(place)),
        "today": today,
        "words": words,
    }
    return render(request, "lead/partnership/bodies.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
def body(request: MemberRequest, body: str) -> HttpResponse:
    """One body: what it may decide, who sits on it, when it meets."""
    held, today = _found(request, body), timezone.localdate()
    context = {
        "body": held,
        "terms": read_terms(held, page_language()),
        "seated": list_seated(held, today),
        "below": list(list_reporting(held)),
        "meetings": list(list_meetings_of(held)[:SHOWN]),
        "words": words,
    }
    return render(request, "lead/partnership/body.jinja", context)


@permitted(Permission.EDIT_PARTNERSHIP)
def add(request: MemberRequest) -> HttpResponse:
    """One body more."""
    form = _form(request, list(list_bodies(request.place.id)))

    def save() -> str:
        made = add_body(partnership=request.place.id, by=request.user.pk, values=form.values())
        return address(request, made.identifier)

    return form_page(request, "lead/partnership/body_edit.jinja", form, save, body=None)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit(request: MemberRequest, body: str) -> HttpResponse:
    """What is said of a body."""
    held = _found(request, body)
    below = list_below(request.place.id, held.pk)
    form = _form(request, [it for it in list_bodies(request.place.id) if it.pk not in below], row=held)

    def save() -> str:
        change_body(body=held, version=form.seen(), by=request.user.pk, values=form.values())
        return address(request, held.identifier)

    return form_page(request, "lead/partnership/body_edit.jinja", form, save, body=held)


def address(request: MemberRequest, identifier: str) -> str:
    """The address of a body's page."""
    words = {"partnership": request.place.slug, "body": identifier}
    return reverse("lead:partnership:body", kwargs=words)


def _form(request: MemberRequest, above: Any, **opened: Any) -> BodyForm:
    sent = request.POST if request.method == "POST" else None
    return BodyForm(sent, above=above, language=page_language(), **opened)


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_body(request.place.id, identifier)
    if held is None:
        raise Http404("no such body")
    return held
