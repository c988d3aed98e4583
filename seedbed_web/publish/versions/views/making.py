"""Fixing a version and adopting one: asking for it, and seeing what came of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY
from seedbed_web.publish.publications.mending import listed
from seedbed_web.publish.versions import queries
from seedbed_web.publish.versions.actions import (
    CannotAdopt,
    ask_to_adopt,
    ask_to_fix,
    missing_duties,
)
from seedbed_web.publish.versions.forms import AdoptForm, FixForm
from seedbed_web.publish.versions.jobs import queue_making
from seedbed_web.publish.versions.views.versions import find_or_404
from seedbed_web.publish.versions.ways import impacts_address
from seedbed_web.publish.versions.words import mending


@permitted(Permission.ADOPT)
def fix(request: MemberRequest) -> HttpResponse:
    """Asks what the version is called; the draft is fixed in the background."""
    form = FixForm(_sent(request))
    if not form.is_bound or not form.is_valid():
        waiting = queries.find_waiting(request.place.id)
        context = {"form": form, "waiting": waiting}
        return render(request, "publish/versions/fix.jinja", context, status=_status(form))
    today = timezone.localdate()
    made = ask_to_fix(partnership=request.place.id, by=request.user.pk, day=today, values=form.values())
    queue_making(made, request.user.pk)
    return redirect("publish:versions:making", partnership=request.place.slug, making=made.pk)


@permitted(Permission.ADOPT)
def adopt(request: MemberRequest, version: str) -> HttpResponse:
    """Asks on which day it was adopted, says plainly who did not agree, and what must be there first."""
    held = find_or_404(request, version)
    signing = queries.get_signing(held)
    agreed = signing.of(queries.AGREED, queries.ON_CONDITION)
    form = AdoptForm(
        _sent(request), agreed=agreed, today=timezone.localdate(), fixed_on=held.fixed_on,
        language=page_language(),
    )  # fmt: skip
    if form.is_bound and form.is_valid():
        try:
            made = ask_to_adopt(
                version=held, by=request.user.pk, day=form.cleaned_data["on"],
                partners=form.partners(form.cleaned_data),
            )  # fmt: skip
        except CannotAdopt:
            form.add_error(None, _("It cannot be adopted yet: see what is missing"))
        else:
            queue_making(made, request.user.pk)
            return redirect("publish:versions:making", partnership=request.place.slug, making=made.pk)
    context = {
        "form": form,
        "version": held,
        "signing": signing,
        "agreed": agreed,
        "duties": missing_duties(request.place.id),
        "impacts": impacts_address(request.place.slug),
    }
    return render(request, "publish/versions/adopt.jinja", context, status=_status(form))


@permitted(Permission.ADOPT)
@never_cache
def making(request: MemberRequest, making: UUID) -> HttpResponse:
    """How far it is; once it is done, leads on to the version."""
    held = queries.find_making(request.place.id, making)
    if held is None:
        raise Http404("nothing like that was asked")
    if held.is_done and held.made is not None:
        return redirect(
            "publish:versions:version", partnership=request.place.slug, version=held.made.identifier
        )
    troubles = listed(held.trouble, request.place.slug)
    context = {
        "making": held,
        "late": queries.has_waited_too_long(held),
        "troubles": [(trouble, mending(trouble)) for trouble in troubles],
    }
    return render(request, "publish/versions/making.jinja", context)


def _sent(request: MemberRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _status(form: FixForm | AdoptForm) -> int:
    return FAULTY if form.is_bound else 200
