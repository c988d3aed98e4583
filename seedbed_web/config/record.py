"""The record of who did and looked at what, for those who look after governance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as said

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.accounts.queries import get_names
from seedbed_web.audit.actions import record as write
from seedbed_web.audit.models import Event
from seedbed_web.audit.queries import find_break_among, list_events
from seedbed_web.config.done_words import words_of
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.strategy.queries import get_titled

A_PAGE: Final = 50
PURPOSE: Final = "oversight"


@dataclass(frozen=True, slots=True)
class Line:
    """One record as it is read: when, who, what, and the rest in small print."""

    number: int
    at: datetime
    by: str
    words: str
    subject: str
    detail: str


@permitted(Permission.SEE_RECORD)
def record(request: MemberRequest) -> HttpResponse:
    """A page of the record, newest first, and whether those shown hold together. Looking is recorded too."""
    place, person = request.place.id, request.user.pk
    page = Paginator(list_events(place), A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "lines": _lines(page, place), "broken": find_break_among(list(page)[::-1])}
    seen = {"page": page.number}
    write("record looked at", partnership=place, by=person, purpose=PURPOSE, detail=seen)
    return render(request, "config/record.jinja", context)


def _lines(page: Page[Any], place: UUID) -> list[Line]:
    names = get_names(event.actor_id for event in page if event.actor_id)
    rows = get_titled(place, [(event.subject_kind, event.subject_id) for event in page])
    return [
        Line(
            event.number,
            event.at,
            _who(event, names),
            words_of(event.action),
            _which(event, rows.get((event.subject_kind, event.subject_id))),
            ", ".join(f"{name}: {_plain(value)}" for name, value in event.detail.items()),
        )
        for event in page
    ]


def _which(event: Event, row: Any) -> str:
    """What it was done to: by its title where it has one, and always by its key, which does not change."""
    title = (row.title_cy if get_language() == "cy" else "") or row.title_en if row else ""
    return " ".join(filter(None, (title, event.subject_kind, event.subject_id)))


def _who(event: Event, names: Mapping[UUID, str]) -> str:
    if event.actor_id is None:
        return said("a command on the server")
    return names.get(event.actor_id, said("somebody who is no longer a member"))


def _plain(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
