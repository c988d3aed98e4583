"""One member's seat, and changing it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from seedbed.lead.partnership.terms import term_on
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership import words
from seedbed_web.lead.partnership.bodies.actions import add_member, change_member
from seedbed_web.lead.partnership.bodies.forms import MemberForm
from seedbed_web.lead.partnership.bodies.queries import find_body, find_member, list_interests_of
from seedbed_web.lead.partnership.bodies.views.bodies import address as address_of_body
from seedbed_web.lead.partnership.meetings.queries import get_attended
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page


@permitted(Permission.SEE_PARTNERSHIP)
def member(request: MemberRequest, member: str) -> HttpResponse:
    """One seat: the term, what was declared, how often it was taken."""
    held, today = found(request, member), timezone.localdate()
    context = {
        "member": held,
        "term": term_on(today, held.starts, held.ends),
        "interests": list(list_interests_of(held)),
        "attended": get_attended(held),
        "words": words,
    }
    return render(request, "lead/partnership/member.jinja", context)


@permitted(Permission.EDIT_PARTNERSHIP)
def add(request: MemberRequest, body: str) -> HttpResponse:
    """One seat more on a body."""
    held = find_body(request.place.id, body)
    if held is None:
        raise Http404("no such body")
    form = _form(request)

    def save() -> str:
        add_member(body=held, by=request.user.pk, values=form.values())
        return address_of_body(request, held.identifier)

    return form_page(request, "lead/partnership/member_edit.jinja", form, save, body=held, member=None)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit(request: MemberRequest, member: str) -> HttpResponse:
    """A seat, who holds it, and for how long."""
    held = found(request, member)
    form = _form(request, row=held)

    def save() -> str:
        change_member(member=held, version=form.seen(), by=request.user.pk, values=form.values())
        return address(request, held.identifier)

    return form_page(request, "lead/partnership/member_edit.jinja", form, save, body=held.body, member=held)


def address(request: MemberRequest, identifier: str) -> str:
    """The address of a seat's page."""
    words = {"partnership": request.place.slug, "member": identifier}
    return reverse("lead:partnership:member", kwargs=words)


def found(request: MemberRequest, identifier: str) -> Any:
    """The seat that an address names.

    Raises:
        Http404: there is none.
    """
    held = find_member(request.place.id, identifier)
    if held is None:
        raise Http404("no such seat")
    return held


def _form(request: MemberRequest, **opened: Any) -> MemberForm:
    return MemberForm(
        request.POST if request.method == "POST" else None,
        partners=list_organisations(request.place.id),
        language=page_language(),
        **opened,
    )
