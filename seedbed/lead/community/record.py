"""What the community says and does, read from its tables: groups, consultations, findings, who decides.

What single people answered and who belongs to a group is counted elsewhere; nothing here holds an answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.columns import text_of
from seedbed.foundations.languages import Text
from seedbed.foundations.tables import Row

Rows = Mapping[str, Sequence[Row]]
ETHNIC_GROUPS: Final = ("white", "asian", "black", "mixed", "other")
"""The five groups of the census, as `heard` and `consultation-responses` write them."""
TENTHS: Final = tuple(str(tenth) for tenth in range(1, 11))
"""Tenths of deprivation, the most deprived first."""


@dataclass(frozen=True, slots=True)
class VoiceGroup:
    """A panel or a group of parents and carers."""

    id: str
    kind: str
    name: Text
    about: Text
    partner: str | None
    meets: Text
    people: int | None
    counted_on: date | None
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class Consultation:
    """What families and others were asked; `people` is how many answered, before anything is protected."""

    id: str
    title: Text
    about: Text
    group: str | None
    opened_on: date
    closed_on: date | None
    people: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What was said and what was done about it."""

    id: str
    said: Text
    consultation: str | None
    group: str | None
    theme: str | None
    found_on: date
    state: str
    answer: Text
    answered_on: date | None
    decision: str | None
    action: str | None
    published: bool


@dataclass(frozen=True, slots=True)
class Participation:
    """Who decided on a priority, and any money that the community decides on."""

    priority: str
    mode: str
    how: Text
    budget: float | None
    held_by: Text


def voice_groups(rows: Rows) -> list[VoiceGroup]:
    """Every group, in the order of the file."""
    return [
        VoiceGroup(
            row["id"], row["kind"], text_of(row, "name"), text_of(row, "about"), row["partner"],
            text_of(row, "meets"), row["people"], row["counted_on"], row["starts"], row["ends"],
        )
        for row in rows.get("voice-groups", ())
    ]  # fmt: skip


def consultations(rows: Rows) -> list[Consultation]:
    """Every consultation, the newest first."""
    people = Counter(row["consultation"] for row in rows.get("consultation-responses", ()))
    found = [
        Consultation(
            row["id"], text_of(row, "title"), text_of(row, "about"), row["group"],
            row["opened_on"], row["closed_on"], people[row["id"]],
        )
        for row in rows.get("consultations", ())
    ]  # fmt: skip
    return sorted(found, key=lambda asked: asked.opened_on, reverse=True)


def findings(rows: Rows) -> list[Finding]:
    """Every finding, in the order of the file."""
    return [
        Finding(
            id=row["id"], said=text_of(row, "said"), consultation=row["consultation"], group=row["group"],
            theme=row["theme"], found_on=row["found_on"], state=row["state"], answer=text_of(row, "answer"),
            answered_on=row["answered_on"], decision=row["decision"], action=row["action"],
            published=row["published"] == "yes",
        )
        for row in rows.get("findings", ())
    ]  # fmt: skip


def participation(rows: Rows) -> dict[str, Participation]:
    """What is said of each priority."""
    return {
        row["priority"]: Participation(
            row["priority"], row["mode"], text_of(row, "how"), row["budget"], text_of(row, "held_by")
        )
        for row in rows.get("participation", ())
    }
