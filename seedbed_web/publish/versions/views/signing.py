"""Asking partners whether they agree, and what they say."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.design.words import role_words
from seedbed_web.organisations.queries import list_own_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, form_page
from seedbed_web.publish.versions import actions, queries
from seedbed_web.publish.versions.forms import AnswerForm, AskForm
from seedbed_web.publish.versions.views.versions import find_or_404


@permitted(Permission.ADOPT)
def ask(request: MemberRequest, version: str) -> HttpResponse:
    """Chooses who is asked; those who were asked before are not listed."""
    held = find_or_404(request, version)
    _refuse_adopted(held)
    partners = queries.get_signing(held).not_asked
    sent = request.POST if request.method == "POST" else None
    form = AskForm(sent, partners=partners, language=page_language())
    if not form.is_bound or not form.is_valid():
        status = FAULTY if form.is_bound else 200
        return render(request, "publish/versions/ask.jinja", {"form": form, "version": held}, status=status)
    number = actions.ask_partners(version=held, partners=form.cleaned_data["partners"], by=request.user.pk)
    asked = ngettext("%(num)s partner has been asked.", "%(num)s partners have been asked.", number)
    messages.success(request, asked % {"num": number})
    return redirect(_address(request, held))


@permitted(Permission.SIGN_OFF)
def answer(request: MemberRequest, version: str, organisation: str) -> HttpResponse:
    """What a person's own organisation says."""
    held = find_or_404(request, version)
    sign_off = _asked(held, organisation)
    if sign_off.partner_id not in list_own_organisations(request.user.pk, request.place.id):
        raise PermissionDenied("people answer for their own organisation")
    return _answer_page(request, held, sign_off, own=True)


@permitted(Permission.ADOPT)
def note(request: MemberRequest, version: str, organisation: str) -> HttpResponse:
    """What a partner said elsewhere, such as in minutes: who and when."""
    held = find_or_404(request, version)
    return _answer_page(request, held, _asked(held, organisation), own=False)


def _answer_page(request: MemberRequest, version: Any, sign_off: Any, *, own: bool) -> HttpResponse:
    _refuse_adopted(version)
    sent = request.POST if request.method == "POST" else None
    form = AnswerForm(sent, today=timezone.localdate(), row=sign_off)
    if own and not sign_off.by:
        form.initial["by"] = _post(request)

    def save() -> str:
        actions.answer(sign_off=sign_off, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request, version)

    return form_page(
        request, "publish/versions/answer.jinja", form, save, version=version, sign_off=sign_off, own=own
    )


def _post(request: MemberRequest) -> str:
    """What somebody who answers is, without their name."""
    return role_words(request.place.roles[0]) if request.place.roles else ""


def _asked(version: Any, organisation: str) -> Any:
    held = queries.find_sign_off(version, organisation)
    if held is None:
        raise Http404("that partner was not asked")
    return held


def _refuse_adopted(version: Any) -> None:
    """What was adopted is settled: nobody is asked, and no answer changes."""
    if version.adopted_on is not None:
        raise Http404("the version has been adopted")


def _address(request: MemberRequest, version: Any) -> str:
    named = {"partnership": request.place.slug, "version": version.identifier}
    return reverse("publish:versions:version", kwargs=named)
