"""Pages of who leads at the top and who does the planning."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership.duties.planning.actions import (
    add_role,
    add_sponsor,
    change_role,
    change_sponsor,
    take_role_away,
    take_sponsor_away,
)
from seedbed_web.lead.partnership.duties.planning.forms import RoleForm, SponsorForm
from seedbed_web.lead.partnership.duties.planning.queries import find_role, find_sponsor, get_planning
from seedbed_web.lead.partnership.duties.words import SPONSORS
from seedbed_web.lead.partnership.words import TERMS
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page


@permitted(Permission.SEE_PARTNERSHIP)
def who_plans(request: MemberRequest) -> HttpResponse:
    """Sponsors and political lead with their terms; planning roles with who pays and until when."""
    planning = get_planning(request.place.id, timezone.localdate())
    context = {"planning": planning, "SPONSORS": SPONSORS, "TERMS": TERMS}
    return render(request, "lead/partnership/role_list.jinja", context)


@permitted(Permission.EDIT_PARTNERSHIP)
def add_a_sponsor(request: MemberRequest) -> HttpResponse:
    """A new sponsor."""
    form = SponsorForm(_sent(request), **_to_choose(request))

    def save() -> str:
        add_sponsor(partnership=request.place.id, by=request.user.pk, values=form.values())
        return _address(request)

    return form_page(request, "lead/partnership/sponsor_edit.jinja", form, save, sponsor=None)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit_sponsor(request: MemberRequest, sponsor: str) -> HttpResponse:
    """Who they are, and their term."""
    held = _there(find_sponsor(request.place.id, sponsor))
    form = SponsorForm(_sent(request), row=held, **_to_choose(request))

    def save() -> str:
        change_sponsor(sponsor=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request)

    return form_page(request, "lead/partnership/sponsor_edit.jinja", form, save, sponsor=held)


@permitted(Permission.EDIT_PARTNERSHIP)
@require_POST
def remove_sponsor(request: MemberRequest, sponsor: str) -> HttpResponse:
    """Takes a sponsor out who was written down by mistake."""
    take_sponsor_away(sponsor=_there(find_sponsor(request.place.id, sponsor)), by=request.user.pk)
    return _gone(request)


@permitted(Permission.EDIT_PARTNERSHIP)
def add_a_role(request: MemberRequest) -> HttpResponse:
    """A new planning role."""
    form = RoleForm(_sent(request), **_to_choose(request))

    def save() -> str:
        add_role(partnership=request.place.id, by=request.user.pk, values=form.values())
        return _address(request)

    return form_page(request, "lead/partnership/role_edit.jinja", form, save, role=None)


@permitted(Permission.EDIT_PARTNERSHIP)
def edit_role(request: MemberRequest, planning_role: str) -> HttpResponse:
    """How much, who pays, until when, and what then."""
    held = _there(find_role(request.place.id, planning_role))
    form = RoleForm(_sent(request), row=held, **_to_choose(request))

    def save() -> str:
        change_role(role=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request)

    return form_page(request, "lead/partnership/role_edit.jinja", form, save, role=held)


@permitted(Permission.EDIT_PARTNERSHIP)
@require_POST
def remove_role(request: MemberRequest, planning_role: str) -> HttpResponse:
    """Takes a role out that is there no longer."""
    take_role_away(role=_there(find_role(request.place.id, planning_role)), by=request.user.pk)
    return _gone(request)


def _sent(request: MemberRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _to_choose(request: MemberRequest) -> dict[str, Any]:
    return {"owners": list_organisations(request.place.id), "language": page_language()}


def _there(held: Any) -> Any:
    if held is None:
        raise Http404("no such row")
    return held


def _gone(request: MemberRequest) -> HttpResponse:
    messages.success(request, _("Taken out."))
    return redirect(_address(request))


def _address(request: MemberRequest) -> str:
    return reverse("lead:partnership:who-plans", kwargs={"partnership": request.place.slug})
