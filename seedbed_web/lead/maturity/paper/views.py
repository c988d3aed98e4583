"""Pages about a round on paper."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from seedbed.foundations.languages import LANGUAGES
from seedbed.lead.maturity.definitions import answers
from seedbed.publish.questionnaire import questionnaire as paper_of
from seedbed.publish.questionnaire import set_questionnaire
from seedbed.publish.typesetting import NotInFont
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.file_to_keep import PDF, file_to_keep, say_not_printed
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.answering.actions import save_all
from seedbed_web.lead.maturity.answering.forms import PaperForm
from seedbed_web.lead.maturity.inviting.queries import find_person
from seedbed_web.lead.maturity.paper.queries import get_typed
from seedbed_web.lead.maturity.rounds.actions import RoundOver
from seedbed_web.lead.maturity.rounds.queries import list_elements
from seedbed_web.lead.maturity.rounds.views import address_of_people, found, found_open
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE


@permitted(Permission.SEE_PARTNERSHIP)
def questionnaire(request: MemberRequest, round: str, language: str) -> HttpResponse:
    """The whole questionnaire of a round, to print."""
    held = found(request, round)
    if language not in LANGUAGES:
        raise Http404("no such language")
    paper = paper_of(
        list_elements(held), variant=held.variant, language=language, title=held.title(language),
        place=request.place.name(language), until=held.answers_until,
    )  # fmt: skip
    try:
        made = set_questionnaire(paper, timezone.localdate())
    except NotInFont as wrong:
        messages.error(request, say_not_printed(wrong))
        return redirect("lead:maturity:round", partnership=request.place.slug, round=held.identifier)
    return file_to_keep(made, PDF, f"{held.identifier}-{language}.pdf")


@permitted(Permission.RUN_ASSESSMENT)
@never_cache
def type_in(request: MemberRequest, round: str, respondent: UUID) -> HttpResponse:
    """What somebody wrote on paper, typed in on one page."""
    held = found_open(request, round)
    person = find_person(held, respondent)
    if person is None or not person.on_paper:
        raise Http404("nobody like that answers on paper")
    asked, language = list_elements(held), page_language()
    titles = {name: it.title[language] for name, it in answers().items()}
    sent = request.POST if request.method == "POST" else None
    form = PaperForm(sent, elements=asked, titles=titles, initial=get_typed(person))
    status = 200
    if form.is_bound:
        status = FAULTY
        if form.is_valid():
            if _saved(person, form):
                messages.success(request, _("Saved."))
                return redirect(address_of_people(request, held.identifier))
            status = STALE
    parts = [(element.title[language], element.id) for element in asked]
    context: dict[str, Any] = {"round": held, "asked": person, "form": form, "parts": parts}
    return render(
        request, "lead/maturity/paper_type_in.jinja", context | {"is_stale": status == STALE}, status=status
    )


def _saved(person: Any, form: PaperForm) -> bool:
    data = form.cleaned_data
    try:
        return save_all(
            person=person, version=data["version"], answers=form.answers(), may_name=data["may_name"]
        )
    except RoundOver as over:
        raise Http404("this round has closed") from over
