"""Fernshire's bodies, their meetings and decisions, what was asked of whom, and who does the planning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from seedbed.foundations.tables import Row
from seedbed.lead.partnership.tables import (
    BOARD_ACTIONS,
    DECISIONS,
    PLANNING_ROLES,
    RISKS,
    TABLES,
)
from seedbed.plan.strategy.tables import CANDIDATES
from seedbed.synthetic.fernshire.days import BOARD, Held, dated, held, meeting_named, meetings
from seedbed.synthetic.fernshire.reading import complete, dice, flat, read_data

STEERING: Final = "steering-group"
ATTENDED: Final = ("present", "deputy", "apologies", "absent")
USUALLY: Final = (82, 8, 8, 2)
AT_FIRST: Final = (58, 4, 28, 10)
"""Shares of a hundred: since 2025, and in the first year, when half of the chairs were empty."""
STEERING_TOLD: Final = 4
"""Meetings of the steering group, the last and the next, of which the agenda is kept."""


def partnership_tables(as_of: date) -> dict[str, list[Row]]:
    """The tables of how Fernshire is led, with every column they declare."""
    said, decided = read_data("bodies"), read_data("decisions")
    attendance = list(_attendance(said["seat"], as_of))
    rows = {
        "bodies": [flat(body) | {"id": name} for name, body in said["body"].items()],
        "members": [flat(seat) for seat in said["seat"]],
        "meetings": [_meeting(meeting, attendance) for meeting in meetings(as_of)],
        "agenda": list(_agenda(as_of)),
        "attendance": attendance,
        "decisions": [_decision(made, as_of) for made in decided["decision"]],
        "board-actions": [dated(BOARD_ACTIONS, _asked(made, as_of), as_of) for made in decided["action"]],
        "risks": [dated(RISKS, flat(made), as_of) for made in decided["risk"]],
        "interests": [flat(made) for made in said["interest"]],
        "sponsors": [flat(made) for made in said["sponsor"]],
        "planning-roles": [dated(PLANNING_ROLES, flat(made), as_of) for made in said["planning_role"]],
        "responsibilities": [
            {"priority": priority, "partner": partner, "part": part}
            for priority, parts in said["responsible"].items()
            for partner, part in parts.items()
        ],
    }
    return complete(TABLES, rows)


def candidate_rows(as_of: date) -> list[Row]:
    """What was put forward for the strategy."""
    made = read_data("decisions")["candidate"]
    return complete([CANDIDATES], {"candidates": [dated(CANDIDATES, flat(row), as_of) for row in made]})[
        "candidates"
    ]


def _meeting(meeting: Held, attendance: Sequence[Row]) -> Row:
    said = read_data("meetings")[meeting.body]
    row = {"id": meeting.id, "body": meeting.body, "held_on": meeting.day, "state": meeting.state}
    row |= {name: said[name] for name in ("starts_at", "ends_at")} | flat({"place": said["place"]})
    return row | ({"quorate": _quorate(meeting, attendance)} if meeting.state == "held" else {})


def _quorate(meeting: Held, attendance: Sequence[Row]) -> str:
    said = read_data("bodies")
    voting = {seat["id"] for seat in said["seat"] if seat["votes"] == "yes"}
    there = [
        row
        for row in attendance
        if row["meeting"] == meeting.id
        and row["member"] in voting
        and row["attended"] in ("present", "deputy")
    ]
    return "yes" if len(there) >= said["body"][meeting.body]["quorum"] else "no"


def _attendance(seats: Sequence[Mapping[str, Any]], as_of: date) -> Iterator[Row]:
    """Who was at each meeting that was held; the seats whose term it fell into."""
    for meeting in meetings(as_of):
        if meeting.state == "held":
            own = [seat["id"] for seat in seats if seat["body"] == meeting.body and _sits(seat, meeting.day)]
            for member, attended in _came(meeting, own, seats, as_of).items():
                yield {"meeting": meeting.id, "member": member, "attended": attended}


def _sits(seat: Mapping[str, Any], day: date) -> bool:
    return bool(seat["starts"] <= day <= seat.get("ends", date.max))


def _came(
    meeting: Held, own: Sequence[str], seats: Sequence[Mapping[str, Any]], as_of: date
) -> dict[str, str]:
    """How each seat was taken: enough to decide, but where the story says otherwise."""
    said, voting = read_data("meetings")[meeting.body], {s["id"] for s in seats if s["votes"] == "yes"}
    quorum: int = read_data("bodies")["body"][meeting.body]["quorum"]
    votes = [name for name in own if name in voting]
    if _too_few(meeting, as_of):
        away = dice("away", meeting.id).sample(votes[1:], len(votes) - quorum + 1)
        return {name: "apologies" if name in away else "present" for name in own}
    if meeting.day.year == said.get("full_in"):
        return dict.fromkeys(own, "present")
    shares = AT_FIRST if meeting.day.year < 2025 else USUALLY
    came = {name: dice("came", meeting.id, name).choices(ATTENDED, shares)[0] for name in own}
    for name in votes:
        if sum(came[v] in ("present", "deputy") for v in votes) < quorum:
            came[name] = "present"
    return came


def _too_few(meeting: Held, as_of: date) -> bool:
    """One meeting of the board, and the last but one of the steering group."""
    if meeting.body == STEERING:
        return meeting == held(STEERING, as_of)[-2]
    return bool(meeting.day == read_data("meetings")[meeting.body].get("not_quorate"))


def _agenda(as_of: date) -> Iterator[Row]:
    board = [m for m in meetings(as_of) if m.body == BOARD]
    told = held(BOARD, as_of) + [m for m in board if m.state == "planned"][:1]
    for number, meeting in enumerate(told):
        yield from _items(meeting, list(_board_items(meeting, number)))
    later = read_data("meetings")["of_steering"]
    steering = [m for m in meetings(as_of) if m.body == STEERING and m.state != "cancelled"]
    last = held(STEERING, as_of)[-1]
    near = steering[steering.index(last) - STEERING_TOLD + 1 : steering.index(last) + 2]
    for number, meeting in enumerate(near):
        yield from _items(meeting, [later[number % len(later)], later[(number + 1) % len(later)]])


def _board_items(meeting: Held, number: int) -> Iterator[Mapping[str, Any]]:
    """The items of one meeting of the board, in their order."""
    said = read_data("meetings")
    topics, later, of_parents = said["topic"], said["later"], said["of_parents"]
    yield said["opening"]
    topic = topics.get(str(meeting.day))
    yield topic or later[(number - len(topics)) % len(later)]
    yield of_parents[number % len(of_parents)] | {"led_by": "Parents' Panel"}
    yield said["closing"]


def _items(meeting: Held, items: Sequence[Mapping[str, Any]]) -> Iterator[Row]:
    """The items as rows; what was said stands only where the meeting was held."""
    for place, item in enumerate(items, start=1):
        known = {k: v for k, v in item.items() if k != "minutes" or meeting.state == "held"}
        yield flat(known) | {"id": f"{meeting.id}-{place}", "meeting": meeting.id, "place": place}


def _decision(made: Mapping[str, Any], as_of: date) -> Row:
    row = flat(made)
    at = meeting_named(made["meeting"], as_of) if "meeting" in made else None
    if at:
        row |= {"body": at.body, "meeting": at.id, "decided_on": at.day}
    elif isinstance(made["decided_on"], Mapping):
        before = meeting_named(made["decided_on"], as_of).day
        row["decided_on"] = before - timedelta(days=made["decided_on"]["less"])
    if "ratified_at" in made:
        then = meeting_named(made["ratified_at"], as_of)
        row |= {"ratified_at": then.id, "ratified_on": then.day}
    return dated(DECISIONS, row, as_of)


def _asked(made: Mapping[str, Any], as_of: date) -> Row:
    at = {"meeting": meeting_named(made["meeting"], as_of).id} if "meeting" in made else {}
    return flat(made) | at
