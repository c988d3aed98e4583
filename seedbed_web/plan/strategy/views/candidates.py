"""What was put forward for the strategy: the list, one by itself, taking it up and declining it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY
from seedbed_web.plan.strategy.beside import list_beside
from seedbed_web.plan.strategy.candidates.actions import decline, reconsider, take_up
from seedbed_web.plan.strategy.candidates.forms import DeclineForm, TakeUpForm, taking_up
from seedbed_web.plan.strategy.candidates.queries import OPEN, find_candidate, list_candidates
from seedbed_web.plan.strategy.queries import list_priorities


@permitted(Permission.SEE_PARTNERSHIP)
def candidates(request: MemberRequest) -> HttpResponse:
    """Everything that was put forward, what waits for a decision first."""
    return render(request, "plan/candidates.jinja", {"candidates": list(list_candidates(request.place.id))})


@permitted(Permission.SEE_PARTNERSHIP)
def candidate(request: MemberRequest, candidate: str) -> HttpResponse:
    """One candidate: what it is, where it comes from, and what became of it."""
    held = _found(request, candidate)
    context = {
        "candidate": held,
        "has_priorities": list_priorities(request.place.id).exists(),
        "from_others": list_beside(request.place, "candidate", held.identifier, page_language()),
    }
    return render(request, "plan/candidate.jinja", context)


@permitted(Permission.EDIT_STRATEGY)
def take_up_candidate(request: MemberRequest, candidate: str) -> HttpResponse:
    """Makes it an action of a priority; what was put forward stands in the form and may be changed."""
    held = _found(request, candidate)
    if held.state != OPEN:
        return _too_late(request, held)
    form = _action_form(request, held)
    if not form.is_bound or not form.is_valid():
        status = FAULTY if form.is_bound else 200
        return render(
            request, "plan/candidate_take_up.jinja", {"form": form, "candidate": held}, status=status
        )
    values = form.values()
    priority = list_priorities(request.place.id).get(pk=values["priority_id"])
    try:
        made = take_up(
            candidate=held, version=form.seen(), priority=priority, by=request.user.pk, values=values
        )
    except StaleEdit:
        return _too_late(request, held)
    messages.success(request, _("Taken up as an action of the strategy."))
    return redirect("plan:action", partnership=request.place.slug, action=made.identifier)


@permitted(Permission.EDIT_STRATEGY)
def decline_candidate(request: MemberRequest, candidate: str) -> HttpResponse:
    """Declines it, with a reason."""
    held = _found(request, candidate)
    if held.state != OPEN:
        return _too_late(request, held)
    form = DeclineForm(_sent(request), initial={"version": held.version})
    if not form.is_bound or not form.is_valid():
        status = FAULTY if form.is_bound else 200
        return render(
            request, "plan/candidate_decline.jinja", {"form": form, "candidate": held}, status=status
        )
    try:
        decline(
            candidate=held, version=form.cleaned_data["version"], by=request.user.pk, values=form.values()
        )
    except StaleEdit:
        return _too_late(request, held)
    messages.success(request, _("Declined."))
    return redirect(_address(request, held))


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def reconsider_candidate(request: MemberRequest, candidate: str) -> HttpResponse:
    """Opens again what was declined."""
    held = _found(request, candidate)
    try:
        reconsider(candidate=held, version=held.version, by=request.user.pk)
    except StaleEdit:
        return _too_late(request, held)
    messages.success(request, _("It is open again."))
    return redirect(_address(request, held))


def _action_form(request: MemberRequest, candidate: Any) -> TakeUpForm:
    language = page_language()
    place = request.place.id
    return TakeUpForm(
        _sent(request),
        priorities=list_priorities(place),
        owners=list_organisations(place),
        language=language,
        initial=taking_up(candidate),
    )


def _too_late(request: MemberRequest, candidate: Any) -> HttpResponse:
    """Somebody has decided meanwhile: the page of the candidate says what."""
    messages.warning(request, _("Somebody else has decided on this meanwhile. Nothing of yours was saved."))
    return redirect(_address(request, candidate))


def _sent(request: MemberRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_candidate(request.place.id, identifier)
    if held is None:
        raise Http404("nothing like that was put forward")
    return held


def _address(request: MemberRequest, candidate: Any) -> str:
    named = {"partnership": request.place.slug, "candidate": candidate.identifier}
    return reverse("plan:candidate", kwargs=named)
