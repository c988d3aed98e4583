"""Criteria of the partnership's own: adding, changing, taking away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.readiness.actions import add_criterion, change_criterion, take_criterion_away
from seedbed_web.plan.readiness.forms import CriterionForm
from seedbed_web.plan.readiness.queries import find_own_criterion, list_own_criteria

TEMPLATE = "publish/readiness_own.jinja"


@permitted(Permission.EDIT_STRATEGY)
def add(request: MemberRequest) -> HttpResponse:
    """A criterion that is not there yet."""
    form = _form(request, row=None, initial=_like_the_last(request))

    def save() -> str:
        made = add_criterion(partnership=request.place.id, by=request.user.pk, values=form.values())
        return _address(request, made)

    return form_page(request, TEMPLATE, form, save, own=None)


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest, criterion: str) -> HttpResponse:
    """What a criterion says, and how it is settled."""
    held = _found(request, criterion)
    form = _form(request, row=held, initial={})

    def save() -> str:
        change_criterion(criterion=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held)

    return form_page(request, TEMPLATE, form, save, own=held)


@permitted(Permission.EDIT_STRATEGY)
def take_away(request: MemberRequest, criterion: str) -> HttpResponse:
    """Asks before a criterion goes."""
    held = _found(request, criterion)
    if request.method == "POST":
        take_criterion_away(criterion=held, by=request.user.pk)
        messages.success(request, _("Taken away."))
        return redirect("publish:readiness:home", partnership=request.place.slug)
    return render(request, "publish/readiness_own_away.jinja", {"own": held})


def _form(request: MemberRequest, **opened: Any) -> CriterionForm:
    sent = request.POST if request.method == "POST" else None
    return CriterionForm(sent, language=page_language(), nation=request.place.nation, **opened)


def _like_the_last(request: MemberRequest) -> dict[str, str]:
    """A further criterion most often belongs to the set that is there."""
    last = list_own_criteria(request.place.id).last()
    if last is None:
        return {
            "set_title_en": "What we ask of ourselves",
            "set_title_cy": "Yr hyn a ofynnwn gennym ein hunain",
        }
    return {"set_title_en": last.set_title_en, "set_title_cy": last.set_title_cy}


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_own_criterion(request.place.id, identifier)
    if held is None:
        raise Http404("no such criterion of one's own")
    return held


def _address(request: MemberRequest, held: Any) -> str:
    words = {"partnership": request.place.slug, "criteria": held.set, "criterion": held.identifier}
    return reverse("publish:readiness:criterion", kwargs=words)
