"""Running a consultation: its link, closing it, typing in papers, and the paper itself."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from seedbed.foundations.languages import LANGUAGES
from seedbed.publish.consultation_paper import paper_of, set_paper
from seedbed.publish.typesetting import NotInFont
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.file_to_keep import PDF, file_to_keep, say_not_printed
from seedbed_web.design.language import page_language
from seedbed_web.lead.community.consultations.actions import (
    NotOpen,
    close_consultation,
    open_consultation,
    withdraw_link,
)
from seedbed_web.lead.community.consultations.addresses import address, found
from seedbed_web.lead.community.consultations.answering import PaperForm
from seedbed_web.lead.community.consultations.answers import keep_answer
from seedbed_web.lead.community.consultations.queries import (
    list_questions,
)
from seedbed_web.lead.community.consultations.showing import WORDS
from seedbed_web.lead.community.ground import get_ground
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY


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
    except NotInFont as wrong:
        messages.error(request, say_not_printed(wrong))
        return redirect(address(request, held.identifier))
    return file_to_keep(file, PDF, f"{held.identifier}-{language}.pdf")
