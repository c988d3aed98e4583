"""Bringing a table in, page by page: the file, its columns, its source, a last look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from seedbed.foundations.faults import DataFaults
from seedbed.plan.strategy.own_figures.faults import CellFault, UnfitSheet, letters_of
from seedbed.plan.strategy.own_figures.guessing import headings_of
from seedbed.plan.strategy.own_figures.rows import read_rows
from seedbed.plan.strategy.own_figures.sheet import LARGEST, MOST_COLUMNS, MOST_ROWS, Sheet
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.publish.figures import bringing, queries, words
from seedbed_web.publish.figures.forms import ColumnsForm, SourceForm, TableForm

FAULTY: Final = 400
HOME: Final = "publish:figures:home"
SHOWN: Final = 12
"""Rows that a page shows of a table."""
LISTED: Final = 200
"""Faults that a page lists."""
EXAMPLES: Final = 3
"""Cells shown of each column."""


@permitted(Permission.EDIT_FIGURES)
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: MemberRequest) -> HttpResponse:
    """Asks for the file; one that can be read waits for its columns to be named."""
    place, person = request.place, request.user.pk
    sent = request.method == "POST"
    source = request.GET.get("source", "")
    form = TableForm(request.POST if sent else None, request.FILES or None, initial={"source": source})
    faults: Sequence[CellFault] = ()
    if sent and form.is_valid():
        try:
            held = bringing.keep_waiting(
                partnership=place.id,
                name=form.name(),
                content=form.cleaned_data["table"],
                by=person,
                source=form.cleaned_data["source"],
            )
        except UnfitSheet as unfit:
            form.add_error("table", unfit.words(page_language()))
        except bringing.Faulty as personal:
            form.add_error("table", UnfitSheet("personal").words(page_language()))
            faults = personal.faults
        else:
            return redirect("publish:figures:columns", partnership=place.slug, waiting=held.pk)
    limits = {"megabytes": LARGEST // (1024 * 1024), "rows": MOST_ROWS, "columns": MOST_COLUMNS}
    context = {"form": form, "limits": limits, "faults": _told(faults)}
    return render(request, "publish/figures/bring.jinja", context, status=FAULTY if sent else 200)


@permitted(Permission.EDIT_FIGURES)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: MemberRequest, waiting: UUID) -> HttpResponse:
    """Asks what each column is; guesses are shown as guesses."""
    held = queries.find_waiting(request.place.id, waiting, request.user.pk)
    if held is None:
        return _gone(request)
    sheet, reading = bringing.sheet_of(held), bringing.reading_of(held)
    pack = queries.get_tables(request.place.id)
    form = ColumnsForm(
        request.POST or None,
        reading=reading,
        names=headings_of(sheet, reading),
        focus=pack.focus,
        language=page_language(),
    )
    faults: Sequence[CellFault] = ()
    if form.is_bound and form.is_valid():
        said = form.reading()
        again = (said.first, said.headings) != (reading.first, reading.headings)
        bringing.say_columns(held, said, guessed=False)
        if again or "again" in request.POST:
            return redirect("publish:figures:columns", partnership=request.place.slug, waiting=waiting)
        faults = read_rows(sheet, said, pack.focus, source="", retrieved=timezone.localdate()).faults
        if not faults:
            return redirect("publish:figures:source", partnership=request.place.slug, waiting=waiting)
    status = FAULTY if form.is_bound else 200
    return _columns(request, held, sheet, form, faults, status=status)


@permitted(Permission.EDIT_FIGURES)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def source(request: MemberRequest, waiting: UUID) -> HttpResponse:
    """Asks where the figures come from and who has protected people in them."""
    held = queries.find_waiting(request.place.id, waiting, request.user.pk)
    if held is None:
        return _gone(request)
    form = SourceForm(request.POST or None, initial=bringing.source_of(held))
    if form.is_bound and form.is_valid():
        bringing.say_source(held, form.cleaned_data)
        return redirect("publish:figures:look", partnership=request.place.slug, waiting=waiting)
    own = queries.list_own_sources(queries.get_tables(request.place.id))
    context = {"form": form, "held": held, "own": own, "language": page_language()}
    return render(request, "publish/figures/source.jinja", context, status=FAULTY if form.is_bound else 200)


@permitted(Permission.EDIT_FIGURES)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: MemberRequest, waiting: UUID) -> HttpResponse:
    """Shows the figures as they would be, and takes them in when told to."""
    place, person = request.place, request.user.pk
    refused: list[object] = []
    if request.method == "POST":
        try:
            event = bringing.bring_figures(
                partnership=place.id, waiting=waiting, by=person, today=timezone.localdate()
            )
        except bringing.NotWaiting:
            return _gone(request)
        except bringing.Faulty:
            pass  # each is listed below
        except DataFaults as found:
            refused = list(found.faults[:LISTED])
        else:
            return _brought(request, event)
    held = queries.find_waiting(place.id, waiting, person)
    if held is None:
        return _gone(request)
    if not bringing.source_of(held).get("title_en"):
        return redirect("publish:figures:source", partnership=place.slug, waiting=waiting)
    return _look(request, held, refused)


@permitted(Permission.EDIT_FIGURES)
@require_POST
def forget(request: MemberRequest, waiting: UUID) -> HttpResponse:
    """Forgets a table that shall not come in."""
    bringing.forget_waiting(partnership=request.place.id, waiting=waiting, by=request.user.pk)
    messages.success(request, _("The table is forgotten. No figure has changed."))
    return redirect(HOME, partnership=request.place.slug)


def _brought(request: MemberRequest, event: Any) -> HttpResponse:
    place = request.place
    if event is None:
        messages.info(request, _("Nothing has changed: every figure of the table is here already."))
        return redirect(HOME, partnership=place.slug)
    messages.success(request, _("The figures are here."))
    return redirect("publish:figures:event", partnership=place.slug, event=event.number)


def _look(request: MemberRequest, held: Any, refused: Sequence[object]) -> HttpResponse:
    place, language = request.place, page_language()
    pack = queries.get_tables(place.id)
    seen = bringing.look_at(held, pack, timezone.localdate())
    names = words.names_in(pack.focus)
    rows = [
        (
            own.row,
            name,
            words.named(own.figure, names, own=own.figure.area == pack.focus.code, language=language),
            words.value_of(own.figure, language),
            words.value_of(shown, language),
        )
        for own, name, shown in zip(seen.found.figures[:SHOWN], seen.names, seen.shown, strict=False)
    ]
    context = {
        "held": held,
        "seen": seen,
        "rows": rows,
        "source": bringing.source_of(held),
        "faults": _told(seen.faults),
        "unlisted": max(0, len(seen.faults) - LISTED),
        "refused": refused,
        "reading": bringing.reading_of(held),
        "language": language,
    }
    status = FAULTY if request.method == "POST" else 200
    return render(request, "publish/figures/look.jinja", context, status=status)


def _columns(
    request: MemberRequest,
    held: Any,
    sheet: Sheet,
    form: ColumnsForm,
    faults: Sequence[CellFault],
    *,
    status: int,
) -> HttpResponse:
    reading = bringing.reading_of(held)
    start = reading.first - 1 + reading.headings
    below = sheet.rows[start : start + EXAMPLES]
    context = {
        "held": held,
        "form": form,
        "guessed": held.mapping.get("guessed", False),
        "letters": [letters_of(number) for number in range(sheet.width)],
        "examples": [[row[number] for row in below] for number in range(sheet.width)],
        "rows": len(sheet.rows) - start,
        "windows": sheet.encoding == "windows",
        "faults": _told(faults),
        "unlisted": max(0, len(faults) - LISTED),
    }
    return render(request, "publish/figures/columns.jinja", context, status=status)


def _told(faults: Sequence[CellFault]) -> list[dict[str, Any]]:
    """Faults in the words of the page."""
    language = page_language()
    return [
        {"row": it.row or "", "column": it.column, "found": it.found, "expected": it.expected(language)}
        for it in faults[:LISTED]
    ]


def _gone(request: MemberRequest) -> HttpResponse:
    messages.info(request, _("That table does not wait any more: it was taken in, or a day has gone by."))
    return redirect(HOME, partnership=request.place.slug)
