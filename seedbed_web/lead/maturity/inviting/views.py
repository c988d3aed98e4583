"""Pages on which people are asked, written to and taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from seedbed.publish.typesetting import NotInFont
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.file_to_keep import PDF, file_to_keep, say_not_printed
from seedbed_web.design.language import page_language
from seedbed_web.lead.maturity.inviting.actions import (
    add_people,
    change_person,
    send_again,
    send_letters,
    send_reminders,
    withdraw_person,
)
from seedbed_web.lead.maturity.inviting.actions import print_letters as made_letters
from seedbed_web.lead.maturity.inviting.forms import ManyForm, PersonForm
from seedbed_web.lead.maturity.inviting.pasted import COLUMNS, Known
from seedbed_web.lead.maturity.inviting.queries import find_person, list_addresses, list_people
from seedbed_web.lead.maturity.rounds.views import (
    address_of,
    address_of_people,
    found,
    found_open,
    sector_words,
)
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, form_page


@permitted(Permission.RUN_ASSESSMENT)
@never_cache
def people(request: MemberRequest, round: str) -> HttpResponse:
    """Everybody who is asked, and what went to whom."""
    held = found(request, round)
    context = {
        "round": held, "people": list(list_people(held)), "sector_words": sector_words, "now": timezone.now()
    }  # fmt: skip
    return render(request, "lead/maturity/invite_people.jinja", context)


@permitted(Permission.RUN_ASSESSMENT)
def add(request: MemberRequest, round: str) -> HttpResponse:
    """Adds one person."""
    held = found_open(request, round)
    form = _form(request, held, initial={"language": page_language()})

    def save() -> str:
        add_people(round_=held, by=request.user.pk, people=[form.person()])
        return address_of_people(request, held.identifier)

    return form_page(request, "lead/maturity/invite_person.jinja", form, save, round=held, asked=None)


@permitted(Permission.RUN_ASSESSMENT)
@never_cache
def edit(request: MemberRequest, round: str, respondent: UUID) -> HttpResponse:
    """What is known of one person."""
    held = found_open(request, round)
    person = _person(held, respondent)
    form = _form(request, held, row=person)

    def save() -> str:
        change_person(respondent=person, version=form.seen(), by=request.user.pk, values=form.values())
        return address_of_people(request, held.identifier)

    return form_page(request, "lead/maturity/invite_person.jinja", form, save, round=held, asked=person)


@permitted(Permission.RUN_ASSESSMENT)
def add_many(request: MemberRequest, round: str) -> HttpResponse:
    """Adds everybody in a table."""
    held = found_open(request, round)
    known = Known(
        list(list_organisations(request.place.id)), frozenset(list_addresses(held)), page_language()
    )
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = ManyForm(*sent, known=known)
    if form.is_bound and form.is_valid():
        number = len(add_people(round_=held, by=request.user.pk, people=form.people))
        words = ngettext("%(num)s person is added.", "%(num)s people are added.", number)
        messages.success(request, words % {"num": number})
        return redirect(address_of_people(request, held.identifier))
    context = {"round": held, "form": form, "columns": COLUMNS, "organisations": known.organisations}
    status = FAULTY if form.is_bound else 200
    return render(request, "lead/maturity/invite_many.jinja", context, status=status)


@permitted(Permission.RUN_ASSESSMENT)
@require_POST
def send(request: MemberRequest, round: str) -> HttpResponse:
    """Sends the first letters."""
    return _sent(request, round, send_letters)


@permitted(Permission.RUN_ASSESSMENT)
@require_POST
def remind(request: MemberRequest, round: str) -> HttpResponse:
    """Reminds those who have not finished."""
    return _sent(request, round, send_reminders)


def _sent(request: MemberRequest, round_: str, letters: Callable[..., int]) -> HttpResponse:
    held = found_open(request, round_)
    number = letters(round_=held, by=request.user.pk, sender=request.user.name, now=timezone.now())
    words = ngettext("%(num)s letter is on its way.", "%(num)s letters are on their way.", number)
    if number:
        messages.success(request, words % {"num": number})
    else:
        messages.info(request, _("Nobody is waiting for a letter at the moment."))
    return redirect(address_of(request, held.identifier))


@permitted(Permission.RUN_ASSESSMENT)
@require_POST
def again(request: MemberRequest, round: str, respondent: UUID) -> HttpResponse:
    """Sends one person a new letter, or prints it where there is no address."""
    held = found_open(request, round)
    person = _person(held, respondent)
    if person.on_paper:
        raise Http404("who answers on paper has no link")
    if not person.email:
        return _printed(request, held, only=person.pk)
    send_again(respondent=person, by=request.user.pk, sender=request.user.name, now=timezone.now())
    messages.success(request, _("A new letter is on its way. The link of the old one no longer works."))
    return redirect(address_of_people(request, held.identifier))


@permitted(Permission.RUN_ASSESSMENT)
@require_POST
def print_letters(request: MemberRequest, round: str) -> HttpResponse:
    """Letters for those who have no address, to print."""
    return _printed(request, found_open(request, round))


def _printed(request: MemberRequest, held: Any, only: UUID | None = None) -> HttpResponse:
    by, name = request.user.pk, request.user.name
    now, today = timezone.now(), timezone.localdate()
    try:
        made = made_letters(round_=held, by=by, sender=name, now=now, today=today, only=only)
    except NotInFont as wrong:
        messages.error(request, say_not_printed(wrong))
        return redirect(address_of_people(request, held.identifier))
    if made is None:
        messages.info(request, _("Nobody is waiting for a letter at the moment."))
        return redirect(address_of(request, held.identifier))
    response = file_to_keep(made, PDF, f"{held.identifier}-letters.pdf")
    response["Cache-Control"] = "no-store"
    return response


@permitted(Permission.RUN_ASSESSMENT)
@never_cache
def withdraw(request: MemberRequest, round: str, respondent: UUID) -> HttpResponse:
    """Asks whether somebody shall be taken out with all they answered, and takes them out."""
    held = found_open(request, round)
    person = _person(held, respondent)
    if request.method == "POST":
        withdraw_person(respondent=person, by=request.user.pk)
        messages.success(request, _("The person is taken out, and what they answered is deleted."))
        return redirect(address_of_people(request, held.identifier))
    return render(request, "lead/maturity/invite_withdraw.jinja", {"round": held, "asked": person})


def _form(request: MemberRequest, held: Any, **opened: Any) -> PersonForm:
    return PersonForm(
        request.POST if request.method == "POST" else None,
        organisations=list(list_organisations(request.place.id)),
        addresses=list_addresses(held),
        shown_in=page_language(),
        **opened,
    )


def _person(held: Any, respondent: UUID) -> Any:
    person = find_person(held, respondent)
    if person is None:
        raise Http404("nobody like that is asked")
    return person
