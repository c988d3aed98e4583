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
from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.accounts.queries import get_names
from seedbed_web.audit.actions import record as write
from seedbed_web.audit.models import Event
from seedbed_web.audit.queries import find_break, list_events
from seedbed_web.config.changes import TOLD
from seedbed_web.organisations.requests import MemberRequest

A_PAGE: Final = 50
PURPOSE: Final = "oversight"
WORDS: Final[Mapping[str, str | Promise]] = {
    **TOLD,
    "refused": _("Somebody was refused a page"),
    "record looked at": _("This record was looked at"),
    "pack taken out": _("The area pack was taken out"),
    "partnership made": _("The partnership was made"),
}
"""What is said of an action; one that is not here is shown by the name under which it was written."""


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
    """A page of the record, newest first, and whether its chain holds. Looking is recorded too."""
    place, person = request.place.id, request.user.pk
    page = Paginator(list_events(place), A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "lines": _lines(page), "broken": find_break(place)}
    seen = {"page": page.number}
    write("record looked at", partnership=place, by=person, purpose=PURPOSE, detail=seen)
    return render(request, "config/record.jinja", context)


def _lines(page: Page[Any]) -> list[Line]:
    names = get_names(event.actor_id for event in page if event.actor_id)
    return [
        Line(
            event.number,
            event.at,
            _who(event, names),
            str(WORDS.get(event.action, event.action.capitalize())),
            " ".join(filter(None, (event.subject_kind, event.subject_id))),
            ", ".join(f"{name}: {_plain(value)}" for name, value in event.detail.items()),
        )
        for event in page
    ]


def _who(event: Event, names: Mapping[UUID, str]) -> str:
    if event.actor_id is None:
        return said("nobody who had signed in")
    return names.get(event.actor_id, said("somebody who is no longer a member"))


def _plain(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
