"""One priority: the need, the gap, what is done about it, how it will be known, and what is learned."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.chain.reading import chain_of
from seedbed_web.plan.needs.suggestions.queries import list_suggestions_behind
from seedbed_web.plan.strategy.actions import add_priority, change_priority
from seedbed_web.plan.strategy.beside import list_beside
from seedbed_web.plan.strategy.forms import PriorityForm
from seedbed_web.plan.strategy.measuring import list_measured
from seedbed_web.plan.strategy.queries import (
    TEXTS,
    find_priority,
    get_standing_by_priority,
    list_actions_of,
)
from seedbed_web.plan.strategy.reading import read_texts
from seedbed_web.plan.strategy.standing import NOTHING
from seedbed_web.plan.writing.drafting import (
    drafted,
    is_drafting,
    language_of,
    opened_on,
    picker,
    previews,
)


@permitted(Permission.SEE_PARTNERSHIP)
def priority(request: MemberRequest, priority: str) -> HttpResponse:
    """Everything that hangs on one priority."""
    held, place, today = _found(request, priority), request.place.id, timezone.localdate()
    language = page_language()
    context: dict[str, Any] = {
        "priority": held,
        "actions": list(list_actions_of(held)),
        "standing": get_standing_by_priority(place, today).get(held.pk, NOTHING),
        "measures": list_measured(place, language, priority=held.pk),
        "texts": read_texts(held, language),
        "concerns": list_suggestions_behind(place, held.pk),
        "from_others": list_beside(request.place, "priority", held.identifier, language),
        "chain": chain_of(request.place, held, language),
        "today": today,
    }
    return render(request, "plan/priority.jinja", context)


@permitted(Permission.EDIT_STRATEGY)
def add(request: MemberRequest) -> HttpResponse:
    """A new priority, after the others."""

    def save(form: PriorityForm) -> str:
        made = add_priority(partnership=request.place.id, by=request.user.pk, values=form.values())
        return _address(request, made.identifier)

    return _write(request, None, save)


@permitted(Permission.EDIT_STRATEGY)
def edit(request: MemberRequest, priority: str) -> HttpResponse:
    """What a priority says."""
    held = _found(request, priority)

    def save(form: PriorityForm) -> str:
        change_priority(priority=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.identifier)

    return _write(request, held, save)


def _write(request: MemberRequest, held: Any, save: Callable[[PriorityForm], str]) -> HttpResponse:
    """The form of a priority: shown, looked at, or saved."""
    drafting = is_drafting(request)
    data = request.POST if request.method == "POST" and not drafting else None
    form = PriorityForm(data, partnership=request.place.id, row=held, nation=request.place.nation)
    targets = [(name, str(form.fields[name].label)) for name in TEXTS]
    sent: QueryDict | None = None
    if drafting:
        sent = drafted(request, targets)
        opened_on(form, sent)
    return form_page(
        request,
        "plan/edit_priority.jinja",
        form,
        lambda: save(form),
        priority=held,
        picker=picker(request, targets, sent or data, page_language()),
        previews=previews(request.place, [(name, language_of(name)) for name in TEXTS], sent, "lines"),
    )


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_priority(request.place.id, identifier)
    if held is None:
        raise Http404("no such priority")
    return held


def _address(request: MemberRequest, identifier: str) -> str:
    return reverse("plan:priority", kwargs={"partnership": request.place.slug, "priority": identifier})
