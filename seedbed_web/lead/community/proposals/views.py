"""Pages of proposals: proposing, writing together, and the answer."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.lead.community.proposals.actions import (
    Answered,
    add_draft,
    change_proposal,
    decline,
    propose,
    take_draft,
    take_up,
)
from seedbed_web.lead.community.proposals.forms import (
    AnswerForm,
    DraftForm,
    ProposalForm,
    ProposeForm,
    TakeForm,
)
from seedbed_web.lead.community.proposals.queries import (
    OPEN,
    TAKEN_UP,
    find_draft,
    find_proposal,
    list_drafts,
    list_going_groups,
    list_proposals,
    list_wordings,
)
from seedbed_web.lead.community.proposals.words import STATES
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE, form_page

WORDS = {"states": STATES, "said_in": said_in}


@permitted(Permission.SEE_PARTNERSHIP)
def proposals(request: MemberRequest) -> HttpResponse:
    """One's own proposals with what became of them, then those of others."""
    shown = list_proposals(request.place.id, request.user.pk)
    return render(request, "lead/community/proposals.jinja", WORDS | {"shown": shown})


@permitted(Permission.PROPOSE)
def add(request: MemberRequest) -> HttpResponse:
    """Proposes an action, in the language of the page."""
    language = page_language()
    sent = request.POST if request.method == "POST" else None
    form = ProposeForm(sent, groups=list_going_groups(request.place.id), language=language)

    def save() -> str:
        made = propose(
            partnership=request.place.id, by=request.user.pk, values=form.values(), today=timezone.localdate()
        )
        return _address(request, made.identifier)

    return form_page(request, "lead/community/propose.jinja", form, save)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def proposal(request: MemberRequest, proposal: str) -> HttpResponse:
    """One proposal: what should be done, why, what others wrote, and the answer."""
    return _shown(request, _found(request, proposal), DraftForm())


@permitted(Permission.PROPOSE)
@require_POST
def write(request: MemberRequest, proposal: str) -> HttpResponse:
    """Adds a comment or a wording."""
    held, form = _found(request, proposal), DraftForm(request.POST)
    if not form.is_valid():
        return _shown(request, held, form, status=FAULTY)
    written = {name: form.cleaned_data[name] for name in ("kind", "words")}
    try:
        add_draft(proposal=held, by=request.user.pk, language=page_language(), **written)
    except Answered:
        return _too_late(request, held)
    messages.success(request, _("Saved."))
    return redirect(_address(request, held.identifier))


@permitted(Permission.PROPOSE)
@require_POST
def take(request: MemberRequest, proposal: str, draft: UUID) -> HttpResponse:
    """Takes a wording as that of the proposal."""
    held, form = _found(request, proposal), TakeForm(request.POST)
    wording = find_draft(held, draft)
    if wording is None or not form.is_valid():
        raise Http404("no such wording")
    try:
        take_draft(draft=wording, proposal=held, version=form.seen(), by=request.user.pk)
    except Answered:
        return _too_late(request, held)
    except StaleEdit:
        return _shown(request, held, DraftForm(), status=STALE, wanted=wording)
    messages.success(request, _("Saved."))
    return redirect(_address(request, held.identifier))


@permitted(Permission.PROPOSE)
def edit(request: MemberRequest, proposal: str) -> HttpResponse:
    """Changes what is proposed, in both languages, while it is open."""
    held = _found(request, proposal)
    if held.state not in OPEN:
        return _too_late(request, held)
    sent = request.POST if request.method == "POST" else None
    groups = list_going_groups(request.place.id)
    form = ProposalForm(sent, groups=groups, language=page_language(), row=held)

    def save() -> str:
        change_proposal(proposal=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, held.identifier)

    return form_page(request, "lead/community/proposal_edit.jinja", form, save, proposal=held)


@permitted(Permission.EDIT_COMMUNITY)
def answer(request: MemberRequest, proposal: str) -> HttpResponse:
    """Takes a proposal up, or declines it with a reason."""
    held = _found(request, proposal)
    if held.state == TAKEN_UP:
        return _too_late(request, held)
    form = AnswerForm(request.POST if request.method == "POST" else None, row=held)

    def save() -> str:
        said = {"proposal": held, "version": form.seen(), "by": request.user.pk, "answer": form.answer()}
        today = timezone.localdate()
        if form.cleaned_data["state"] == TAKEN_UP:
            take_up(**said, due=form.cleaned_data["due"], today=today)
        else:
            decline(**said, today=today)
        return _address(request, held.identifier)

    context = WORDS | {"proposal": held}
    return form_page(request, "lead/community/proposal_answer.jinja", form, save, **context)


def _shown(
    request: MemberRequest, held: Any, form: DraftForm, *, status: int = 200, wanted: Any = None
) -> HttpResponse:
    context = WORDS | {
        "proposal": held,
        "drafts": list(list_drafts(held)),
        "before": list_wordings(held),
        "form": form,
        "is_open": held.state in OPEN,
        "wanted": wanted,
    }
    return render(request, "lead/community/proposal.jinja", context, status=status)


def _too_late(request: MemberRequest, held: Any) -> HttpResponse:
    messages.warning(request, _("This proposal has been answered, so nothing more can be written on it."))
    return redirect(_address(request, held.identifier))


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_proposal(request.place.id, identifier)
    if held is None:
        raise Http404("no such proposal")
    return held


def _address(request: MemberRequest, identifier: str) -> str:
    return reverse(
        "lead:community:proposal", kwargs={"partnership": request.place.slug, "proposal": identifier}
    )
