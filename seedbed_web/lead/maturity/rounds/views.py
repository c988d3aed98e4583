"""Pages of rounds."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedbed.foundations.languages import say, slug
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.inviting import queries as asked
from seedbed_web.lead.maturity.rounds.actions import (
    NotYet,
    RoundOver,
    change_round,
    close_round,
    forget_people,
    open_round,
)
from seedbed_web.lead.maturity.rounds.forms import RoundForm
from seedbed_web.lead.maturity.rounds.queries import (
    count_known_people,
    find_round,
    has_answers,
    list_elements,
    list_rounds,
)
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page


@permitted(Permission.SEE_PARTNERSHIP)
def rounds(request: MemberRequest) -> HttpResponse:
    """Every round, the latest first."""
    today = timezone.localdate()
    rows = [(it, state_of(it, today), asked.get_progress(it)) for it in list_rounds(request.place.id)]
    return render(request, "lead/maturity/rounds.jinja", {"rows": rows})


@permitted(Permission.SEE_PARTNERSHIP)
def round_page(request: MemberRequest, round: str) -> HttpResponse:
    """One round: what it asks, and for who runs it, how far it has come and what is to be done."""
    held, language = found(request, round), page_language()
    context: dict[str, Any] = {
        "round": held,
        "state": state_of(held, timezone.localdate()),
        "elements": [element.title[language] for element in list_elements(held)],
        "progress": asked.get_progress(held),
    }
    return render(request, "lead/maturity/round.jinja", context | _to_run(request, held))


@permitted(Permission.RUN_ASSESSMENT)
def new(request: MemberRequest) -> HttpResponse:
    """A new round."""
    begun = {"variant": request.place.nation, "opened_on": timezone.localdate(), "purpose": "baseline"}
    language = page_language()
    initial = RoundForm(language=language).shown(_NOTHING) | begun
    sent = request.POST if request.method == "POST" else None
    form = RoundForm(sent, language=language, initial=initial)

    def save() -> str:
        made = open_round(partnership=request.place.id, by=request.user.pk, values=form.values())
        return address_of(request, made.identifier)

    return form_page(request, "lead/maturity/round_edit.jinja", form, save, round=None, answered=False)


@permitted(Permission.RUN_ASSESSMENT)
def edit(request: MemberRequest, round: str) -> HttpResponse:
    """What an open round is called, asks and says."""
    held = found_open(request, round)
    answered = has_answers(held)
    sent = request.POST if request.method == "POST" else None
    form = RoundForm(sent, language=page_language(), answered=answered, row=held)

    def save() -> str:
        change_round(round_=held, version=form.seen(), by=request.user.pk, values=form.values())
        return address_of(request, held.identifier)

    return form_page(request, "lead/maturity/round_edit.jinja", form, save, round=held, answered=answered)


@permitted(Permission.RUN_ASSESSMENT)
def close(request: MemberRequest, round: str) -> HttpResponse:
    """Asks whether the round shall close, and closes it."""
    held = found_open(request, round)
    if request.method == "POST":
        try:
            close_round(round_=held, by=request.user.pk, today=timezone.localdate())
        except RoundOver as over:
            raise Http404("this round has closed") from over
        except NotYet:
            messages.warning(request, _("The round has not opened yet. Change its first day, or wait."))
        else:
            messages.success(request, _("The round is closed."))
        return redirect(address_of(request, held.identifier))
    return render(request, "lead/maturity/round_close.jinja", {"round": held} | _to_run(request, held))


@permitted(Permission.RUN_ASSESSMENT)
def forget(request: MemberRequest, round: str) -> HttpResponse:
    """Asks whether names and addresses of a closed round shall be forgotten, and forgets them."""
    held = found(request, round)
    if held.closed_on is None:
        raise Http404("this round is open")
    if request.method == "POST":
        number = forget_people(round_=held, by=request.user.pk)
        words = ngettext("%(num)s person is forgotten.", "%(num)s people are forgotten.", number)
        messages.success(request, words % {"num": number})
        return redirect(address_of(request, held.identifier))
    context = {"round": held, "known": count_known_people(held)}
    return render(request, "lead/maturity/round_forget.jinja", context)


def found(request: MemberRequest, identifier: str) -> Any:
    """The round that an address names."""
    held = find_round(request.place.id, identifier)
    if held is None:
        raise Http404("no such round")
    return held


def found_open(request: MemberRequest, identifier: str) -> Any:
    """The same, where it has not closed."""
    held = found(request, identifier)
    if held.closed_on is not None:
        raise Http404("this round has closed")
    return held


def address_of(request: MemberRequest, identifier: str) -> str:
    """The address of a round."""
    return reverse("lead:maturity:round", kwargs={"partnership": request.place.slug, "round": identifier})


def address_of_people(request: MemberRequest, identifier: str) -> str:
    """The address of the list of who is asked."""
    words = {"partnership": request.place.slug, "round": identifier}
    return reverse("lead:maturity:respondents", kwargs=words)


def state_of(held: Any, today: Any) -> str:
    """Where a round stands, as a tag says it."""
    if held.closed_on:
        return "closed"
    return "open" if held.opened_on <= today else "not started"


def sector_words(sector: str) -> str:
    """What a sector is called on this page."""
    return say(f"sector.{slug(sector)}", page_language())


def _to_run(request: MemberRequest, held: Any) -> dict[str, Any]:
    """How far each sector and organisation has come, and whom letters wait for."""
    names = {row.pk: row.name(page_language()) for row in list_organisations(request.place.id)}
    by_organisation = asked.list_progress_by_organisation(held)
    return {
        "progress": asked.get_progress(held),
        "by_sector": [(sector_words(it.of), it) for it in asked.list_progress_by_sector(held)],
        "by_organisation": [(names.get(it.of, _("Of no organisation")), it) for it in by_organisation],
        "to_invite": asked.list_to_invite(held).count(),
        "to_print": asked.list_to_print(held).count(),
        "to_remind": asked.list_to_remind(held, timezone.now()).count(),
        "known": count_known_people(held),
    }


_NOTHING = dict.fromkeys(RoundForm.base_fields, "")
