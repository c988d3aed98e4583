"""What can be wrong with the tables of the partnership beyond the form of their cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.row_faults import Rows, backwards, fault_in, not_on_the_web, out_of_bounds
from seedbed.foundations.tables import Row
from seedbed.lead.maturity.definitions import elements
from seedbed.lead.partnership.decisions import missing
from seedbed.lead.partnership.responsibility import ACCOUNTABLE
from seedbed.lead.partnership.tables import (
    AGENDA,
    ATTENDANCE,
    BOARD_ACTIONS,
    BODIES,
    DECISIONS,
    INTERESTS,
    MEETINGS,
    MEMBERS,
    PLANNING_ROLES,
    RESPONSIBILITIES,
    RISKS,
    SPONSORS,
)

_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
EXPECTED: Final = {
    "body": "the body that took it",
    "decided_by": "the post of whoever decided",
    "reason": "why it could not wait, was not quorate or was refused",
    "evidence": "what it rests on",
    "ratified_by": "the body that ratified or refused it",
    "ratified_on": "the day on which it was ratified or refused",
}
"""What a decision lacks, in words."""
TO_WRITE: Final = ("evidence",)
"""What may still be written after publication."""


def partnership_faults(rows: Rows) -> list[Fault]:
    """Every fault of bodies, meetings, decisions, actions, risks and who does the planning."""
    return [
        *_days(rows), *_numbers(rows), *_addresses(rows), *_circles(rows), *_quorums(rows),
        *_meetings(rows), *_attendance(rows), *_decisions(rows), *_of_another_body(rows),
        *_in_term(rows), *_accountable(rows), *_elements(rows),
    ]  # fmt: skip


def days_to_come(rows: Rows, today: date) -> Iterator[Fault]:
    """Meetings said to be held, and decisions said to be taken or ratified, on a day that has not come."""
    for row in rows.get("meetings", ()):
        if row["state"] == "held" and row["held_on"] and row["held_on"] > today:
            yield fault_in(MEETINGS, row, "held_on", "not-yet", f"a day up to {today}, or state 'planned'")
    for row in rows.get("decisions", ()):
        for column in ("decided_on", "ratified_on"):
            if row[column] and row[column] > today:
                yield fault_in(DECISIONS, row, column, "not-yet", f"a day up to {today}")


def _days(rows: Rows) -> Iterator[Fault]:
    for table in (BODIES, MEMBERS, SPONSORS):
        yield from backwards(rows, table, "starts", "ends")
    yield from backwards(rows, INTERESTS, "declared_on", "ends")
    yield from backwards(rows, DECISIONS, "decided_on", "ratified_on")


def _numbers(rows: Rows) -> Iterator[Fault]:
    yield from out_of_bounds(rows, BODIES, "quorum", 1)
    yield from out_of_bounds(rows, AGENDA, "place", 1)
    yield from out_of_bounds(rows, PLANNING_ROLES, "wte", 0)
    for column in ("likelihood", "impact"):
        yield from out_of_bounds(rows, RISKS, column, 1, 5)


def _addresses(rows: Rows) -> Iterator[Fault]:
    for table, column in ((BODIES, "terms_url"), (MEETINGS, "url"), (AGENDA, "paper_url")):
        yield from not_on_the_web(rows, table, column)


def _circles(rows: Rows) -> Iterator[Fault]:
    """Bodies that answer to themselves, by however many others."""
    above = {row["id"]: row["reports_to"] for row in rows.get("bodies", ())}
    for row in rows.get("bodies", ()):
        seen, here = set(), row["reports_to"]
        while here and here != row["id"] and here not in seen:
            seen.add(here)
            here = above.get(here)
        if here and here == row["id"]:
            expected = "a body that does not answer to this one"
            yield fault_in(BODIES, row, "reports_to", "reports-to-itself", expected)


def _quorums(rows: Rows) -> Iterator[Fault]:
    seats = Counter(row["body"] for row in rows.get("members", ()) if row["votes"] == "yes")
    for row in rows.get("bodies", ()):
        there = seats[row["id"]]
        if there and row["quorum"] and row["quorum"] > there:
            expected = f"no more than its voting seats, {there}"
            yield fault_in(BODIES, row, "quorum", "quorum-too-large", expected)


def _meetings(rows: Rows) -> Iterator[Fault]:
    for row in rows.get("meetings", ()):
        if row["quorate"] and row["state"] and row["state"] != "held":
            yield fault_in(MEETINGS, row, "quorate", "not-held", "nothing, because it was not held")
        for column in ("starts_at", "ends_at"):
            if row[column] and not _TIME.fullmatch(row[column]):
                yield fault_in(MEETINGS, row, column, "not-a-time", "a time such as 10:00")
        if row["starts_at"] and row["ends_at"] and row["ends_at"] < row["starts_at"]:
            expected = f"a time not before 'starts_at', {row['starts_at']}"
            yield fault_in(MEETINGS, row, "ends_at", "period-backwards", expected)


def _attendance(rows: Rows) -> Iterator[Fault]:
    meetings = {row["id"]: row for row in rows.get("meetings", ())}
    body_of = {row["id"]: row["body"] for row in rows.get("members", ())}
    for row in rows.get("attendance", ()):
        meeting, body = meetings.get(row["meeting"]), body_of.get(row["member"])
        if meeting is None:
            continue
        if body and meeting["body"] and body != meeting["body"]:
            expected = f"a seat of {meeting['body']}, whose meeting it was"
            yield fault_in(ATTENDANCE, row, "member", "of-another-body", expected)
        if meeting["state"] in ("planned", "cancelled"):
            yield fault_in(ATTENDANCE, row, "meeting", "not-held", "a meeting that was held")


def _decisions(rows: Rows) -> Iterator[Fault]:
    for row in rows.get("decisions", ()):
        for name in missing(row["state"] or "", row):
            column = "reason_en" if name == "reason" else name
            yield fault_in(
                DECISIONS, row, column, "decision-incomplete",
                f"{EXPECTED[name]}, because its state is '{row['state']}'", stops=name not in TO_WRITE,
            )  # fmt: skip


def _of_another_body(rows: Rows) -> Iterator[Fault]:
    body_of = {row["id"]: row["body"] for row in rows.get("meetings", ())}
    for row in rows.get("decisions", ()):
        for body, meeting in (("body", "meeting"), ("ratified_by", "ratified_at")):
            held = body_of.get(row[meeting])
            if held and row[body] and held != row[body]:
                expected = f"a meeting of {row[body]}"
                yield fault_in(DECISIONS, row, meeting, "of-another-body", expected)


def _in_term(rows: Rows) -> Iterator[Fault]:
    """Bodies that met, decided or ratified when they were not there yet, or no more."""
    known = {row["id"]: row for row in rows.get("bodies", ())}
    for table, body, day in (
        (MEETINGS, "body", "held_on"),
        (DECISIONS, "body", "decided_on"),
        (DECISIONS, "ratified_by", "ratified_on"),
    ):
        for row in rows.get(table.name, ()):
            there: Any = known.get(row[body])
            if there and row[day] and not _is_there(there, row[day]):
                expected = f"a body that was there on {row[day]}"
                yield fault_in(table, row, body, "body-not-there", expected)


def _is_there(body: Row, day: date) -> bool:
    return bool((body["starts"] or date.min) <= day <= (body["ends"] or date.max))


def _accountable(rows: Rows) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for row in rows.get("responsibilities", ()):
        if row["part"] == ACCOUNTABLE and first.setdefault(row["priority"], row["partner"]) != row["partner"]:
            expected = f"one accountable partner for each priority; {first[row['priority']]} is it already"
            yield fault_in(RESPONSIBILITIES, row, "part", "two-accountable", expected)


def _elements(rows: Rows) -> Iterator[Fault]:
    for row in rows.get("board-actions", ()):
        if row["element"] and row["element"] not in elements():
            expected = f"one of: {', '.join(elements())}"
            yield fault_in(BOARD_ACTIONS, row, "element", "not-a-choice", expected)
