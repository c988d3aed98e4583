"""Deciding on what was said: words are taken up, it is settled, it stays as it is, or it is open again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.review.actions import settle, take_up
from seedbed_web.plan.review.forms import SettleForm
from seedbed_web.plan.review.queries import OPEN
from seedbed_web.plan.review.views.conversation import address_of, find_or_404, show_conversation


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def decide(request: MemberRequest, remark: str) -> HttpResponse:
    """Takes a suggestion up, calls a remark settled, or lets the text stay as it is."""
    held = find_or_404(request, remark)
    form = SettleForm(request.POST, is_suggestion=held.kind == "suggestion")
    if not form.is_valid():
        return show_conversation(request, held, settling=form)
    try:
        with transaction.atomic():
            done = _decide(request, held, form)
    except StaleEdit:
        messages.warning(request, _("Somebody else has saved meanwhile. Nothing of yours was saved."))
        return redirect(address_of(request, held))
    if done:
        messages.success(request, _("Saved."))
        return redirect(address_of(request, held))
    form.add_error(
        "decision", _("The text says something else by now: change it by hand, and call this settled")
    )
    return show_conversation(request, held, settling=form)


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def reopen(request: MemberRequest, remark: str) -> HttpResponse:
    """Opens a conversation again; what was answered stays there to be read."""
    held = find_or_404(request, remark)
    try:
        settle(remark=held, version=held.version, by=request.user.pk, state=OPEN, answer=held.answer)
    except StaleEdit:
        messages.warning(request, _("Somebody else has saved meanwhile. Nothing of yours was saved."))
    else:
        messages.success(request, _("It is open again."))
    return redirect(address_of(request, held))


def _decide(request: MemberRequest, held: Any, form: SettleForm) -> bool:
    version, said = form.cleaned_data["version"], form.cleaned_data["answer"]
    if form.cleaned_data["decision"] == "taken up":
        return take_up(place=request.place, remark=held, version=version, by=request.user.pk, answer=said)
    state = form.cleaned_data["decision"]
    settle(remark=held, version=version, by=request.user.pk, state=state, answer=said)
    return True
