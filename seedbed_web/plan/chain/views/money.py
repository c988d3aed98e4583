"""Pages of money: a line of it, by year and source."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.chain.actions import add_money, change_money, take_money_away
from seedbed_web.plan.chain.forms.money import MoneyForm
from seedbed_web.plan.chain.queries import find_money
from seedbed_web.plan.chain.views.found import found, priority_of, sent, take_away_page, way


@permitted(Permission.EDIT_STRATEGY)
def add(request: MemberRequest, priority: str) -> HttpResponse:
    """Money of one source and year for a priority."""
    held = priority_of(request, priority)
    form = _form(request)

    def save() -> str:
        add_money(priority=held, by=request.user.pk, values=form.values())
        return _onward(request, held)

    return form_page(request, "plan/edit_money.jinja", form, save, money=None, priority=held)


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest, money: str) -> HttpResponse:
    """What a line of money says, and what of it is spent."""
    held = found(find_money, request, money)
    form = _form(request, row=held)

    def save() -> str:
        change_money(money=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _onward(request, held.priority)

    return form_page(request, "plan/edit_money.jinja", form, save, money=held, priority=held.priority)


@permitted(Permission.EDIT_STRATEGY)
def take_away(request: MemberRequest, money: str) -> HttpResponse:
    """Takes a line of money out."""
    held = found(find_money, request, money)
    return take_away_page(
        request,
        lambda: take_money_away(money=held, by=request.user.pk),
        _onward(request, held.priority),
        question=_("Take this money away?"),
        of=said_in(held, "source", page_language()),
    )


def _form(request: MemberRequest, row: Any = None) -> MoneyForm:
    return MoneyForm(
        sent(request), owners=list_organisations(request.place.id), language=page_language(),
        today=timezone.localdate(), row=row,
    )  # fmt: skip


def _onward(request: MemberRequest, priority: Any) -> str:
    return way(request, "priority", "money", priority=priority.identifier)
