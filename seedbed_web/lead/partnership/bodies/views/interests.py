"""What members have declared: the overview, a new declaration, and changing one."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.lead.partnership.bodies.actions import change_interest, declare_interest
from seedbed_web.lead.partnership.bodies.forms import InterestForm
from seedbed_web.lead.partnership.bodies.queries import find_interest, list_interests, list_silent
from seedbed_web.lead.partnership.bodies.views.members import address, found
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page

FORM = "lead/partnership/member_interest.jinja"


@permitted(Permission.SEE_PARTNERSHIP)
def interests(request: MemberRequest) -> HttpResponse:
    """Every declaration that holds, or all of them; and voting seats of which there is none."""
    place, today = request.place.id, timezone.localdate()
    ended = request.GET.get("ended") == "yes"
    context = {
        "interests": list(list_interests(place, today, ended=ended)),
        "silent": list(list_silent(place, today)),
        "ended": ended,
    }
    return render(request, "lead/partnership/member_interests.jinja", context)


@permitted(Permission.EDIT_PARTNERSHIP)
def declare(request: MemberRequest, member: str) -> HttpResponse:
    """Writes down what a member has declared."""
    held = found(request, member)
    form = InterestForm(request.POST if request.method == "POST" else None, today=timezone.localdate())

    def save() -> str:
        declare_interest(member=held, by=request.user.pk, values=form.values())
        return address(request, held.identifier)

    return form_page(request, FORM, form, save, member=held, interest=None)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit(request: MemberRequest, interest: str) -> HttpResponse:
    """Changes a declaration, or says that the interest has ended."""
    held = find_interest(request.place.id, interest)
    if held is None:
        raise Http404("no such declaration")
    sent = request.POST if request.method == "POST" else None
    form = InterestForm(sent, today=timezone.localdate(), row=held)

    def save() -> str:
        change_interest(interest=held, version=form.seen(), by=request.user.pk, values=form.values())
        return address(request, held.member.identifier)

    return form_page(request, FORM, form, save, member=held.member, interest=held)
