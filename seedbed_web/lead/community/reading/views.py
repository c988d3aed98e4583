"""Pages for readers: answers in words, one by one, and the themes people find in them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.lead.community.consultations.addresses import address, found
from seedbed_web.lead.community.consultations.words import CHANNELS
from seedbed_web.lead.community.reading.actions import (
    add_theme,
    change_theme,
    merge_theme,
    note_reading,
    sort_answer,
)
from seedbed_web.lead.community.reading.actions import black_out as take_out
from seedbed_web.lead.community.reading.forms import BlackOutForm, MergeForm, SortForm, ThemeForm
from seedbed_web.lead.community.reading.queries import (
    find_next_unread,
    find_reply,
    find_theme,
    list_progress,
    list_themes,
    list_words,
)
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, form_page

ON_A_PAGE = 20
WORDS = {"said_in": said_in, "channels": CHANNELS}


@permitted(Permission.READ_ANSWERS)
@never_cache
@require_safe
def answers(request: MemberRequest, consultation: str) -> HttpResponse:
    """How far the reading is, the themes, and the answers, all or those to one question."""
    held = found(request, consultation)
    question, unread = request.GET.get("question", ""), request.GET.get("unread") == "1"
    page = Paginator(list_words(held, question, unread=unread), ON_A_PAGE).get_page(request.GET.get("page"))
    note_reading(consultation=held, by=request.user.pk, answers=len(page.object_list))
    context = WORDS | {
        "consultation": held,
        "progress": list_progress(held),
        "themes": list(list_themes(held)),
        "page": page,
        "question": question,
        "unread": unread,
        "next": find_next_unread(held),
    }
    return render(request, "lead/community/read_answers.jinja", context)


@permitted(Permission.READ_ANSWERS)
@never_cache
def answer(request: MemberRequest, consultation: str, reply: UUID) -> HttpResponse:
    """One answer: of which themes it speaks; saving goes on to the next that nobody has read."""
    held = found(request, consultation)
    row, language = _reply(held, reply), page_language()
    sent = request.POST if request.method == "POST" else None
    form = SortForm(sent, themes=list(list_themes(held)), reply=row, language=language)
    if form.is_bound and form.is_valid():
        chosen = form.chosen()
        if title := form.cleaned_data["new"]:
            chosen.append(add_theme(consultation=held, by=request.user.pk, values={"title_en": title}))
        sort_answer(reply=row, themes=chosen, by=request.user.pk)
        messages.success(request, _("Saved."))
        return redirect(_next(request, held, row))
    note_reading(consultation=held, by=request.user.pk, answers=1)
    progress = next(it for it in list_progress(held) if it.question.pk == row.question_id)
    context = WORDS | {"consultation": held, "reply": row, "form": form, "progress": progress}
    return render(
        request, "lead/community/read_answer.jinja", context, status=FAULTY if form.is_bound else 200
    )


@permitted(Permission.READ_ANSWERS)
@never_cache
def black_out(request: MemberRequest, consultation: str, reply: UUID) -> HttpResponse:
    """Takes words out of an answer that names somebody."""
    held = found(request, consultation)
    row = _reply(held, reply)
    form = BlackOutForm(request.POST if request.method == "POST" else None, reply=row)
    if form.is_bound and form.is_valid():
        take_out(reply=row, words=form.lines(), whole=form.cleaned_data["whole"], by=request.user.pk)
        messages.success(request, _("The words are taken out."))
        return redirect(_address(request, held, "read-answer", reply=row.pk))
    context = WORDS | {"consultation": held, "reply": row, "form": form}
    return render(
        request, "lead/community/read_black_out.jinja", context, status=FAULTY if form.is_bound else 200
    )


@permitted(Permission.READ_ANSWERS)
def add(request: MemberRequest, consultation: str) -> HttpResponse:
    """A new theme."""
    held = found(request, consultation)
    form = ThemeForm(request.POST if request.method == "POST" else None)

    def save() -> str:
        add_theme(consultation=held, by=request.user.pk, values=form.values())
        return address(request, held.identifier, "read-answers")

    return form_page(request, "lead/community/theme_edit.jinja", form, save, consultation=held, theme=None)


@permitted(Permission.READ_ANSWERS)
def edit(request: MemberRequest, consultation: str, theme: str) -> HttpResponse:
    """What a theme is called and what belongs to it."""
    held = found(request, consultation)
    row = _theme(held, theme)
    form = ThemeForm(request.POST if request.method == "POST" else None, row=row)

    def save() -> str:
        change_theme(theme=row, version=form.seen(), by=request.user.pk, values=form.values())
        return address(request, held.identifier, "read-answers")

    return form_page(request, "lead/community/theme_edit.jinja", form, save, consultation=held, theme=row)


@permitted(Permission.READ_ANSWERS)
def merge(request: MemberRequest, consultation: str, theme: str) -> HttpResponse:
    """Makes a theme part of another."""
    held, language = found(request, consultation), page_language()
    row = _theme(held, theme)
    others = [other for other in list_themes(held) if other.pk != row.pk]
    form = MergeForm(request.POST if request.method == "POST" else None, others=others, language=language)
    if form.is_bound and form.is_valid():
        merge_theme(theme=row, into=form.kept(), by=request.user.pk)
        messages.success(request, _("The two themes are one now."))
        return redirect(address(request, held.identifier, "read-answers"))
    context = WORDS | {"consultation": held, "theme": row, "form": form, "others": others}
    return render(
        request, "lead/community/theme_merge.jinja", context, status=FAULTY if form.is_bound else 200
    )


def _next(request: MemberRequest, held: Any, row: Any) -> str:
    following = find_next_unread(held, row)
    if following is None:
        return address(request, held.identifier, "read-answers")
    return _address(request, held, "read-answer", reply=following.pk)


def _address(request: MemberRequest, held: Any, page: str, **words: Any) -> str:
    named = {"partnership": request.place.slug, "consultation": held.identifier} | words
    return reverse(f"lead:community:{page}", kwargs=named)


def _reply(held: Any, reply: UUID) -> Any:
    row = find_reply(held, reply)
    if row is None:
        raise Http404("no such answer")
    return row


def _theme(held: Any, identifier: str) -> Any:
    row = find_theme(held, identifier)
    if row is None:
        raise Http404("no such theme")
    return row
