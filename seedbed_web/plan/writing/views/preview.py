"""What a text would show: a part of a page that a script asks for while somebody writes."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from seedbed.foundations.languages import Language
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.writing.drafting import Kind
from seedbed_web.plan.writing.drafting import preview as preview_of
from seedbed_web.plan.writing.forms import LONGEST


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def preview(request: MemberRequest) -> HttpResponse:
    """A text as its published page would show it; nothing is saved."""
    words = request.POST.get("words", "")[:LONGEST]
    language: Language = "cy" if request.POST.get("language") == "cy" else "en"
    kind: Kind = "lines" if request.POST.get("kind") == "lines" else "text"
    shown = preview_of(request.place, words, language, kind)
    return render(request, "plan/preview.jinja", {"preview": shown, "of": language})
