"""Entries of a calendar as a file that calendars read: iCalendar, RFC 5545."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

from seedbed.lead.partnership.calendar import Entry

MAKER: Final = "-//Seedbed//Partnership//EN"
READ_AGAIN: Final = timedelta(hours=6)
UNCHANGED: Final = datetime(2020, 1, 1, tzinfo=UTC)
"""When an entry is said to have been made of which nothing is known."""


def write(entries: Iterable[Entry], name: str, language: str) -> bytes:
    """A calendar. The same entries give the same bytes, so that readers can tell that nothing changed."""
    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", name, parameters={"language": language})
    made.add("x-wr-calname", name)
    made.add("refresh-interval", READ_AGAIN, parameters={"value": "DURATION"})
    for entry in entries:
        made.add_component(_event(entry, language))
    made.add_missing_timezones()
    content: bytes = made.to_ical()
    return content


def _event(entry: Entry, language: str) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    changed = (entry.changed_at or UNCHANGED).astimezone(UTC)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", entry.version)
    event.add("dtstart", entry.starts or entry.day)
    if entry.starts is None:
        event.add("dtend", entry.day + timedelta(days=1))
    elif entry.ends is not None:
        event.add("dtend", entry.ends)
    event.add("summary", entry.title, parameters={"language": language})
    for name, words in (("location", entry.where), ("description", entry.about), ("url", entry.url)):
        if words:
            event.add(name, words)
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    # A day by which something is done blocks nobody's time.
    event.add("transp", "OPAQUE" if entry.kind == "meeting" and entry.starts else "TRANSPARENT")
    return event
