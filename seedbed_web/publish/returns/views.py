"""National returns and plan templates, drafted from what the partnership has written once."""

from __future__ import annotations

import json
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from seedbed.foundations.languages import say
from seedbed.publish.returns.draft import ReturnDraft
from seedbed.publish.returns.files import return_document, return_pdf
from seedbed.publish.returns.markdown import evidence_words, return_markdown
from seedbed.publish.typesetting import NotInFont
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.file_to_keep import PDF, file_to_keep, say_not_printed
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.publish.returns.mending import way_of
from seedbed_web.publish.returns.queries import find_draft, list_drafts


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def home(request: MemberRequest) -> HttpResponse:
    """Every return of the nation, with how much of it is there already."""
    drafts = list_drafts(request.place, page_language(), timezone.localdate())
    return render(request, "publish/returns/home.jinja", {"drafts": drafts})


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def one(request: MemberRequest, return_: str) -> HttpResponse:
    """One return: what is there, what is missing, and the way to what mends it."""
    draft, language = _found(request, return_), page_language()
    parts = [
        (
            part,
            say(f"returns.is.{part.state}", language),
            [(it, *way_of(it, request.place)) for it in part.pieces],
        )
        for part in draft.parts
    ]
    context = {
        "draft": draft,
        "parts": parts,
        "evidence": [(item, evidence_words(item, draft)) for item in draft.evidence],
    }
    return render(request, "publish/returns/return.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def markdown(request: MemberRequest, return_: str) -> HttpResponse:
    """The draft as Markdown."""
    content = return_markdown(_found(request, return_)).encode()
    return _file(request, content, "text/markdown; charset=utf-8", return_, "md")


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def document(request: MemberRequest, return_: str) -> HttpResponse:
    """The draft as JSON, for programs."""
    held = return_document(_found(request, return_))
    content = json.dumps(held, ensure_ascii=False, indent=2, default=_plain).encode()
    return _file(request, content, "application/json", return_, "json")


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def pdf(request: MemberRequest, return_: str) -> HttpResponse:
    """The draft as tagged PDF."""
    draft = _found(request, return_)
    try:
        content = return_pdf(draft)
    except NotInFont as wrong:
        messages.error(request, say_not_printed(wrong))
        return redirect("publish:returns:return", partnership=request.place.slug, return_=return_)
    return _file(request, content, PDF, return_, "pdf")


def _found(request: MemberRequest, name: str) -> ReturnDraft:
    draft = find_draft(request.place, name, page_language(), timezone.localdate())
    if draft is None:
        raise Http404("no such return in this nation")
    return draft


def _file(request: MemberRequest, content: bytes, kind: str, name: str, ending: str) -> HttpResponse:
    return file_to_keep(content, kind, f"{request.place.slug}-{name}-{page_language()}.{ending}")


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
