"""The report of a quarter: its page, its PDF, and the sentences that people add."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from seedbed.plan.strategy.tracking.quarters import Quarter, quarter_named, quarter_of
from seedbed.publish.quarter_report import months, quarter_pdf
from seedbed.publish.typesetting import NotInFont
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.design.file_to_keep import PDF, file_to_keep, say_not_printed
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page
from seedbed_web.plan.readiness.queries import get_signature
from seedbed_web.plan.strategy.queries import list_priorities
from seedbed_web.plan.tracking.actions import add_note, change_note, take_note_away
from seedbed_web.plan.tracking.forms import NoteForm
from seedbed_web.plan.tracking.queries import find_note, list_notes
from seedbed_web.plan.tracking.reports import read_report

FORM = "plan/tracking/edit_note.jinja"


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def quarter(request: MemberRequest, quarter: str) -> HttpResponse:
    """The report of a quarter, whole."""
    held, language = _quarter(quarter), page_language()
    own = [(it, _may_change(request, it)) for it in list_notes(request.place.id, held.last)]
    context = {
        "quarter": held,
        "report": read_report(request.place, held, timezone.localdate(), language),
        "notes": own,
    }
    return render(request, "plan/tracking/quarter.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@never_cache
@require_safe
def quarter_file(request: MemberRequest, quarter: str) -> HttpResponse:
    """The report of a quarter as one page of tagged PDF."""
    held, language = _quarter(quarter), page_language()
    try:
        content = quarter_pdf(read_report(request.place, held, timezone.localdate(), language))
    except NotInFont as wrong:
        messages.error(request, say_not_printed(wrong))
        return redirect(_address(request, held))
    return file_to_keep(content, PDF, f"{request.place.slug}-{held.name}-{language}.pdf")


@permitted(Permission.REMARK)
def add(request: MemberRequest, quarter: str) -> HttpResponse:
    """A sentence for the report of a quarter."""
    held, form = _quarter(quarter), _form(request)

    def save() -> str:
        add_note(
            partnership=request.place.id, quarter=held.last, by=request.user.pk, signed=_signed(request),
            on=timezone.localdate(), values=form.values(),
        )  # fmt: skip
        return _address(request, held, "notes")

    return form_page(request, FORM, form, save, **_around(request, held, None))


@permitted(Permission.REMARK)
def edit(request: MemberRequest, note: str) -> HttpResponse:
    """What a sentence says."""
    row = _own(request, note)
    held, form = quarter_of(row.quarter), _form(request, row)

    def save() -> str:
        change_note(
            note=row, version=form.seen(), by=request.user.pk, signed=_signed(request),
            on=timezone.localdate(), values=form.values(),
        )  # fmt: skip
        return _address(request, held, "notes")

    return form_page(request, FORM, form, save, **_around(request, held, row))


@permitted(Permission.REMARK)
def take_away(request: MemberRequest, note: str) -> HttpResponse:
    """Asks before a sentence is taken out, and takes it out."""
    row = _own(request, note)
    held = quarter_of(row.quarter)
    onward = _address(request, held, "notes")
    if request.method == "POST":
        take_note_away(note=row, by=request.user.pk)
        messages.success(request, _("Taken away. What it said stays in the history."))
        return redirect(onward)
    context = {
        "question": _("Take this sentence away?"), "of": months(held, page_language()),
        "goes": row.words_en, "onward": onward,
    }  # fmt: skip
    return render(request, "plan/chain_take_away.jinja", context)


def _quarter(name: str) -> Quarter:
    """The quarter that an address names, once it has begun."""
    held = quarter_named(name)
    if held is None or held.first > timezone.localdate():
        raise Http404("no such quarter yet")
    return held


def _own(request: MemberRequest, name: str) -> Any:
    """A sentence that the person may change.

    Raises:
        Http404: there is no such sentence.
        PermissionDenied: somebody else wrote it, and the person may not change the strategy.
    """
    row = find_note(request.place.id, name)
    if row is None:
        raise Http404("no such sentence")
    if not _may_change(request, row):
        raise PermissionDenied("somebody else wrote this sentence")
    return row


def _may_change(request: MemberRequest, row: Any) -> bool:
    """Whoever may change the strategy, and whoever wrote the sentence."""
    may = permissions_of(request.place.roles)
    return Permission.EDIT_STRATEGY in may or (
        Permission.REMARK in may and row.changed_by_id == request.user.pk
    )


def _form(request: MemberRequest, row: Any = None) -> NoteForm:
    sent = request.POST if request.method == "POST" else None
    return NoteForm(sent, priorities=list_priorities(request.place.id), language=page_language(), row=row)


def _signed(request: MemberRequest) -> str:
    return get_signature(request.place, request.user.pk, page_language())


def _around(request: MemberRequest, held: Quarter, row: Any) -> dict[str, Any]:
    return {
        "quarter": held, "months": months(held, page_language()), "note": row, "signed": _signed(request),
        "onward": _address(request, held),
    }  # fmt: skip


def _address(request: MemberRequest, held: Quarter, anchor: str = "") -> str:
    words = {"partnership": request.place.slug, "quarter": held.name}
    address = reverse("plan:tracking:quarter", kwargs=words)
    return f"{address}#{anchor}" if anchor else address
