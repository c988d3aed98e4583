"""What stands here already, held against a file from a committee system."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from seedbed.foundations.faults import Fault
from seedbed.lead.partnership import papers as library
from seedbed.lead.partnership import timetable
from seedbed_web.lead.partnership.bodies.queries import list_bodies
from seedbed_web.lead.partnership.meetings.queries import list_meetings
from seedbed_web.lead.partnership.models import AgendaItem, Meeting
from seedbed_web.lead.partnership.papers import ics


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file would change, in the order of the file.

    `rows` holds a change of the library with the row of ours that it touches: a meeting, or for papers the
    meeting and the item of its agenda.
    """

    rows: list[tuple[Any, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    @property
    def stands(self) -> str:
        """What it comes to: another value means that something has changed since it was looked at."""
        return sha256(repr([change for change, _ in self.rows]).encode()).hexdigest()

    def count(self, kind: str) -> int:
        """How many are new, changed or the same."""
        return sum(change.kind == kind for change, _ in self.rows)

    @property
    def does_something(self) -> bool:
        """Whether there is anything to take in."""
        return any(change.kind != "same" for change, _ in self.rows)


def get_names_of_bodies(partnership: UUID) -> dict[str, str]:
    """The identifier of a body for each name that a file may use, in small letters."""
    found: dict[str, str] = {}
    for row in list_bodies(partnership):
        for name in (row.identifier, row.name_en, row.name_cy):
            if name:
                found[" ".join(name.casefold().split())] = row.identifier
    return found


def look_at_meetings(partnership: UUID, content: str, file: str, body: str) -> Seen:
    """What the meetings of a calendar would change."""
    read = ics.read(content, file, get_names_of_bodies(partnership), body)
    rows = {str(row.pk): row for row in list_meetings(partnership)}
    changes = timetable.compare(read.found, [_held(row) for row in rows.values()])
    own = [(change, rows[change.held.key] if change.held else None) for change in changes]
    return Seen(own, read.faults, read.others)


def look_at_papers(partnership: UUID, content: str, file: str) -> Seen:
    """What a list of papers would change."""
    read = library.read_papers(content, file, get_names_of_bodies(partnership))
    seen = Seen(faults=list(read.faults))
    meetings = _by_body_and_day(partnership)
    papers: dict[tuple[str, date], list[library.Paper]] = defaultdict(list)
    for paper in read.papers:
        papers[paper.body, paper.day].append(paper)
    for key, of_one in papers.items():
        here = meetings.get(key, [])
        if len(here) == 1:
            seen.rows.extend(_changes(here[0], of_one))
        else:
            seen.faults.extend(_no_meeting(paper, file, len(here)) for paper in of_one)
    seen.faults.sort(key=lambda fault: fault.row or 0)
    return seen


def _changes(meeting: Meeting, papers: list[library.Paper]) -> list[tuple[Any, Any]]:
    items = {str(row.pk): row for row in AgendaItem.objects.filter(meeting=meeting)}
    held = [library.Item(key, row.place, row.title_en, row.paper_url) for key, row in items.items()]
    changes = library.compare(papers, held)
    return [(it, (meeting, items[it.item.key] if it.item else None)) for it in changes]


def _no_meeting(paper: library.Paper, file: str, number: int) -> Fault:
    code = "two-meetings" if number else "no-meeting"
    expected = "the only meeting of the body on that day" if number else "the day of a meeting of the body"
    return Fault(code, file, paper.row, "date", paper.day.isoformat(), expected)


def _by_body_and_day(partnership: UUID) -> dict[tuple[str, date], list[Meeting]]:
    found: dict[tuple[str, date], list[Meeting]] = defaultdict(list)
    for row in list_meetings(partnership).exclude(state="cancelled"):
        found[row.body.identifier, row.held_on].append(row)
    return found


def _held(row: Meeting) -> timetable.Held:
    return timetable.Held(
        key=str(row.pk),
        body=row.body.identifier,
        day=row.held_on,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place=row.place_en,
        url=row.url,
        state=row.state,
    )
