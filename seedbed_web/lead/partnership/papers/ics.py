"""Reading meetings from an iCalendar file, as committee systems export them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from icalendar import Calendar

from seedbed.foundations.faults import Fault
from seedbed.lead.partnership.calendar import LONDON
from seedbed.lead.partnership.papers import is_kept
from seedbed.lead.partnership.timetable import Found, body_of

MOST_EVENTS: Final = 2_000
LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Read:
    """What a file held: meetings, every fault, and the titles of meetings that belong to no body here."""

    found: list[Found] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def read(content: str, file: str, bodies: Mapping[str, str], body: str = "") -> Read:
    """Reads the meetings of a calendar.

    Args:
        content: the file.
        file: what to call it in faults.
        bodies: the identifier of a body for each of its names, in small letters.
        body: the body to which all meetings belong; empty to find it in the title of each.
    """
    held = Read()
    try:
        events = Calendar.from_ical(content).walk("VEVENT")
    except (ValueError, IndexError, KeyError):
        held.faults.append(Fault("not-a-calendar", file, None, None, None, "a calendar file (.ics)"))
        return held
    if len(events) > MOST_EVENTS:
        expected = f"at most {MOST_EVENTS} meetings; export fewer months"
        held.faults.append(Fault("too-many", file, None, None, str(len(events)), expected))
        return held
    for row, event in enumerate(events, start=1):
        _read_event(event, row, file, bodies, body, held)
    return held


def _read_event(event: Any, row: int, file: str, bodies: Mapping[str, str], body: str, held: Read) -> None:
    title = _words(event, "SUMMARY")
    whose = body or body_of(title, bodies)
    if not whose:
        held.others.append(title)
        return
    if "RRULE" in event:
        expected = "single meetings; this one repeats by a rule"
        held.faults.append(Fault("repeats", file, row, "RRULE", title, expected))
        return
    starts, ends = _moment(event, "DTSTART"), _moment(event, "DTEND")
    if starts is None:
        expected = "the day of the meeting"
        held.faults.append(Fault("no-day", file, row, "DTSTART", title, expected))
        return
    url = _words(event, "URL")
    one = Found(
        row=row,
        title=title,
        body=whose,
        day=_day(starts),
        starts_at=_clock(starts),
        ends_at=_clock(ends) if ends is not None and _day(ends) == _day(starts) else "",
        place=_words(event, "LOCATION"),
        url=url if is_kept(url) else "",
        is_cancelled=_words(event, "STATUS").upper() == "CANCELLED",
    )
    if not any(replace(one, row=it.row) == it for it in held.found):  # some systems export a meeting twice
        held.found.append(one)


def _words(event: Any, name: str) -> str:
    value = event.get(name, "")
    first = value[0] if isinstance(value, list) and value else value
    return " ".join(str(first or "").split())[:LONGEST]


def _moment(event: Any, name: str) -> date | datetime | None:
    """When, by the clock in London; None where nothing that is a time stands there."""
    value = event.get(name)
    moment = getattr(value, "dt", None)
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(ZoneInfo(LONDON))
    return moment if isinstance(moment, date) else None


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _clock(moment: date | datetime) -> str:
    """The time as 14:30; nothing for a whole day."""
    return f"{moment:%H:%M}" if isinstance(moment, datetime) else ""
