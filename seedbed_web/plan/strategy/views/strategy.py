"""The strategy as a whole: what it is called, what comes first, and in which order."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE, form_page
from seedbed_web.plan.strategy.actions import begin_strategy, change_strategy, order_priorities
from seedbed_web.plan.strategy.candidates.queries import count_open
from seedbed_web.plan.strategy.forms import OrderForm, StrategyForm
from seedbed_web.plan.strategy.queries import find_strategy, get_standing_by_priority, list_priorities
from seedbed_web.plan.strategy.standing import NOTHING


@permitted(Permission.SEE_PARTNERSHIP)
def strategy(request: MemberRequest) -> HttpResponse:
    """Priorities and where they stand."""
    place = request.place.id
    standings = get_standing_by_priority(place, timezone.localdate())
    rows = [(item, standings.get(item.pk, NOTHING)) for item in list_priorities(place)]
    context = {"strategy": find_strategy(place), "rows": rows, "candidates": count_open(place)}
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


def _order_page(request: MemberRequest, form: OrderForm, status: int) -> HttpResponse:
    return render(request, "plan/order.jinja", {"form": form, "is_stale": status == STALE}, status=status)


def _overview(request: MemberRequest) -> str:
    return reverse("plan:strategy", kwargs={"partnership": request.place.slug})
