"""Changing meetings, their agendas and who was there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed_web.evidence.keeping import add, change, note, touch
from seedbed_web.lead.partnership.meetings.queries import list_agenda
from seedbed_web.lead.partnership.models import AgendaItem, Attendance, Body, Meeting


def add_meeting(*, body: Body, by: UUID, values: Mapping[str, Any]) -> Meeting:
    """Adds a meeting of a body; its name in the pack comes from body and day."""
    named, held = f"{body.identifier} {values['held_on']}", {"body_id": body.pk} | dict(values)
    return add(Meeting, partnership=body.partnership_id, by=by, title=named, values=held)


def change_meeting(*, meeting: Meeting, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes when and where, whether it was held, or its notes.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(meeting, version=version, by=by, values=values)


def take_attendance(
    *, meeting: Meeting, version: int, by: UUID, attended: Mapping[UUID, str], quorate: str
) -> None:
    """Writes down how each seat was taken; an empty word takes out what was written.

    Args:
        meeting: the meeting.
        version: the version of the meeting that its editor saw.
        by: who writes it down.
        attended: one of the library's words by seat; seats that are not in it stay as they are.
        quorate: what the secretary records, `yes` or `no`; empty leaves it to the count.

    Raises:
        StaleEdit: somebody else changed the meeting, or who was there, first.
    """
    touch(meeting, version=version, by=by, values={"quorate": quorate})
    held = {row.member_id: row for row in meeting.attendance.all()}
    for place, (member, word) in enumerate(attended.items(), start=1):
        row = held.get(member)
        if row is not None and not word:
            row.delete()
        elif row is not None and row.attended != word:
            Attendance.objects.filter(pk=row.pk).update(attended=word)
        elif row is None and word:
            Attendance.objects.create(
                partnership_id=meeting.partnership_id, meeting=meeting, member_id=member, attended=word,
                order=place,
            )  # fmt: skip
    note("attendance taken", meeting, by, ["attendance", "quorate"])


def add_item(*, meeting: Meeting, by: UUID, values: Mapping[str, Any]) -> AgendaItem:
    """Adds an item to an agenda, after those it has unless it names its place."""
    last = list_agenda(meeting).last()
    held = {"meeting_id": meeting.pk, "place": (last.place if last else 0) + 1} | dict(values)
    named = f"{meeting.identifier} {values['title_en']}"
    return add(AgendaItem, partnership=meeting.partnership_id, by=by, title=named, values=held)


def change_item(*, item: AgendaItem, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes an item, or its minutes.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(item, version=version, by=by, values=values)


def take_away_item(*, item: AgendaItem, by: UUID) -> None:
    """Takes an item off its agenda; its history keeps what it said."""
    note("taken away", item, by, [])
    item.delete()


def order_agenda(*, meeting: Meeting, version: int, by: UUID, places: Mapping[UUID, int]) -> None:
    """Gives items their places; the order has the version of the meeting.

    Raises:
        StaleEdit: somebody else changed the meeting or its order first.
    """
    touch(meeting, version=version, by=by)
    rows = {row.pk: row for row in list_agenda(meeting)}
    moved = {key: place for key, place in places.items() if key in rows and rows[key].place != place}
    for key, place in moved.items():
        AgendaItem.objects.filter(pk=key).update(place=place)
    if moved:
        note("agenda ordered", meeting, by, ["place"])


def note_names_taken_out(*, meeting: Meeting, by: UUID) -> None:
    """Notes that somebody was given the minutes of a meeting with the names of its members."""
    note("minutes taken out with names", meeting, by, [])
