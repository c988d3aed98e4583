"""What the readiness check needs to know of how families were heard, from the tables of that part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from seedbed.lead.community.evidence import finding_id
from seedbed.lead.partnership.terms import term_on
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.facts import Voice


def voices(pack: Pack, as_of: date) -> tuple[Voice, ...]:
    """By what families were heard up to a day; rows that could not be read count as absent.

    Findings, of which the published can be cited; consultations that have closed and that people answered;
    and groups that go on, which are heard to this day. An open consultation says nothing yet.
    """
    return (*_findings(pack, as_of), *_consultations(pack, as_of), *_groups(pack, as_of))


def _findings(pack: Pack, as_of: date) -> Iterator[Voice]:
    for row in pack.rows("findings"):
        if row["id"] and row["found_on"] and row["found_on"] <= as_of:
            yield Voice(row["found_on"], finding_id(row["id"]) if row["published"] == "yes" else None)


def _consultations(pack: Pack, as_of: date) -> Iterator[Voice]:
    answered = {row["consultation"] for row in pack.rows("consultation-responses")}
    for row in pack.rows("consultations"):
        if row["id"] in answered and row["closed_on"] and row["closed_on"] <= as_of:
            yield Voice(row["closed_on"])


def _groups(pack: Pack, as_of: date) -> Iterator[Voice]:
    for row in pack.rows("voice-groups"):
        if row["id"] and term_on(as_of, row["starts"], row["ends"]) in ("current", "ends soon"):
            yield Voice(as_of)
