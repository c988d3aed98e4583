"""Pages about the organisations of a partnership."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.stale import both_texts
from seedbed_web.organisations.actions import add_organisation, change_organisation
from seedbed_web.organisations.forms import VALUES, OrganisationForm
from seedbed_web.organisations.queries import find_organisation, list_areas, list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.words import sector_words

FAULTY, STALE = 400, 409
FORM = "organisations/edit.jinja"


@permitted(Permission.SEE_PARTNERSHIP)
def organisations(request: MemberRequest) -> HttpResponse:
    """Which organisations belong to the partnership, and which authorities it serves."""
    place = request.place.id
    shown = {
        "organisations": list_organisations(place),
        "areas": list_areas(place),
        "sector_words": sector_words,
    }
    return render(request, "organisations/organisations.jinja", shown)


@permitted(Permission.EDIT_ORGANISATIONS)
def add(request: MemberRequest) -> HttpResponse:
    """One organisation more."""
    form = OrganisationForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        add_organisation(by=request.user.pk, partnership=request.place.id, values=form.values())
        return _saved(request)
    shown = {"form": form, "organisation": None, "texts": None}
    return render(request, FORM, shown, status=FAULTY if form.is_bound else 200)


@permitted(Permission.EDIT_ORGANISATIONS)
def edit(request: MemberRequest, organisation: UUID) -> HttpResponse:
    """What is said of an organisation."""
    held = find_organisation(request.place.id, organisation)
    if held is None:
        raise Http404("no such organisation")
    now = {name: getattr(held, name) for name in (*VALUES, "version")}
    form = OrganisationForm(request.POST if request.method == "POST" else None, initial=now)
    status, texts = FAULTY if form.is_bound else 200, None
    if form.is_bound and form.is_valid():
        seen = form.cleaned_data["version"] or 0
        try:
            change_organisation(by=request.user.pk, organisation=held, version=seen, values=form.values())
        except StaleEdit as stale:
            theirs = {name: getattr(stale.theirs, name) for name in VALUES}
            standing = getattr(stale.theirs, "version")  # noqa: B009  # every edited row has one
            texts = both_texts(form, theirs=theirs, base=stale.base, version=standing)
            status = STALE
        else:
            return _saved(request)
    return render(request, FORM, {"form": form, "organisation": held, "texts": texts}, status=status)


def _saved(request: MemberRequest) -> HttpResponse:
    messages.success(request, _("Saved."))
    return redirect("organisations:organisations", partnership=request.place.slug)
