"""Pages of a consultation’s questions: adding, changing and removing one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.lead.community.consultations.actions import (
    Answered,
    add_question,
    change_question,
    remove_question,
)
from seedbed_web.lead.community.consultations.addresses import address, found
from seedbed_web.lead.community.consultations.forms import QuestionForm
from seedbed_web.lead.community.consultations.queries import (
    find_question,
    has_answers,
)
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page


@permitted(Permission.READ_ANSWERS)
def add_to(request: MemberRequest, consultation: str) -> HttpResponse:
    """A new question, while nobody has answered."""
    held = found(request, consultation)
    if has_answers(held):
        return _too_late(request, held.identifier)
    place = held.questions.count() + 1
    form = QuestionForm(request.POST if request.method == "POST" else None, initial={"place": place})

    def save() -> str:
        add_question(consultation=held, by=request.user.pk, values=form.values())
        return address(request, held.identifier)

    return _question_page(request, form, save, held, None)


@permitted(Permission.READ_ANSWERS)
def edit_question(request: MemberRequest, consultation: str, question: str) -> HttpResponse:
    """A question; once somebody has answered, its wording only."""
    held = found(request, consultation)
    asked = _question(held, question)
    sent = request.POST if request.method == "POST" else None
    form = QuestionForm(sent, row=asked, only_words=has_answers(held))

    def save() -> str:
        change_question(question=asked, version=form.seen(), by=request.user.pk, values=form.values())
        return address(request, held.identifier)

    return _question_page(request, form, save, held, asked)


@permitted(Permission.READ_ANSWERS)
@require_POST
def remove(request: MemberRequest, consultation: str, question: str) -> HttpResponse:
    """Takes a question away, while nobody has answered."""
    held = found(request, consultation)
    try:
        remove_question(question=_question(held, question), by=request.user.pk)
    except Answered:
        return _too_late(request, held.identifier)
    messages.success(request, _("The question is removed."))
    return redirect(address(request, held.identifier))


def _question_page(
    request: MemberRequest, form: QuestionForm, save: Any, held: Any, asked: Any
) -> HttpResponse:
    context = {"consultation": held, "question": asked, "is_answered": has_answers(held)}
    try:
        return form_page(request, "lead/community/question_edit.jinja", form, save, **context)
    except Answered:
        return _too_late(request, held.identifier)


def _too_late(request: MemberRequest, identifier: str) -> HttpResponse:
    words = _("Somebody has answered. From now on only the wording of a question can be changed.")
    messages.warning(request, words)
    return redirect(address(request, identifier))


def _question(held: Any, identifier: str) -> Any:
    asked = find_question(held, identifier)
    if asked is None:
        raise Http404("no such question")
    return asked
