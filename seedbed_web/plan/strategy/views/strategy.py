"""The strategy as a whole: what it is called, what comes first, and in which order."""

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
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE, form_page
from seedbed_web.plan.strategy.actions import begin_strategy, change_strategy, order_priorities
from seedbed_web.plan.strategy.candidates.queries import count_open
from seedbed_web.plan.strategy.forms import OrderForm, StrategyForm
from seedbed_web.plan.strategy.queries import find_strategy, list_priorities
from seedbed_web.plan.writing import words
from seedbed_web.plan.writing.reading import WALES
from seedbed_web.plan.writing.ways import get_ways
from seedbed_web.plan.writing.workspace import get_workspace

LONGEST_NUMBER = 9
"""Digits of a version."""


@permitted(Permission.SEE_PARTNERSHIP)
def strategy(request: MemberRequest) -> HttpResponse:
    """The workspace: vision, priorities along the chain, the narrative, and the plans it joins."""
    place = request.place
    held = find_strategy(place.id)
    context: dict[str, Any] = {
        "strategy": held,
        "words": words,
    }
    if held:
        context["candidates"] = count_open(place.id)
        space = get_workspace(place, page_language(), timezone.localdate())
        context |= {"space": space, "ways": get_ways(place, [it.priority for it in space.along])}
        context |= {"is_equal": place.nation == WALES, "has_welsh": space.has_welsh}
    return render(request, "plan/strategy.jinja", context)


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest) -> HttpResponse:
    """Title and years; the first time, the strategy is begun."""
    held = find_strategy(request.place.id)
    form = StrategyForm(request.POST if request.method == "POST" else None, row=held)

    def save() -> str:
        if held is None:
            begin_strategy(partnership=request.place.id, by=request.user.pk, values=form.values())
        else:
            change_strategy(strategy=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _overview(request)

    return form_page(request, "plan/edit_strategy.jinja", form, save, strategy=held)


@permitted(Permission.EDIT_STRATEGY)
def order(request: MemberRequest) -> HttpResponse:
    """The order of the priorities, by number."""
    held = find_strategy(request.place.id)
    if held is None:
        raise Http404("there is no strategy whose priorities could be ordered")
    priorities = list(list_priorities(request.place.id))
    sent = request.POST if request.method == "POST" else None
    form = OrderForm(sent, priorities=priorities, version=held.version, language=page_language())
    if sent is None:
        return _order_page(request, form, 200)
    if not form.is_valid():
        return _order_page(request, form, FAULTY)
    try:
        order_priorities(
            strategy=held, version=form.cleaned_data["version"], by=request.user.pk, places=form.in_order()
        )
    except StaleEdit:
        return _order_page(request, form.over(held.version), STALE)
    messages.success(request, _("Saved."))
    return redirect(_overview(request))


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def move(request: MemberRequest, priority: str) -> HttpResponse:
    """One place up or down."""
    held = find_strategy(request.place.id)
    names = [(it.identifier, it.pk) for it in list_priorities(request.place.id)]
    place = next((number for number, (name, _key) in enumerate(names) if name == priority), None)
    if held is None or place is None:
        raise Http404("no such priority")
    other = place + (-1 if request.POST.get("way") == "up" else 1)
    sent = request.POST.get("version", "")
    if 0 <= other < len(names):
        names[place], names[other] = names[other], names[place]
        try:
            order_priorities(
                strategy=held,
                version=int(sent) if sent.isdecimal() and len(sent) <= LONGEST_NUMBER else 0,
                by=request.user.pk,
                places=[key for _name, key in names],
            )
        except StaleEdit:
            messages.warning(
                request,
                _("Somebody else changed the strategy meanwhile. Look again, then move it."),
            )
    return redirect(f"{_overview(request)}#priority-{priority}")


def _order_page(request: MemberRequest, form: OrderForm, status: int) -> HttpResponse:
    return render(request, "plan/order.jinja", {"form": form, "is_stale": status == STALE}, status=status)


def _overview(request: MemberRequest) -> str:
    return reverse("plan:strategy", kwargs={"partnership": request.place.slug})
