"""Meetings as a council's own committee system gives them, held against those that are there.

Nothing is ever removed: a meeting that the file does not have stays as it is. What was held is not made
planned again, what was cancelled here stays cancelled, and notes, agenda and attendance are never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

TOLD: Final = ("starts_at", "ends_at", "place", "url")
"""What a file may tell of a meeting beside its day; empty words say nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """A meeting in the file; `row` is its place in it, 1 for the first. Empty words say nothing."""

    row: int
    title: str
    body: str
    day: date
    starts_at: str = ""
    ends_at: str = ""
    place: str = ""
    url: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that is there; `key` is the site's own."""

    key: str
    body: str
    day: date
    starts_at: str = ""
    ends_at: str = ""
    place: str = ""
    url: str = ""
    state: str = "planned"


@dataclass(frozen=True, slots=True)
class Change:
    """What a meeting of the file does: `fields` holds the new value of each field that changes, by name."""

    kind: Literal["new", "changed", "same"]
    found: Found
    held: Held | None
    fields: Mapping[str, object]


def body_of(title: str, bodies: Mapping[str, str]) -> str:
    """The body whose name stands in the title of a meeting; the longest name that does, or nothing.

    >>> body_of("Early Years Board: March", {"board": "board", "early years board": "early"})
    'early'

    Args:
        title: what the committee system calls the meeting.
        bodies: the identifier of a body for each of its names, in small letters.
    """
    said = " ".join(title.casefold().split())
    inside = [name for name in bodies if name and name in said]
    return bodies[max(inside, key=len)] if inside else ""


def compare(found: Sequence[Found], held: Iterable[Held]) -> list[Change]:
    """What the meetings of a file do to those that are there.

    A meeting is the same one when its address is, otherwise when body and day are, and of several on one day
    the one that starts at the same time first. So a meeting with an address may move to another day, and the
    file read again changes nothing. Every meeting is met at most once.
    """
    free = list(held)
    met: dict[int, Held] = {}
    for same in (_same_address, _same_start, _same_day):
        for one in found:
            if one.row not in met:
                other = next((it for it in free if it.body == one.body and same(one, it)), None)
                if other is not None:
                    met[one.row] = other
                    free.remove(other)
    return [_change(one, met.get(one.row)) for one in found]


def _same_address(one: Found, other: Held) -> bool:
    return bool(one.url) and one.url == other.url


def _same_start(one: Found, other: Held) -> bool:
    return one.day == other.day and one.starts_at == other.starts_at


def _same_day(one: Found, other: Held) -> bool:
    """Two of the same body on one day are told apart by their address, where both have one."""
    return one.day == other.day and not (one.url and other.url)


def _change(one: Found, other: Held | None) -> Change:
    if other is None:
        return Change("new", one, None, _values(one))
    fields: dict[str, object] = {}
    if one.day != other.day:
        fields["held_on"] = one.day
    for name in TOLD:
        value = getattr(one, name)
        if value and value != getattr(other, name):
            fields[name] = value
    if one.is_cancelled and other.state == "planned":
        fields["state"] = "cancelled"
    return Change("changed" if fields else "same", one, other, fields)


def _values(one: Found) -> dict[str, object]:
    words = {name: getattr(one, name) for name in TOLD}
    return {"held_on": one.day, "state": "cancelled" if one.is_cancelled else "planned", **words}
