"""Pages of peer validation."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from seedbed.lead.maturity.definitions import LEVELS, SCALE, elements
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.as_seen import Gone
from seedbed_web.lead.maturity.asking import confirm_page, gone_page
from seedbed_web.lead.maturity.results.queries import find_result
from seedbed_web.lead.maturity.results.reading import read_report
from seedbed_web.lead.maturity.validation.actions import (
    Answered,
    LevelMoved,
    answer_challenge,
    challenge_level,
    change_challenge,
    withdraw_challenge,
)
from seedbed_web.lead.maturity.validation.forms import AnswerForm, ChallengeForm, level_choices
from seedbed_web.lead.maturity.validation.queries import find_challenge, find_level, list_challenges
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page


@permitted(Permission.CHALLENGE_LEVELS)
def challenge(request: MemberRequest, round: str, element: str) -> HttpResponse:
    """Challenges the level of one element in a closed round."""
    level = _level(request, round, element)
    sent = request.POST if request.method == "POST" else None
    form = ChallengeForm(sent, challenged=level, language=page_language())

    def save() -> str:
        challenge_level(level=level, by=request.user.pk, today=timezone.localdate(), values=form.values())
        return _address(request, round, element)

    return form_page(request, "lead/maturity/challenge_edit.jinja", form, save, **_about(request, level))


@permitted(Permission.CHALLENGE_LEVELS)
def change(request: MemberRequest, challenge: UUID) -> HttpResponse:
    """Changes one's own challenge, until it has been answered."""
    held = _challenge(request, challenge)
    _check_own(request, held)
    level = _level(request, held.round.identifier, held.element)
    onward = _address(request, held.round.identifier, held.element)
    sent = request.POST if request.method == "POST" else None
    form = ChallengeForm(sent, challenged=level, language=page_language(), row=held)

    def save() -> str:
        change_challenge(challenge=held, version=form.seen(), by=request.user.pk, values=form.values())
        return onward

    if held.outcome:
        return _refused(request, onward)
    try:
        return form_page(
            request,
            "lead/maturity/challenge_edit.jinja",
            form,
            save,
            challenge=held,
            **_about(request, level),
        )
    except Answered:
        return _refused(request, onward)


@permitted(Permission.CHALLENGE_LEVELS)
def withdraw(request: MemberRequest, challenge: UUID) -> HttpResponse:
    """Asks whether one's own challenge shall go, and takes it back, until it has been answered."""
    held = find_challenge(request.place.id, challenge)
    if held is None:
        return _gone(request)
    _check_own(request, held)
    onward = _address(request, held.round.identifier, held.element)

    def take(version: int) -> None:
        withdraw_challenge(challenge=held, version=version, by=request.user.pk)

    if held.outcome:
        return _refused(request, onward)
    try:
        return confirm_page(
            request, "lead/maturity/challenge_withdraw.jinja", held, take, onward=onward,
            said=_("Your challenge is withdrawn."), element=elements()[held.element], leave=onward,
            levels=dict(level_choices(SCALE, page_language())),
        )  # fmt: skip
    except Answered:
        return _refused(request, onward)
    except Gone:
        return _gone(request)


@permitted(Permission.AGREE_LEVELS)
def answer(request: MemberRequest, challenge: UUID) -> HttpResponse:
    """What the partnership answers, and what becomes of the level."""
    held = _challenge(request, challenge)
    level = _level(request, held.round.identifier, held.element)
    sent = request.POST if request.method == "POST" else None
    form = AnswerForm(sent, challenged=level, language=page_language(), row=held)

    def save() -> str:
        answer_challenge(
            challenge=held, version=form.seen(), by=request.user.pk, today=timezone.localdate(),
            values=form.values(), level=level, level_version=form.cleaned_data["level_version"],
            agreed=form.agreed_values(),
        )  # fmt: skip
        return _address(request, held.round.identifier, held.element)

    def page(form: AnswerForm, level: Any) -> HttpResponse:
        return form_page(
            request, "lead/maturity/challenge_answer.jinja", form, save, challenge=held,
            **_about(request, level, held),
        )  # fmt: skip

    try:
        return page(form, level)
    except LevelMoved:
        now = _level(request, held.round.identifier, held.element)
        return page(form.over(now), now)


def _about(request: MemberRequest, level: Any, challenge: Any = None) -> dict[str, Any]:
    """What both forms show of the level they are about: as the result has it, with its evidence."""
    language, element = page_language(), elements()[level.element]
    held = find_result(request.place, level.round.identifier)
    if held is None:
        raise Http404("the round is open")
    report = read_report(request.place, held, language, timezone.localdate())
    [it] = [one for one in report.elements if one.page.id == level.element]
    place = list_challenges(request.place.id, held.id, level.element).index(challenge) if challenge else 0
    return {
        "it": it,
        "words": report.words,
        "evidence": [item for item in report.evidence if item.id in it.cites],
        "view": it.challenges[place] if challenge else None,
        "element": element,
        "descriptors": {name: element.descriptor(name, level.round.variant)[language] for name in LEVELS},
        "round": level.round,
    }


def _level(request: MemberRequest, round_: str, element: str) -> Any:
    held = find_level(request.place.id, round_, element)
    if held is None:
        raise Http404("no level was agreed on")
    return held


def _challenge(request: MemberRequest, key: UUID) -> Any:
    held = find_challenge(request.place.id, key)
    if held is None:
        raise Http404("no such challenge")
    return held


def _check_own(request: MemberRequest, held: Any) -> None:
    if held.changed_by_id != request.user.pk and not held.outcome:
        raise PermissionDenied("somebody else’s challenge")


def _gone(request: MemberRequest) -> HttpResponse:
    onward = reverse("lead:maturity:rounds", kwargs={"partnership": request.place.slug})
    return gone_page(request, _("This challenge is not there any more"), onward, _("See all rounds"))


def _refused(request: MemberRequest, onward: str) -> HttpResponse:
    messages.error(request, _("The partnership has answered this challenge. It stays as it was answered."))
    return redirect(onward)


def _address(request: MemberRequest, round_: str, element: str) -> str:
    named = {"partnership": request.place.slug, "round": round_, "element": element}
    return f"{reverse('lead:maturity:result-element', kwargs=named)}#challenges"
