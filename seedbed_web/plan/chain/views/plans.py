"""Pages of the plans that the strategy joins, the local maternity plan above all."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.chain.actions import add_linked_plan, change_linked_plan, take_linked_plan_away
from seedbed_web.plan.chain.forms.joins import LinkedPlanForm
from seedbed_web.plan.chain.queries import find_linked_plan, list_joining
from seedbed_web.plan.chain.views.found import found, sent, take_away_page, way
from seedbed_web.plan.chain.words import plan_kinds


@permitted(Permission.SEE_PARTNERSHIP)
def linked_plan(request: MemberRequest, plan: str) -> HttpResponse:
    """One plan: what it covers, whose it is, and which priorities join it."""
    held, language = found(find_linked_plan, request, plan), page_language()
    context = {
        "plan": held,
        "kind": dict(plan_kinds(language))[held.kind],
        "covers": said_in(held, "covers", language),
        "priorities": list_joining(request.place.id, held.identifier),
    }
    return render(request, "plan/linked_plan.jinja", context)


@permitted(Permission.EDIT_STRATEGY)
def add(request: MemberRequest) -> HttpResponse:
    """Another plan that the strategy joins."""
    form = _form(request, initial={"kind": request.GET.get("kind", "")})

    def save() -> str:
        made = add_linked_plan(partnership=request.place.id, by=request.user.pk, values=form.values())
        return way(request, "chain:plan", plan=made.identifier)

    return form_page(request, "plan/edit_linked_plan.jinja", form, save, plan=None)


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest, plan: str) -> HttpResponse:
    """What is said of a plan."""
    held = found(find_linked_plan, request, plan)
    form = _form(request, row=held)

    def save() -> str:
        change_linked_plan(plan=held, version=form.seen(), by=request.user.pk, values=form.values())
        return way(request, "chain:plan", plan=held.identifier)

    return form_page(request, "plan/edit_linked_plan.jinja", form, save, plan=held)


@permitted(Permission.EDIT_STRATEGY)
def take_away(request: MemberRequest, plan: str) -> HttpResponse:
    """Takes a plan out."""
    held = found(find_linked_plan, request, plan)
    return take_away_page(
        request,
        lambda: take_linked_plan_away(plan=held, by=request.user.pk),
        way(request, "chain:home", "plans"),
        question=_("Take this plan away?"),
        of=held.title(page_language()),
        goes=_("Priorities that join it will no longer name it."),
    )


def _form(request: MemberRequest, **opened: Any) -> LinkedPlanForm:
    owners = list_organisations(request.place.id)
    return LinkedPlanForm(sent(request), owners=owners, language=page_language(), **opened)
