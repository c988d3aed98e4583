"""Talking about the draft: what was said, one conversation, saying something, and deciding on it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedbed.foundations.languages import LANGUAGES, Language
from seedbed.plan.strategy.differences.words import compare
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY
from seedbed_web.plan.readiness.queries import get_signature
from seedbed_web.plan.review.actions import remark_on, reply, settle, take_up
from seedbed_web.plan.review.forms import CommentForm, ReplyForm, SettleForm, SuggestionForm
from seedbed_web.plan.review.queries import OPEN, count_remarks, find_remark, list_remarks, list_replies
from seedbed_web.plan.review.reading import list_subjects, shown
from seedbed_web.plan.review.subjects import Subject, find_subject

Saying = CommentForm | SuggestionForm


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
    return _conversation(request, _found(request, remark))


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
    held = _found(request, remark)
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return _conversation(request, held, replying=form)
    today, words = timezone.localdate(), form.cleaned_data["words"]
    reply(remark=held, by=request.user.pk, signed=_signature(request), on=today, words=words)
    messages.success(request, _("Your answer is there."))
    return redirect(_address(request, held))


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def decide(request: MemberRequest, remark: str) -> HttpResponse:
    """Takes a suggestion up, calls a remark settled, or lets the text stay as it is."""
    held = _found(request, remark)
    form = SettleForm(request.POST, is_suggestion=held.kind == "suggestion")
    if not form.is_valid():
        return _conversation(request, held, settling=form)
    try:
        with transaction.atomic():
            done = _decide(request, held, form)
    except StaleEdit:
        messages.warning(request, _("Somebody else has saved meanwhile. Nothing of yours was saved."))
        return redirect(_address(request, held))
    if done:
        messages.success(request, _("Saved."))
        return redirect(_address(request, held))
    form.add_error(
        "decision", _("The text says something else by now: change it by hand, and call this settled")
    )
    return _conversation(request, held, settling=form)


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def reopen(request: MemberRequest, remark: str) -> HttpResponse:
    """Opens a conversation again."""
    held = _found(request, remark)
    try:
        settle(remark=held, version=held.version, by=request.user.pk, state=OPEN, answer="")
    except StaleEdit:
        messages.warning(request, _("Somebody else has saved meanwhile. Nothing of yours was saved."))
    else:
        messages.success(request, _("It is open again."))
    return redirect(_address(request, held))


def _decide(request: MemberRequest, held: Any, form: SettleForm) -> bool:
    version, said = form.cleaned_data["version"], form.cleaned_data["answer"]
    if form.cleaned_data["decision"] == "taken up":
        return take_up(place=request.place, remark=held, version=version, by=request.user.pk, answer=said)
    state = form.cleaned_data["decision"]
    settle(remark=held, version=version, by=request.user.pk, state=state, answer=said)
    return True


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
        return redirect(_address(request, made))
    context |= {"subject": subject, "form": form}
    return render(request, template, context, status=FAULTY if form.is_bound else 200)


def _conversation(
    request: MemberRequest,
    held: Any,
    *,
    replying: ReplyForm | None = None,
    settling: SettleForm | None = None,
) -> HttpResponse:
    initial = {"version": held.version}
    context = {
        "it": shown(request.place, held, page_language()),
        "remark": held,
        "pieces": compare(held.was, held.proposed) if held.kind == "suggestion" else (),
        "replies": list(list_replies(held)),
        "replying": replying or ReplyForm(),
        "settling": settling or SettleForm(is_suggestion=held.kind == "suggestion", initial=initial),
    }
    return render(
        request, "plan/review_remark.jinja", context, status=FAULTY if replying or settling else 200
    )


def _signature(request: MemberRequest) -> str:
    return get_signature(request.place, request.user.pk, page_language())


def _sent(request: MemberRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_remark(request.place.id, identifier)
    if held is None:
        raise Http404("nothing like that was said")
    return held


def _subject(request: MemberRequest, kind: str, thing: str) -> Subject:
    found = find_subject(request.place, f"{kind}:{thing}", page_language())
    if found is None:
        raise Http404("no such thing of the strategy")
    return found


def _address(request: MemberRequest, remark: Any) -> str:
    return reverse(
        "plan:review:remark", kwargs={"partnership": request.place.slug, "remark": remark.identifier}
    )
