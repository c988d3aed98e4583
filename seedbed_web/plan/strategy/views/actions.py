"""Actions: the list of all, one by itself, and changing them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.design.spreadsheet import table_to_keep
from seedbed_web.design.words import state_words
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.strategy.actions import add_action, change_action
from seedbed_web.plan.strategy.beside import list_beside
from seedbed_web.plan.strategy.candidates.queries import list_candidates_of_action
from seedbed_web.plan.strategy.forms import ActionForm, FilterForm
from seedbed_web.plan.strategy.lists import Wanted, list_wanted
from seedbed_web.plan.strategy.queries import find_action, find_priority, list_priorities

ON_A_PAGE = 50


@permitted(Permission.SEE_PARTNERSHIP)
def actions(request: MemberRequest) -> HttpResponse:
    """Every action, narrowed and sorted as asked."""
    form, wanted = _asked(request)
    today = timezone.localdate()
    page = Paginator(list_wanted(request.place.id, wanted, today), ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    context = {"form": form, "page": page, "sorted": wanted.sort, "today": today}
    return render(request, "plan/actions.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
def actions_csv(request: MemberRequest) -> HttpResponse:
    """The same list as a table for a spreadsheet."""
    _form, wanted = _asked(request)
    headings = [_("Action"), _("Priority"), _("Who answers for it"), _("First day"), _("Done by"), _("State")]
    rows = list_wanted(request.place.id, wanted, timezone.localdate())
    cells = (_cells(row, wanted.language) for row in rows)
    return table_to_keep(f"{request.place.slug}-actions.csv", headings, cells)


def _cells(row: Any, language: str) -> Iterable[str]:
    owner = row.owner.name(language) if row.owner else ""
    days = (day.isoformat() if day else "" for day in (row.starts, row.ends))
    return (row.title(language), row.priority.title(language), owner, *days, state_words(row.state)[0])


def _asked(request: MemberRequest) -> tuple[FilterForm, Wanted]:
    language = page_language()
    place = request.place.id
    form = FilterForm(
        request.GET, priorities=list_priorities(place), owners=list_organisations(place), language=language
    )
    asked = form.asked()
    return form, Wanted(**asked, language=language)


@permitted(Permission.SEE_PARTNERSHIP)
def action(request: MemberRequest, action: str) -> HttpResponse:
    """One action."""
    held = _found(request, action)
    context = {
        "action": held,
        "candidates": list_candidates_of_action(held),
        "from_others": list_beside(request.place, "action", held.identifier, page_language()),
        "today": timezone.localdate(),
    }
    return render(request, "plan/action.jinja", context)


@permitted(Permission.EDIT_ACTIONS)
def add(request: MemberRequest, priority: str) -> HttpResponse:
    """A new action of a priority."""
    held = find_priority(request.place.id, priority)
    if held is None:
        raise Http404("no such priority")
    form = _form(request, initial={"priority": str(held.pk), "state": "not started"})

    def save() -> str:
        made = add_action(priority=held, by=request.user.pk, values=form.values())
        return _address(request, made.identifier)

    return form_page(request, "plan/edit_action.jinja", form, save, action=None, priority=held)


@permitted(Permission.EDIT_ACTIONS)
def edit(request: MemberRequest, action: str) -> HttpResponse:
    """Who does what by when, and where it stands."""
    held = _found(request, action)
    form = _form(request, row=held)

    def save() -> str:
        change_action(action=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.identifier)

    return form_page(request, "plan/edit_action.jinja", form, save, action=held, priority=held.priority)


def _form(request: MemberRequest, **opened: Any) -> ActionForm:
    place = request.place.id
    return ActionForm(
        request.POST if request.method == "POST" else None,
        priorities=list_priorities(place),
        owners=list_organisations(place),
        language=page_language(),
        **opened,
    )


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_action(request.place.id, identifier)
    if held is None:
        raise Http404("no such action")
    return held


def _address(request: MemberRequest, identifier: str) -> str:
    return reverse("plan:action", kwargs={"partnership": request.place.slug, "action": identifier})
