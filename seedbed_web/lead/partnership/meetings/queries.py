"""Reading meetings, their agendas and who was there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from seedbed.lead.partnership.quorum import Quorum, Seat, count_quorum
from seedbed_web.lead.partnership.models import AgendaItem, Attendance, Meeting, Member


@dataclass(frozen=True, slots=True)
class Taken:
    """A seat at one meeting: how it was taken, empty where nothing is written; whether its term covers it."""

    member: Member
    attended: str
    in_term: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which meetings a list shows; empty means all."""

    body: str = ""
    state: str = ""
    when: str = ""


def list_meetings(partnership: UUID) -> QuerySet[Meeting]:
    """Meetings of every body, the latest first."""
    rows = Meeting.objects.filter(partnership_id=partnership).select_related("body")
    return rows.order_by("-held_on", "-starts_at", "order", "identifier")


def list_wanted(partnership: UUID, wanted: Wanted, today: date) -> QuerySet[Meeting]:
    """Meetings as wanted; those to come stand in the order in which they come."""
    rows = list_meetings(partnership)
    if wanted.body:
        rows = rows.filter(body__identifier=wanted.body)
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.when == "past":
        return rows.filter(held_on__lt=today)
    if wanted.when == "coming":
        return rows.filter(held_on__gte=today).order_by("held_on", "starts_at", "order")
    return rows


def list_meetings_of(body: Any) -> QuerySet[Meeting]:
    """The meetings of one body, the latest first."""
    return list_meetings(body.partnership_id).filter(body=body)


def list_next_by_body(partnership: UUID, today: date) -> dict[UUID, Meeting]:
    """The next meeting of each body that has one planned."""
    coming = list_meetings(partnership).filter(state="planned", held_on__gte=today)
    return {row.body_id: row for row in coming}


def find_meeting(partnership: UUID, identifier: str) -> Meeting | None:
    """One meeting by the name the pack gives it."""
    found = list_meetings(partnership).select_related("body", "changed_by")
    return found.filter(identifier=identifier).first()


def list_agenda(meeting: Meeting) -> QuerySet[AgendaItem]:
    """What a meeting is about, in the order of its agenda."""
    return meeting.agenda.order_by("place", "order", "identifier")


def find_item(partnership: UUID, identifier: str) -> AgendaItem | None:
    """One item by the name the pack gives it."""
    rows = AgendaItem.objects.filter(partnership_id=partnership, identifier=identifier)
    return rows.select_related("meeting__body", "changed_by").first()


def find_item_after(item: AgendaItem) -> AgendaItem | None:
    """The item that comes after one; None after the last."""
    rows = list(list_agenda(item.meeting))
    place = next(number for number, row in enumerate(rows, start=1) if row.pk == item.pk)
    return rows[place] if place < len(rows) else None


def list_taken(meeting: Meeting) -> list[Taken]:
    """Every seat that could be taken at a meeting, and those that were taken outside their term."""
    said = dict(meeting.attendance.values_list("member_id", "attended"))
    rows = Member.objects.filter(body_id=meeting.body_id).select_related("partner")
    taken = (Taken(row, said.get(row.pk, ""), _in_term(row, meeting.held_on)) for row in rows)
    return [it for it in taken if it.in_term or it.attended]


def get_quorum(meeting: Meeting, taken: Iterable[Taken] | None = None) -> Quorum:
    """Whether enough voting seats were taken, as the library counts it."""
    held = list_taken(meeting) if taken is None else taken
    seats = (_seat(it.member, it.attended) for it in held)
    return count_quorum(seats, meeting.body.quorum, meeting.held_on)


def get_attended(member: Member) -> dict[str, int]:
    """How often a seat was taken, by a deputy, excused or left empty."""
    rows = Attendance.objects.filter(member=member, meeting__state="held")
    return dict(Counter(rows.order_by().values_list("attended", flat=True)))


def _seat(member: Member, attended: str) -> Seat:
    return Seat(member.votes == "yes", attended, member.starts, member.ends)


def _in_term(member: Member, day: date) -> bool:
    return _seat(member, "").is_in_term(day)
