"""Pages about who belongs to a partnership."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.organisations.invitations.queries import list_open
from seedbed_web.organisations.people.actions import LastManager, change_organisation, end_membership
from seedbed_web.organisations.people.forms import OfOrganisation
from seedbed_web.organisations.people.queries import find_membership, list_former, list_teams
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest

FAULTY = 400
IN_THE_WAY = 409


@permitted(Permission.SEE_PEOPLE)
def people(request: MemberRequest) -> HttpResponse:
    """Members by organisation, who is invited, and who was a member."""
    place = request.place.id
    shown = {
        "teams": list_teams(place),
        "invited": list_open(place),
        "former": list_former(place),
        "now": timezone.now(),
    }
    return render(request, "organisations/people.jinja", shown)


@permitted(Permission.INVITE_PEOPLE)
def move(request: MemberRequest, membership: UUID) -> HttpResponse:
    """Another organisation for a member."""
    held = _found(request, membership)
    form = OfOrganisation(
        request.POST if request.method == "POST" else None,
        organisations=list_organisations(request.place.id),
        language=get_language() or "en",
        initial={"organisation": str(held.organisation_id or "")},
    )
    if form.is_bound and form.is_valid():
        change_organisation(
            by=request.user.pk, partnership=request.place.id, membership=membership, **form.cleaned_data
        )
        messages.success(request, _("Saved."))
        return _to_people(request)
    shown = {"form": form, "member": held}
    return render(request, "organisations/move.jinja", shown, status=FAULTY if form.is_bound else 200)


@permitted(Permission.INVITE_PEOPLE)
def end(request: MemberRequest, membership: UUID) -> HttpResponse:
    """Asks, then ends a membership; not that of the last who may invite people."""
    held = _found(request, membership)
    shown = {"member": held, "is_last": False}
    if request.method != "POST":
        return render(request, "organisations/end.jinja", shown)
    try:
        end_membership(by=request.user.pk, partnership=request.place.id, membership=membership)
    except LastManager:
        return render(request, "organisations/end.jinja", shown | {"is_last": True}, status=IN_THE_WAY)
    messages.success(request, _("The membership of %(name)s has ended.") % {"name": held.user.name})
    return redirect("home") if held.user_id == request.user.pk else _to_people(request)


def _found(request: MemberRequest, membership: UUID) -> Any:
    held = find_membership(request.place.id, membership)
    if held is None:
        raise Http404("no such member")
    return held


def _to_people(request: MemberRequest) -> HttpResponse:
    return redirect("organisations:people", partnership=request.place.slug)
