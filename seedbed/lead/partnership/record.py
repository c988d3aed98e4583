"""How a partnership is led, read from its tables: bodies, seats, meetings, decisions, sponsors, who plans.

The names of people are left where they are: nothing that is made from these records can show one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from seedbed.foundations.columns import text_of
from seedbed.foundations.languages import Text
from seedbed.foundations.tables import Row

Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Body:
    """A board, a steering group, a working group or another body."""

    id: str
    kind: str
    name: Text
    purpose: Text
    terms_url: str | None
    quorum: int | None
    reports_to: str | None
    meets: Text
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class Member:
    """A seat on a body, by its post; never who holds it."""

    id: str
    body: str
    post: Text
    partner: str | None
    seat: str
    votes: bool
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a body; `quorate` is None where nobody has said."""

    id: str
    body: str
    held_on: date
    state: str
    quorate: bool | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, how firmly, by whom, why, and on what evidence."""

    id: str
    title: Text
    text: Text
    state: str
    body: str | None
    meeting: str | None
    decided_on: date
    decided_by: str
    reason: Text
    evidence: str
    ratified_by: str | None
    ratified_at: str | None
    ratified_on: date | None


@dataclass(frozen=True, slots=True)
class Sponsor:
    """Who speaks for the early years at the top, by post."""

    id: str
    kind: str
    post: Text
    partner: str | None
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class PlanningRole:
    """Somebody who does the planning of the system, by role: how much, who pays, and until when."""

    id: str
    title: Text
    partner: str | None
    wte: float
    funder: Text
    funded_until: date | None
    succession: Text


def post_named(rows: Rows, words: str) -> Text:
    """A post in both languages, where a seat or a sponsor is called by just these words.

    Other words stand as they were written. So a post that has one column, such as `decided_by`, is not told
    to Welsh readers in English only.
    """
    posts = (text_of(row, "post") for table in ("members", "sponsors") for row in rows.get(table, ()))
    found = next((post for post in posts if words and words in (post.en, post.cy)), Text("", ""))
    return Text(found.en or words, found.cy or words)


def bodies(rows: Rows) -> list[Body]:
    """Every body, in the order of the file."""
    return [
        Body(
            row["id"], row["kind"], text_of(row, "name"), text_of(row, "purpose"), row["terms_url"],
            row["quorum"], row["reports_to"], text_of(row, "meets"), row["starts"], row["ends"],
        )
        for row in rows.get("bodies", ())
    ]  # fmt: skip


def members(rows: Rows) -> list[Member]:
    """Every seat, in the order of the file."""
    return [
        Member(
            row["id"], row["body"], text_of(row, "post"), row["partner"], row["seat"], row["votes"] == "yes",
            row["starts"], row["ends"],
        )
        for row in rows.get("members", ())
    ]  # fmt: skip


def meetings(rows: Rows) -> list[Meeting]:
    """Every meeting, first first."""
    found = [
        Meeting(
            row["id"], row["body"], row["held_on"], row["state"],
            None if row["quorate"] is None else row["quorate"] == "yes",
        )
        for row in rows.get("meetings", ())
    ]  # fmt: skip
    return sorted(found, key=lambda meeting: meeting.held_on)


def decisions(rows: Rows) -> list[Decision]:
    """Every decision, the newest first."""
    found = [
        Decision(
            id=row["id"], title=text_of(row, "title"), text=text_of(row, "text"), state=row["state"],
            body=row["body"], meeting=row["meeting"], decided_on=row["decided_on"],
            decided_by=row["decided_by"] or "", reason=text_of(row, "reason"),
            evidence=row["evidence"] or "", ratified_by=row["ratified_by"],
            ratified_at=row["ratified_at"], ratified_on=row["ratified_on"],
        )
        for row in rows.get("decisions", ())
    ]  # fmt: skip
    return sorted(found, key=lambda made: made.decided_on, reverse=True)


def sponsors(rows: Rows) -> list[Sponsor]:
    """Every sponsor, in the order of the file."""
    return [
        Sponsor(
            row["id"], row["kind"], text_of(row, "post"), row["partner"], row["starts"], row["ends"]
        )
        for row in rows.get("sponsors", ())
    ]  # fmt: skip


def planning_roles(rows: Rows) -> list[PlanningRole]:
    """Everybody who does the planning, in the order of the file."""
    return [
        PlanningRole(
            row["id"], text_of(row, "title"), row["partner"], row["wte"], text_of(row, "funder"),
            row["funded_until"], text_of(row, "succession"),
        )
        for row in rows.get("planning-roles", ())
    ]  # fmt: skip


def responsibilities(rows: Rows) -> dict[str, dict[str, str]]:
    """The part of each partner in each priority that anybody has a part in."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows.get("responsibilities", ()):
        found[row["priority"]][row["partner"]] = row["part"]
    return dict(found)
