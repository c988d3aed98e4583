"""Bringing meetings and papers in: choose a file, look at what it would change, take it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from seedbed.lead.partnership.papers import TEMPLATE
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.file_to_keep import file_to_keep
from seedbed_web.design.language import page_language
from seedbed_web.lead.partnership.bodies.queries import list_bodies
from seedbed_web.lead.partnership.papers import words
from seedbed_web.lead.partnership.papers.actions import take_meetings_in, take_papers_in
from seedbed_web.lead.partnership.papers.forms import Confirm, FileForm, MeetingsFile, PapersFile
from seedbed_web.lead.partnership.papers.queries import Seen, look_at_meetings, look_at_papers
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import FAULTY, STALE

SHOWN = 200
"""How many faults and titles a page lists."""


@dataclass(frozen=True)
class Way:
    """One kind of file: what looks at it and what takes it in."""

    kind: str
    look: Callable[[str, str, str], Seen]
    take: Callable[..., None]


@permitted(Permission.EDIT_PARTNERSHIP)
@require_http_methods(["GET", "HEAD", "POST"])
def meetings(request: MemberRequest) -> HttpResponse:
    """Meetings from a calendar file."""
    place = request.place.id
    form = MeetingsFile(*_sent(request), bodies=list_bodies(place), language=page_language())

    def look(content: str, name: str, body: str) -> Seen:
        return look_at_meetings(place, content, name, body)

    return _page(request, form, Way("meetings", look, take_meetings_in))


@permitted(Permission.EDIT_PARTNERSHIP)
@require_http_methods(["GET", "HEAD", "POST"])
def papers(request: MemberRequest) -> HttpResponse:
    """Papers from a table."""
    place = request.place.id

    def look(content: str, name: str, body: str) -> Seen:
        del body  # each row names its own
        return look_at_papers(place, content, name)

    return _page(request, PapersFile(*_sent(request)), Way("papers", look, take_papers_in))


@permitted(Permission.EDIT_PARTNERSHIP)
@require_safe
def template(request: MemberRequest) -> HttpResponse:
    """A list of papers to begin from."""
    del request
    return file_to_keep("\ufeff" + TEMPLATE, "text/csv; charset=utf-8", "papers.csv")


def _page(request: MemberRequest, form: FileForm, way: Way) -> HttpResponse:
    if "content" in request.POST:
        return _take_in(request, form, way)
    if not form.is_bound or not form.is_valid():
        return _ask(request, form, way, FAULTY if form.is_bound else 200)
    name, whose = form.name(), form.cleaned_data.get("body", "")
    content = form.cleaned_data["file"]
    seen = way.look(content, name, whose)
    return _show(request, way, seen, {"content": content, "name": name[:200], "whose": whose})


def _take_in(request: MemberRequest, form: FileForm, way: Way) -> HttpResponse:
    """Takes in what was shown, unless it would come to something else by now."""
    told = Confirm(request.POST)
    if not told.is_valid():
        return _ask(request, form, way, FAULTY)
    held = told.cleaned_data
    seen = way.look(held["content"], held["name"], held["whose"])
    if seen.faults or seen.stands != held["stands"]:
        return _show(request, way, seen, held, is_stale=True)
    way.take(partnership=request.place.id, seen=seen, by=request.user.pk)
    messages.success(request, _("Everything in the file has been taken in."))
    return redirect("lead:partnership:meetings", partnership=request.place.slug)


def _ask(request: MemberRequest, form: FileForm, way: Way, status: int) -> HttpResponse:
    context = {"form": form, "kind": way.kind}
    return render(request, "lead/partnership/papers_ask.jinja", context, status=status)


def _show(
    request: MemberRequest, way: Way, seen: Seen, held: dict[str, Any], *, is_stale: bool = False
) -> HttpResponse:
    context = {
        "kind": way.kind,
        "seen": seen,
        "faults": seen.faults[:SHOWN],
        "others": sorted(set(seen.others))[:SHOWN],
        "confirm": Confirm(initial=held | {"stands": seen.stands}),
        "is_stale": is_stale,
        "file_words": words,
    }
    status = FAULTY if seen.faults else STALE if is_stale else 200
    return render(request, "lead/partnership/papers_preview.jinja", context, status=status)


def _sent(request: MemberRequest) -> tuple[Any, ...]:
    sent = request.method == "POST" and "content" not in request.POST
    return (request.POST, request.FILES) if sent else ()
