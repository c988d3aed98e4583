"""Pages of measures: one by itself, changing it, its own counts, and which actions move it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, form_page
from seedbed_web.plan.chain.actions import add_measure, change_measure, choose_measures, take_measure_away
from seedbed_web.plan.chain.choosing import (
    baseline_choices,
    find_indicator,
    get_baselines,
    list_indicator_choices,
)
from seedbed_web.plan.chain.forms.measures import IndicatorForm, MeasureForm, MovesForm
from seedbed_web.plan.chain.queries import find_measure, list_measures_of, list_moved_by, list_moving
from seedbed_web.plan.chain.reading import read_measure
from seedbed_web.plan.chain.views.found import action_of, found, priority_of, sent, take_away_page, way
from seedbed_web.plan.chain.words import LEVELS


@permitted(Permission.SEE_PARTNERSHIP)
def measure(request: MemberRequest, measure: str) -> HttpResponse:
    """One measure: from where to where, how it has gone, and what moves it."""
    held = found(find_measure, request, measure)
    context = {
        "measure": held,
        "priority": held.priority,
        "read": read_measure(request.place, held, page_language()),
        "actions": list_moving(held),
        "levels": LEVELS,
        "today": timezone.localdate(),
    }
    return render(request, "plan/measure.jinja", context)


@permitted(Permission.EDIT_STRATEGY)
def add(request: MemberRequest, priority: str) -> HttpResponse:
    """A new measure: first what is measured, then the rest."""
    held = priority_of(request, priority)
    if sent(request) is None and "indicator" not in request.GET:
        return _choose(request, held, None)
    form = _form(request, None)

    def save() -> str:
        made = add_measure(priority=held, by=request.user.pk, values=form.values())
        return _address(request, made.identifier)

    return form_page(request, "plan/edit_measure.jinja", form, save, **_around(request, held, None))


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest, measure: str) -> HttpResponse:
    """What is measured, from where and to where."""
    held = found(find_measure, request, measure)
    form = _form(request, held)

    def save() -> str:
        change_measure(measure=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.identifier)

    return form_page(request, "plan/edit_measure.jinja", form, save, **_around(request, held.priority, held))


@permitted(Permission.EDIT_STRATEGY)
def choose_indicator(request: MemberRequest, measure: str) -> HttpResponse:
    """Another indicator for a measure, or none."""
    held = found(find_measure, request, measure)
    return _choose(request, held.priority, held)


@permitted(Permission.EDIT_STRATEGY)
def take_away(request: MemberRequest, measure: str) -> HttpResponse:
    """Takes a measure out."""
    held = found(find_measure, request, measure)
    return take_away_page(
        request,
        lambda: take_measure_away(measure=held, by=request.user.pk),
        way(request, "priority", "measures", priority=held.priority.identifier),
        question=_("Take this measure away?"),
        of=held.title(page_language()),
        goes=_("Its own counts go with it, and what is said of the actions that move it."),
    )


@permitted(Permission.EDIT_STRATEGY)
def moves(request: MemberRequest, action: str) -> HttpResponse:
    """Which measures an action is meant to move."""
    held, language = action_of(request, action), page_language()
    rows = list(list_measures_of(held.priority))
    choices = [(str(row.pk), row.title(language)) for row in rows]
    ticked = [str(row.pk) for row in list_moved_by(held)]
    form = MovesForm(sent(request), choices=choices, ticked=ticked)
    if form.is_bound and form.is_valid():
        choose_measures(
            action=held, chosen=[UUID(key) for key in form.cleaned_data["measures"]],
            seen=[UUID(key) for key in form.was_ticked()], by=request.user.pk,
        )  # fmt: skip
        messages.success(request, _("Saved."))
        return redirect(way(request, "action", action=held.identifier))
    context = {"form": form, "action": held, "has_measures": bool(rows)}
    return render(request, "plan/edit_moves.jinja", context, status=FAULTY if form.is_bound else 200)


def _choose(request: MemberRequest, priority: Any, held: Any) -> HttpResponse:
    """Asks which indicator; the answer goes on, as a question of its address, to the form itself."""
    choices = list_indicator_choices(request.place.id, request.place.nation, page_language())
    form = IndicatorForm(choices=choices, chosen=held.indicator if held else "")
    onward = (
        way(request, "chain:edit-measure", measure=held.identifier)
        if held
        else way(request, "chain:add-measure", priority=priority.identifier)
    )
    context = {"form": form, "priority": priority, "measure": held, "onward": onward}
    return render(request, "plan/choose_indicator.jinja", context)


def _form(request: MemberRequest, row: Any) -> MeasureForm:
    item, language = _item(request, row), page_language()
    same = row is not None and row.indicator == (item.id if item else "")
    figures = get_baselines(request.place.id, item, row.baseline if same else "")
    choices = baseline_choices(figures, item, language)
    initial = _opening(item, choices) if item else None
    return MeasureForm(sent(request), item=item, figures=figures, choices=choices, row=row, initial=initial)


def _opening(item: Any, choices: list[tuple[str, str]]) -> dict[str, str]:
    """What a new measure of an indicator opens with: its title, and the newest figure to start from."""
    newest = choices[0][0] if choices else ""
    titles = {"title_en": item.title.en, "title_cy": item.title.cy}
    return titles | {"level": "outcome", "baseline": newest}


def _item(request: MemberRequest, row: Any) -> Any:
    """The indicator that is meant: that of the form, of the address, or of the measure."""
    asked = request.POST.get("indicator") if request.method == "POST" else request.GET.get("indicator")
    return find_indicator(asked if asked is not None else row.indicator if row else "")


def _around(request: MemberRequest, priority: Any, held: Any) -> dict[str, Any]:
    return {"measure": held, "priority": priority, "item": _item(request, held), "levels": LEVELS}


def _address(request: MemberRequest, identifier: str) -> str:
    return way(request, "chain:measure", measure=identifier)
