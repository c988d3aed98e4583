"""Days of Fernshire that follow from the day of the pack, and when its bodies meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count
from typing import Any, Final

from seedbed.foundations.tables import Row, Table
from seedbed.synthetic.fernshire.reading import read_data

BOARD: Final = "early-years-board"
MEET: Final = (BOARD, "steering-group", "talking-group", "information-group")
THURSDAY: Final = 3
LAST_LISTED: Final = 2026
"""The year in which the board's list of days ends, in February."""
Asked = Mapping[str, Any]
"""How a file names a meeting: its body, and `on`, `back` or `on_or_before`."""


@dataclass(frozen=True, slots=True)
class Held:
    """One meeting: of which body, on which day, and what became of it."""

    body: str
    day: date
    state: str

    @property
    def id(self) -> str:
        """Short name of the meeting."""
        return f"{self.body}-{self.day}"


def dated(table: Table, row: Row, as_of: date) -> Row:
    """A row whose days are days: a whole number where one belongs is so many days after that of the pack."""
    days = {column.name for column in table.columns if column.kind == "date"}
    return {
        name: as_of + timedelta(days=value) if name in days and isinstance(value, int) else value
        for name, value in row.items()
    }


@cache
def meetings(as_of: date) -> tuple[Held, ...]:
    """Every meeting up to that day, and as many later ones as each body has planned."""
    return tuple(meeting for body in MEET for meeting in _meetings_of(body, as_of))


def held(body: str, as_of: date) -> list[Held]:
    """The meetings of a body that were held, first first."""
    return [m for m in meetings(as_of) if m.body == body and m.state == "held"]


def meeting_named(asked: Asked, as_of: date) -> Held:
    """The meeting that a file means."""
    found = held(asked["body"], as_of)
    if "on" in asked:
        return next(m for m in found if m.day == asked["on"])
    if "on_or_before" in asked:
        until = meeting_named(asked["on_or_before"], as_of).day
        return [m for m in found if m.day <= until][-1]
    back: int = asked["back"]
    return found[-1 - back]


def _meetings_of(body: str, as_of: date) -> Iterator[Held]:
    said = read_data("meetings")[body]
    later = 0
    for day in _days(said):
        later += day > as_of
        if later > said["ahead"]:
            return
        yield Held(body, day, _state(said, day, as_of))


def _state(said: Asked, day: date, as_of: date) -> str:
    if "closed_from" in said and day.isoformat()[5:] >= said["closed_from"]:
        return "cancelled"
    return "held" if day <= as_of else "planned"


def _days(said: Asked) -> Iterator[date]:
    if "first" in said:
        yield from (said["first"] + timedelta(days=said["every"] * n) for n in count())
    else:
        yield from said["days"]
        yield from (_second_thursday(year, month) for year, month in _even_months())


def _even_months() -> Iterator[tuple[int, int]]:
    return (
        (year, month)
        for year in count(LAST_LISTED)
        for month in range(4 if year == LAST_LISTED else 2, 13, 2)
    )


def _second_thursday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(THURSDAY - first.weekday()) % 7 + 7)
