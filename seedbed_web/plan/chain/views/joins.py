"""Pages of what a priority answers to and joins."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from seedbed.foundations.languages import slug
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY
from seedbed_web.plan.chain.actions import choose_joins, join_titled, leave_titled
from seedbed_web.plan.chain.forms.joins import JoinsForm, TitledForm
from seedbed_web.plan.chain.offered import list_offered
from seedbed_web.plan.chain.queries import PLAN, TITLED, find_join, list_joins, list_linked_plans
from seedbed_web.plan.chain.views.found import found, priority_of, sent, take_away_page, way


@permitted(Permission.EDIT_STRATEGY)
def joins(request: MemberRequest, priority: str) -> HttpResponse:
    """Parts of the system, findings and plans: ticked or not; pathways and programmes below, by name."""
    held = priority_of(request, priority)
    rows = list_joins(request.place.id, held.pk)
    ticked = [(row.kind, row.thing) for row in rows if row.kind not in TITLED]
    form = JoinsForm(sent(request), choices=_choices(request), ticked=ticked)
    if form.is_bound and form.is_valid():
        choose_joins(priority=held, chosen=form.chosen(), seen=form.was_ticked(), by=request.user.pk)
        messages.success(request, _("Saved."))
        return redirect(_onward(request, held))
    context = {"form": form, "priority": held, "titled": [row for row in rows if row.kind in TITLED]}
    return render(request, "plan/edit_joins.jinja", context, status=FAULTY if form.is_bound else 200)


@permitted(Permission.EDIT_STRATEGY)
def add_titled(request: MemberRequest, priority: str) -> HttpResponse:
    """A pathway or a programme, by what it is called."""
    held, form = priority_of(request, priority), TitledForm(sent(request))
    if form.is_bound and form.is_valid():
        kind, values = form.cleaned_data["kind"], form.values()
        taken = {row.thing for row in list_joins(request.place.id, held.pk) if row.kind == kind}
        join_titled(
            priority=held, by=request.user.pk, kind=kind, name=_free(values["title_en"], kind, taken),
            values=values,
        )  # fmt: skip
        messages.success(request, _("Saved."))
        return redirect(_onward(request, held))
    context = {"form": form, "priority": held}
    return render(request, "plan/edit_titled.jinja", context, status=FAULTY if form.is_bound else 200)


@permitted(Permission.EDIT_STRATEGY)
def take_away_titled(request: MemberRequest, join: UUID) -> HttpResponse:
    """Unties a priority from a pathway or programme."""
    held = found(find_join, request, join)
    return take_away_page(
        request,
        lambda: leave_titled(join=held, by=request.user.pk),
        _onward(request, held.priority),
        question=_("Take this away from the priority?"),
        of=held.title(page_language()),
    )


def _choices(request: MemberRequest) -> dict[str, list[tuple[str, str]]]:
    """What there is to tick, by kind."""
    language = page_language()
    plans = [(row.identifier, row.title(language)) for row in list_linked_plans(request.place.id)]
    found: dict[str, list[tuple[str, str]]] = {PLAN: plans}
    for it in list_offered(request.place, language):
        found.setdefault(it.kind, []).append((it.thing, it.title))
    return found


def _free(title: str, kind: str, taken: set[str]) -> str:
    """A name for it that is not taken."""
    start = slug(title.encode("ascii", "ignore").decode())[:60].strip("-") or kind
    names = (start if number == 1 else f"{start}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def _onward(request: MemberRequest, priority: Any) -> str:
    return way(request, "priority", "joins", priority=priority.identifier)
