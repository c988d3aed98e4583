"""Pages of consultations for members: what is asked, opening and closing it, and typing in papers."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from seedbed.foundations.languages import LANGUAGES
from seedbed.publish.consultation_paper import paper_of, set_paper
from seedbed.publish.typesetting import NotInFont
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.design.language import page_language
from seedbed_web.design.square import square_of
from seedbed_web.lead.community.consultations.actions import (
    Answered,
    NotOpen,
    add_consultation,
    add_question,
    change_consultation,
    change_question,
    close_consultation,
    open_consultation,
    remove_question,
    withdraw_link,
)
from seedbed_web.lead.community.consultations.answering import AnswerForm, PaperForm
from seedbed_web.lead.community.consultations.answers import keep_answer
from seedbed_web.lead.community.consultations.forms import ConsultationForm, QuestionForm
from seedbed_web.lead.community.consultations.queries import (
    count_arrived,
    find_consultation,
    find_question,
    has_answers,
    list_asked,
    list_questions,
)
from seedbed_web.lead.community.consultations.state import state_of
from seedbed_web.lead.community.consultations.words import CHANNELS, KINDS, STATES
from seedbed_web.lead.community.ground import get_ground
from seedbed_web.lead.community.groups.queries import list_groups_now
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, form_page

WORDS = {"kinds": KINDS, "states": STATES, "channels": CHANNELS, "said_in": said_in}


@permitted(Permission.SEE_PARTNERSHIP)
def consultations(request: MemberRequest) -> HttpResponse:
    """Every consultation, the newest first."""
    context = WORDS | {"consultations": list_asked(request.place.id, timezone.localdate())}
    return render(request, "lead/community/consultations.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
def consultation(request: MemberRequest, consultation: str) -> HttpResponse:
    """What it is for and what it asks; for those who run it also the link and how many have answered."""
    held = found(request, consultation)
    runs = Permission.READ_ANSWERS in _may(request)
    arrived = count_arrived(held) if runs else []
    link = settings.SEEDBED_URL + _open_address(held.token) if held.token and runs else ""
    words = _("A square that a phone’s camera opens: %(title)s") % {"title": held.title(page_language())}
    context = WORDS | {
        "consultation": held,
        "state": state_of(held, timezone.localdate(), answered=has_answers(held)),
        "questions": list_questions(held, page_language()),
        "is_answered": has_answers(held),
        "arrived": arrived,
        "number": sum(it.people for it in arrived),
        "link": link,
        "square": square_of(link, words) if link else "",
    }
    return render(request, "lead/community/consultation.jinja", context)


@permitted(Permission.READ_ANSWERS)
def add(request: MemberRequest) -> HttpResponse:
    """A new consultation."""
    form = _form(request, initial={"opened_on": timezone.localdate()})

    def save() -> str:
        made = add_consultation(partnership=request.place.id, by=request.user.pk, values=form.values())
        return address(request, made.identifier)

    return form_page(request, "lead/community/consultation_edit.jinja", form, save, consultation=None)


@permitted(Permission.READ_ANSWERS)
def edit(request: MemberRequest, consultation: str) -> HttpResponse:
    """Title, purpose and days."""
    held = found(request, consultation)
    form = _form(request, row=held)

    def save() -> str:
        change_consultation(consultation=held, version=form.seen(), by=request.user.pk, values=form.values())
        return address(request, held.identifier)

    return form_page(request, "lead/community/consultation_edit.jinja", form, save, consultation=held)


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


@permitted(Permission.READ_ANSWERS)
@require_safe
def preview(request: MemberRequest, consultation: str) -> HttpResponse:
    """The page as families will see it; nothing can be sent."""
    held = found(request, consultation)
    form = AnswerForm(
        questions=list_questions(held, page_language()), ground=get_ground(request.place.id),
        language=page_language(),
    )  # fmt: skip
    context = WORDS | {"consultation": held, "form": form, "asks": request.place, "is_preview": True}
    return render(request, "lead/community/answer.jinja", context)


@permitted(Permission.READ_ANSWERS)
@require_POST
def open_it(request: MemberRequest, consultation: str) -> HttpResponse:
    """Makes the open link."""
    held = found(request, consultation)
    try:
        open_consultation(consultation=held, by=request.user.pk)
    except NotOpen:
        messages.warning(
            request, _("It needs a question first, and a closed consultation is not opened again.")
        )
    else:
        messages.success(request, _("There is a link now. Anybody who has it can answer."))
    return redirect(address(request, held.identifier))


@permitted(Permission.READ_ANSWERS)
@require_POST
def withdraw(request: MemberRequest, consultation: str) -> HttpResponse:
    """Takes the open link away."""
    held = found(request, consultation)
    withdraw_link(consultation=held, by=request.user.pk)
    messages.success(request, _("The link no longer works. Answers that have come are kept."))
    return redirect(address(request, held.identifier))


@permitted(Permission.READ_ANSWERS)
def close(request: MemberRequest, consultation: str) -> HttpResponse:
    """Closes it for good, after asking once."""
    held = found(request, consultation)
    if request.method != "POST":
        return render(request, "lead/community/consultation_close.jinja", WORDS | {"consultation": held})
    close_consultation(consultation=held, by=request.user.pk, today=timezone.localdate())
    messages.success(request, _("The consultation is closed. Its results are here."))
    return redirect(address(request, held.identifier, "results"))


@permitted(Permission.READ_ANSWERS)
@never_cache
def type_in(request: MemberRequest, consultation: str) -> HttpResponse:
    """One answer from paper, typed in."""
    held = found(request, consultation)
    form = PaperForm(
        request.POST if request.method == "POST" else None,
        questions=list_questions(held, page_language()), ground=get_ground(request.place.id),
        language=page_language(),
    )  # fmt: skip
    if held.closed_on is not None:
        messages.warning(request, _("The consultation is closed, so that its results can no longer change."))
        return redirect(address(request, held.identifier))
    if form.is_bound and form.is_valid():
        try:
            keep_answer(
                consultation=held, sent=form.sent_on_paper(), by=request.user.pk, today=timezone.localdate()
            )
        except NotOpen:
            messages.warning(request, _("Somebody has closed the consultation meanwhile. Nothing is saved."))
            return redirect(address(request, held.identifier))
        messages.success(request, _("The answer is kept. Here is an empty form for the next one."))
        return redirect(address(request, held.identifier, "type-in-answer"))
    context = WORDS | {"consultation": held, "form": form, "asks": request.place}
    status = FAULTY if form.is_bound else 200
    return render(request, "lead/community/consultation_type_in.jinja", context, status=status)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def paper(request: MemberRequest, consultation: str, language: str) -> HttpResponse:
    """The questions on paper, to print."""
    held = found(request, consultation)
    if language not in LANGUAGES:
        raise Http404("no such language")
    questions = [
        (put.row.kind, put.text, [words for _number, words in put.options])
        for put in list_questions(held, language)
    ]
    made = paper_of(
        title=held.title(language), about=said_in(held, "about", language),
        place=request.place.name(language), until=held.answers_until, questions=questions,
        wards=list(get_ground(request.place.id).names.values()), language=language,
    )  # fmt: skip
    try:
        file = set_paper(made, timezone.localdate())
    except NotInFont as fault:
        words = _("A text has a character that cannot be printed: %(text)s. Write it another way.")
        messages.error(request, words % {"text": fault.text})
        return redirect(address(request, held.identifier))
    response = HttpResponse(file, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{held.identifier}-{language}.pdf"'
    return response


def found(request: MemberRequest, identifier: str) -> Any:
    """The consultation that an address names."""
    held = find_consultation(request.place.id, identifier)
    if held is None:
        raise Http404("no such consultation")
    return held


def address(request: MemberRequest, identifier: str, page: str = "consultation") -> str:
    """The address of a page of a consultation."""
    named = {"partnership": request.place.slug, "consultation": identifier}
    return reverse(f"lead:community:{page}", kwargs=named)


def _open_address(token: str) -> str:
    return reverse("voices:consultation", kwargs={"token": token})


def _may(request: MemberRequest) -> frozenset[Permission]:
    return permissions_of(request.place.roles)


def _form(request: MemberRequest, **opened: Any) -> ConsultationForm:
    sent = request.POST if request.method == "POST" else None
    groups = list_groups_now(request.place.id, timezone.localdate())
    return ConsultationForm(sent, groups=groups, language=page_language(), **opened)


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
