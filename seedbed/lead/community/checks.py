"""What can be wrong with the community's tables beyond their cells; no answer is ever repeated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.row_faults import Rows, backwards, fault_in, not_on_the_web, out_of_bounds
from seedbed.foundations.tables import Row
from seedbed.lead.community.assets import is_on_earth
from seedbed.lead.community.consultation_checks import consultation_faults, unknown_ward
from seedbed.lead.community.findings import Said, lacking
from seedbed.lead.community.record import ETHNIC_GROUPS, TENTHS
from seedbed.lead.community.tables import (
    ASSETS,
    FINDINGS,
    HEARD,
    PARTICIPATION,
    PROPOSALS,
    VOICE_GROUPS,
)

Inside = Callable[[float, float], bool]
"""Whether degrees north and east lie within the area."""
ANSWERED: Final = ("taken up", "declined")


def community_faults(rows: Rows, inside: Inside | None = None) -> list[Fault]:
    """Every fault of groups, consultations, findings, assets, proposals and who decides.

    Args:
        rows: tables of a pack, by name.
        inside: whether a point lies in the area; None where its outlines are not known.
    """
    return [
        *_days(rows), *_numbers(rows), *_heard(rows), *consultation_faults(rows), *_findings(rows),
        *_of_another(rows), *_points(rows, inside), *_proposals(rows), *_participation(rows),
    ]  # fmt: skip


def _days(rows: Rows) -> Iterator[Fault]:
    yield from backwards(rows, VOICE_GROUPS, "starts", "ends")
    yield from backwards(rows, FINDINGS, "found_on", "answered_on")
    yield from backwards(rows, ASSETS, "offered_on", "checked_on")
    yield from backwards(rows, PROPOSALS, "proposed_on", "answered_on")


def _numbers(rows: Rows) -> Iterator[Fault]:
    yield from out_of_bounds(rows, VOICE_GROUPS, "people", 0)
    yield from out_of_bounds(rows, HEARD, "people", 0)
    yield from out_of_bounds(rows, PARTICIPATION, "budget", 0)
    yield from not_on_the_web(rows, ASSETS, "url")


def _heard(rows: Rows) -> Iterator[Fault]:
    """Categories that are none, and more people than belong to the group."""
    belong = {row["id"]: row["people"] for row in rows.get("voice-groups", ())}
    counted: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows.get("heard", ()):
        yield from _category(row, rows)
        key = (row["group"], row["characteristic"])
        counted[key] += row["people"] or 0
        most = belong.get(row["group"])
        if most is not None and counted[key] > most:
            expected = "together no more people than belong to the group"
            yield fault_in(HEARD, row, "people", "more-than-belong", expected)


def _category(row: Row, rows: Rows) -> Iterator[Fault]:
    if row["characteristic"] == "place":
        yield from unknown_ward(HEARD, row, "category", rows)
        return
    known = {"ethnicity": ETHNIC_GROUPS, "deprivation": TENTHS}.get(row["characteristic"])
    if known and row["category"] and row["category"] not in known:
        yield fault_in(HEARD, row, "category", "not-a-choice", f"one of: {', '.join(known)}")


def _findings(rows: Rows) -> Iterator[Fault]:
    """Findings that claim an answer and have none, or say 'not yet' and not why."""
    for row in rows.get("findings", ()):
        if row["state"] is None or row["found_on"] is None:
            continue
        linked = bool(row["decision"] or row["action"])
        lacks = lacking(Said(row["found_on"], row["state"], row["answer_en"] or "", linked))
        if "words" in lacks:
            expected = f"what was done, because its state is '{row['state']}'"
            yield fault_in(FINDINGS, row, "answer_en", "finding-unanswered", expected)
        if "reason" in lacks:
            yield fault_in(FINDINGS, row, "answer_en", "finding-unanswered", "why it is not yet done")
        if "link" in lacks:
            expected = "the decision or the action that answers it"
            yield fault_in(FINDINGS, row, "decision", "answer-leads-nowhere", expected, stops=False)


def _of_another(rows: Rows) -> Iterator[Fault]:
    asked = {row["id"]: row["consultation"] for row in rows.get("themes", ())}
    for row in rows.get("findings", ()):
        own = asked.get(row["theme"])
        if own and row["consultation"] and own != row["consultation"]:
            expected = f"a theme of {row['consultation']}"
            yield fault_in(FINDINGS, row, "theme", "of-another-consultation", expected)


def _points(rows: Rows, inside: Inside | None) -> Iterator[Fault]:
    for row in rows.get("assets", ()):
        yield from unknown_ward(ASSETS, row, "ward", rows)
        north, east = row["latitude"], row["longitude"]
        if (north is None) != (east is None):
            lacking_ = "latitude" if north is None else "longitude"
            yield fault_in(ASSETS, row, lacking_, "half-a-point", "both latitude and longitude, or neither")
        elif north is not None and not (is_on_earth(north, east) and (inside is None or inside(north, east))):
            yield fault_in(ASSETS, row, "latitude", "outside-the-area", "a point within the area")


def _proposals(rows: Rows) -> Iterator[Fault]:
    for row in rows.get("proposals", ()):
        if row["state"] in ANSWERED and not row["answer_en"]:
            expected = "why it was taken up or declined"
            yield fault_in(PROPOSALS, row, "answer_en", "to-write", expected, stops=False)
        if row["state"] == "taken up" and not row["action"]:
            expected = "the action it became"
            yield fault_in(PROPOSALS, row, "action", "taken-up-without-action", expected)


def _participation(rows: Rows) -> Iterator[Fault]:
    for row in rows.get("participation", ()):
        if row["held_by_en"] and row["budget"] is None:
            expected = "how much it is, 0 included"
            yield fault_in(PARTICIPATION, row, "budget", "to-write", expected, stops=False)
        if row["budget"] and not row["held_by_en"]:
            expected = "who decides on the money"
            yield fault_in(PARTICIPATION, row, "held_by_en", "to-write", expected, stops=False)
