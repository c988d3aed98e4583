"""Talking about the draft: what was said, one conversation, saying something and answering."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedbed.foundations.languages import LANGUAGES, Language
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY
from seedbed_web.plan.readiness.queries import get_signature
from seedbed_web.plan.review.actions import remark_on, reply
from seedbed_web.plan.review.forms import CommentForm, ReplyForm, SuggestionForm
from seedbed_web.plan.review.queries import count_remarks, list_remarks
from seedbed_web.plan.review.reading import list_subjects, shown
from seedbed_web.plan.review.subjects import Subject, find_subject
from seedbed_web.plan.review.views.conversation import address_of, find_or_404, show_conversation


@permitted(Permission.SEE_PARTNERSHIP)
def home(request: MemberRequest) -> HttpResponse:
    """What waits for an answer, and, asked for, what is settled; and what can be talked about."""
    is_open = request.GET.get("state") != "settled"
    language = page_language()
    held = list_remarks(request.place.id, is_open=is_open)
    context = {
        "rows": [shown(request.place, it, language) for it in held],
        "is_open": is_open,
        "counts": count_remarks(request.place.id),
        "subjects": list_subjects(request.place, language),
    }
    return render(request, "plan/review.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
def remark(request: MemberRequest, remark: str) -> HttpResponse:
    """One conversation."""
    return show_conversation(request, find_or_404(request, remark))


@permitted(Permission.REMARK)
def comment(request: MemberRequest, kind: str, thing: str) -> HttpResponse:
    """Says something about a thing."""
    subject = _subject(request, kind, thing)
    form = CommentForm(_sent(request), subject=subject, initial={"field": request.GET.get("field", "")})
    return _say(request, "plan/review_comment.jinja", subject, form)


@permitted(Permission.REMARK)
def suggest(request: MemberRequest, kind: str, thing: str, field: str, language: str) -> HttpResponse:
    """Puts other words forward for one text of a thing."""
    subject = _subject(request, kind, thing)
    if language not in LANGUAGES or (field, language) not in subject.texts:
        raise Http404("no such text")
    written: Language = "cy" if language == "cy" else "en"
    form = SuggestionForm(_sent(request), subject=subject, field=field, language=written)
    label = subject.fields[field]
    return _say(request, "plan/review_suggest.jinja", subject, form, label=label, written=written)


@permitted(Permission.REMARK)
@require_POST
def answer(request: MemberRequest, remark: str) -> HttpResponse:
    """Answers in a conversation."""
    held = find_or_404(request, remark)
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return show_conversation(request, held, replying=form)
    today, words = timezone.localdate(), form.cleaned_data["words"]
    reply(remark=held, by=request.user.pk, signed=_signature(request), on=today, words=words)
    messages.success(request, _("Your answer is there."))
    return redirect(address_of(request, held))


def _say(
    request: MemberRequest,
    template: str,
    subject: Subject,
    form: CommentForm | SuggestionForm,
    **context: Any,
) -> HttpResponse:
    if form.is_bound and form.is_valid():
        made = remark_on(
            partnership=request.place.id, about=subject.about, by=request.user.pk,
            signed=_signature(request), on=timezone.localdate(), values=form.values(),
        )  # fmt: skip
        messages.success(request, _("Thank you. Everybody in the partnership can see it."))
        return redirect(address_of(request, made))
    context |= {"subject": subject, "form": form}
    return render(request, template, context, status=FAULTY if form.is_bound else 200)


def _signature(request: MemberRequest) -> str:
    return get_signature(request.place, request.user.pk, page_language())


def _sent(request: MemberRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _subject(request: MemberRequest, kind: str, thing: str) -> Subject:
    found = find_subject(request.place, f"{kind}:{thing}", page_language())
    if found is None:
        raise Http404("no such thing of the strategy")
    return found
