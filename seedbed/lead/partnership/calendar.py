"""What goes into a calendar: meetings, days by which something is done, days for looking at something again.

Times are those of the clock in London, as people of England and Wales read it. The file itself is written by
the site; what stands in it is decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

LONDON: Final = "Europe/London"
_CLOCK: Final = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?\s*(?P<half>am|pm|a\.m\.|p\.m\.|yb|yp|y\.b\.|y\.p\.)?",
    re.IGNORECASE,
)
_WORDS: Final = {"noon": time(12), "midday": time(12), "hanner dydd": time(12)}
_AFTERNOON: Final = "p"
_NOON: Final = 12

Kind = Literal["meeting", "action", "review"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar.

    `starts` and `ends` are moments in London, or None for a whole day; `version` grows with every change, so
    that calendars know which of two is the newer.
    """

    uid: str
    kind: Kind
    title: str
    day: date
    starts: datetime | None = None
    ends: datetime | None = None
    where: str = ""
    about: str = ""
    url: str = ""
    is_cancelled: bool = False
    version: int = 1
    changed_at: datetime | None = None


def uid_of(kind: Kind, key: UUID) -> str:
    """What a calendar knows an entry by; the same for ever, whoever asks and in whichever language."""
    return f"{kind}-{key}@seedbed"


def clock(words: str) -> time | None:
    """A time of day as people write it; None for anything else.

    >>> clock("10:00"), clock("2.30pm"), clock("12 noon"), clock("after lunch")
    (datetime.time(10, 0), datetime.time(14, 30), datetime.time(12, 0), None)
    """
    said = " ".join(words.lower().split())
    if said.removeprefix("12 ") in _WORDS:
        return _WORDS[said.removeprefix("12 ")]
    match = _CLOCK.fullmatch(said)
    if match is None or not (match["minute"] or match["half"]):
        return None
    half = (match["half"] or "").replace(".", "").removeprefix("y")
    return _time(int(match["hour"]), int(match["minute"] or 0), half)


def _time(hour: int, minute: int, half: str) -> time | None:
    """A time by the clock of twelve hours where it says which half of the day, otherwise by that of 24."""
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half.startswith(_AFTERNOON) else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def span(day: date, starts: str, ends: str) -> tuple[datetime | None, datetime | None]:
    """When a meeting begins and ends in London; an end that is not after its beginning is left out.

    Args:
        day: the day of the meeting.
        starts: when it starts, as written; what is no time of day makes it last the whole day.
        ends: when it ends, likewise.
    """
    first, last = clock(starts), clock(ends)
    if first is None:
        return None, None
    begins = _moment(day, first)
    over = _moment(day, last) if last is not None and last > first else None
    return begins, over


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=ZoneInfo(LONDON))
