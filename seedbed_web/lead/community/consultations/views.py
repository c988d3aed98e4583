"""Pages of consultations for members: the list, one, and what it is called and for."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.design.language import page_language
from seedbed_web.design.square import square_of
from seedbed_web.lead.community.consultations.actions import (
    add_consultation,
    change_consultation,
)
from seedbed_web.lead.community.consultations.addresses import address, found
from seedbed_web.lead.community.consultations.answering import AnswerForm
from seedbed_web.lead.community.consultations.forms import ConsultationForm
from seedbed_web.lead.community.consultations.queries import (
    count_arrived,
    has_answers,
    list_asked,
    list_questions,
)
from seedbed_web.lead.community.consultations.showing import WORDS
from seedbed_web.lead.community.consultations.state import state_of
from seedbed_web.lead.community.ground import get_ground
from seedbed_web.lead.community.groups.queries import list_groups_now
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page


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


def _open_address(token: str) -> str:
    return reverse("voices:consultation", kwargs={"token": token})


def _may(request: MemberRequest) -> frozenset[Permission]:
    return permissions_of(request.place.roles)


def _form(request: MemberRequest, **opened: Any) -> ConsultationForm:
    sent = request.POST if request.method == "POST" else None
    groups = list_groups_now(request.place.id, timezone.localdate())
    return ConsultationForm(sent, groups=groups, language=page_language(), **opened)
