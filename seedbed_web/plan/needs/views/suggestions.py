"""What the figures suggest, and what becomes of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY
from seedbed_web.plan.needs.indicator import latest_name, titles_of
from seedbed_web.plan.needs.known import get_known
from seedbed_web.plan.needs.suggestions.actions import accept_as_new, accept_for, decline, reconsider
from seedbed_web.plan.needs.suggestions.forms import DeclineForm, NewPriorityForm, TieForm, beginning
from seedbed_web.plan.needs.suggestions.queries import OPEN, find_suggestion, list_suggestions
from seedbed_web.plan.needs.uses import list_uses
from seedbed_web.plan.strategy.queries import list_priorities

LIST = "plan:needs:suggestions"


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def suggestions(request: MemberRequest) -> HttpResponse:
    """What waits for a decision, and what was decided."""
    held = list_suggestions(request.place.id)
    context = {
        "waiting": [it for it in held if it.state == OPEN],
        "decided": [it for it in held if it.state != OPEN],
        "titles": {it.indicator: titles_of(it.indicator)[page_language()] for it in held},
        "has_priorities": list_priorities(request.place.id).exists(),
    }
    return render(request, "plan/needs_suggestions.jinja", context)


@permitted(Permission.EDIT_STRATEGY)
def accept(request: MemberRequest, suggestion: str) -> HttpResponse:
    """Makes it a priority; its statement and its figure stand in the form and may be changed."""
    held = _found(request, suggestion)
    if held.state != OPEN:
        return _too_late(request)
    name = latest_name(get_known(request.place.id), held.indicator)
    first = beginning(held, titles_of(held.indicator), name)
    form = NewPriorityForm(_sent(request), partnership=request.place.id, initial=first)
    if not form.is_bound or not form.is_valid():
        context = {"form": form, "suggestion": held, "figure": name}
        return render(request, "plan/needs_accept.jinja", context, status=_status(form))
    try:
        made = accept_as_new(suggestion=held, version=form.seen(), by=request.user.pk, values=form.values())
    except StaleEdit:
        return _too_late(request)
    messages.success(request, _("Accepted. It is a priority of the strategy now."))
    return redirect("plan:priority", partnership=request.place.slug, priority=made.identifier)


@permitted(Permission.EDIT_STRATEGY)
def tie(request: MemberRequest, suggestion: str) -> HttpResponse:
    """Ties it to a priority that is there, and goes on to cite its figure where none is cited yet."""
    held = _found(request, suggestion)
    if held.state != OPEN:
        return _too_late(request)
    form = TieForm(
        _sent(request),
        priorities=list_priorities(request.place.id),
        language=page_language(),
        initial={"version": held.version},
    )
    if not form.is_bound or not form.is_valid():
        context = {"form": form, "suggestion": held}
        return render(request, "plan/needs_tie.jinja", context, status=_status(form))
    priority = list_priorities(request.place.id).get(identifier=form.cleaned_data["priority"])
    try:
        accept_for(
            suggestion=held, version=form.cleaned_data["version"], by=request.user.pk, priority=priority
        )
    except StaleEdit:
        return _too_late(request)
    return _cite_it(request, held.indicator, priority)


@permitted(Permission.EDIT_STRATEGY)
def decline_suggestion(request: MemberRequest, suggestion: str) -> HttpResponse:
    """Declines it, with a reason that stays beside it."""
    held = _found(request, suggestion)
    if held.state != OPEN:
        return _too_late(request)
    form = DeclineForm(_sent(request), initial={"version": held.version})
    if not form.is_bound or not form.is_valid():
        context = {"form": form, "suggestion": held}
        return render(request, "plan/needs_decline.jinja", context, status=_status(form))
    try:
        decline(
            suggestion=held,
            version=form.cleaned_data["version"],
            by=request.user.pk,
            values=form.values(),
        )
    except StaleEdit:
        return _too_late(request)
    messages.success(request, _("Declined. The reason stays beside it."))
    return redirect(LIST, partnership=request.place.slug)


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def reconsider_suggestion(request: MemberRequest, suggestion: str) -> HttpResponse:
    """Opens again what was decided."""
    held = _found(request, suggestion)
    try:
        reconsider(suggestion=held, version=held.version, by=request.user.pk)
    except StaleEdit:
        return _too_late(request)
    messages.success(request, _("It is open again."))
    return redirect(LIST, partnership=request.place.slug)


def _cite_it(request: MemberRequest, indicator: str, priority: Any) -> HttpResponse:
    """On to the text that is to cite the figure; to the priority where it does, or there is none."""
    known, named = get_known(request.place.id), {"partnership": request.place.slug}
    name = latest_name(known, indicator)
    there = reverse("plan:priority", kwargs=named | {"priority": priority.identifier})
    cited = list_uses(request.place, known.names_of(indicator), page_language())
    if not name or any(use.kind == "priority" and use.href == there for use in cited):
        messages.success(request, _("Accepted. It belongs to this priority now."))
        return redirect(there)
    messages.success(
        request,
        _("Accepted. Now put its figure into the text of the priority, so that each leads to the other."),
    )
    asked = urlencode({"figure": name, "priority": priority.identifier, "part": "need"})
    return redirect(reverse("plan:needs:use", kwargs=named | {"indicator": indicator}) + f"?{asked}")


def _too_late(request: MemberRequest) -> HttpResponse:
    """Somebody has decided meanwhile: the list says what."""
    messages.warning(request, _("Somebody else has decided on this meanwhile. Nothing of yours was saved."))
    return redirect(LIST, partnership=request.place.slug)


def _sent(request: MemberRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _status(form: Any) -> int:
    return FAULTY if form.is_bound else 200


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_suggestion(request.place.id, identifier)
    if held is None:
        raise Http404("nothing like that was suggested")
    return held
