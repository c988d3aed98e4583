"""Who leads and who was heard, as parts of `strategy.json`.

No name of a person is in them, no answer of anybody, no number of people that is not protected.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from seedbed.foundations.disclosure import protect_count
from seedbed.foundations.languages import Text
from seedbed.lead.community.record import Consultation, findings, participation, voice_groups
from seedbed.lead.partnership.record import (
    Body,
    Decision,
    Member,
    bodies,
    members,
    planning_roles,
    responsibilities,
    sponsors,
)
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.blocks import safe
from seedbed.publish.community_view import asked_by
from seedbed.publish.partnership_view import is_current, recent_decisions

PARTNERSHIP, COMMUNITY = "partnership", "community"


def lead_document(pack: Pack, as_of: date) -> dict[str, Any]:
    """The parts `partnership` and `community` of a strategy, each only where something is held for it."""
    made = {PARTNERSHIP: _partnership(pack, as_of), COMMUNITY: _community(pack, as_of)}
    return {name: part for name, part in made.items() if any(part.values())}


def priority_part(pack: Pack, priority: str) -> dict[str, Any]:
    """Who has which part in a priority and who decided on it, each only where it is written down."""
    parts = responsibilities(pack.tables).get(priority)
    said = participation(pack.tables).get(priority)
    found: dict[str, Any] = {}
    if parts:
        found["responsibilities"] = [{"partner": name, "part": part} for name, part in parts.items()]
    if said:
        found["participation"] = {
            "mode": said.mode, "how": _text(said.how), "budget": said.budget, "held_by": _text(said.held_by)
        }  # fmt: skip
    return found


def _partnership(pack: Pack, as_of: date) -> dict[str, Any]:
    seats = current_seats(pack, as_of)
    return {
        "sponsors": [
            {"id": s.id, "kind": s.kind, "post": _text(s.post), "partner": s.partner}
            for s in sponsors(pack.tables)
            if is_current(s.starts, s.ends, as_of)
        ],
        "bodies": [_body(body, seats) for body in current_bodies(pack, as_of)],
        "planning_roles": [
            {
                "id": r.id, "title": _text(r.title), "partner": r.partner, "wte": r.wte,
                "funder": _text(r.funder), "funded_until": r.funded_until, "succession": _text(r.succession),
            }
            for r in planning_roles(pack.tables)
        ],
        "decisions": [_decision(made) for made in recent_decisions(pack, as_of)],
    }  # fmt: skip


def current_bodies(pack: Pack, as_of: date) -> list[Body]:
    """Bodies that are there on a day."""
    return [body for body in bodies(pack.tables) if is_current(body.starts, body.ends, as_of)]


def current_seats(pack: Pack, as_of: date) -> list[Member]:
    """Seats whose term covers a day."""
    return [seat for seat in members(pack.tables) if is_current(seat.starts, seat.ends, as_of)]


def _body(body: Body, seats: list[Member]) -> dict[str, Any]:
    return {
        "id": body.id, "kind": body.kind, "name": _text(body.name), "purpose": _text(body.purpose),
        "terms_url": safe(body.terms_url), "quorum": body.quorum, "reports_to": body.reports_to,
        "meets": _text(body.meets),
        "seats": [
            {"post": _text(s.post), "partner": s.partner, "seat": s.seat, "votes": s.votes}
            for s in seats
            if s.body == body.id
        ],
    }  # fmt: skip


def _decision(made: Decision) -> dict[str, Any]:
    return {
        "id": made.id, "title": _text(made.title), "text": _text(made.text), "state": made.state,
        "body": made.body, "decided_on": made.decided_on, "decided_by": made.decided_by or None,
        "reason": _text(made.reason), "evidence": made.evidence or None,
        "ratified_by": made.ratified_by, "ratified_on": made.ratified_on,
    }  # fmt: skip


def _community(pack: Pack, as_of: date) -> dict[str, Any]:
    return {
        "groups": [
            {
                "id": g.id, "kind": g.kind, "name": _text(g.name), "about": _text(g.about),
                "partner": g.partner, "meets": _text(g.meets), "people": protect_count(g.people),
                "counted_on": g.counted_on,
            }
            for g in voice_groups(pack.tables)
            if is_current(g.starts, g.ends, as_of)
        ],
        "consultations": [
            {
                "id": c.id, "title": _text(c.title), "about": _text(c.about), "group": c.group,
                "opened_on": c.opened_on, "closed_on": c.closed_on, "people": people_who_answered(c),
            }
            for c in asked_by(pack, as_of)
        ],
        "findings": [
            {
                "id": f.id, "said": _text(f.said), "consultation": f.consultation, "group": f.group,
                "found_on": f.found_on, "state": f.state, "answer": _text(f.answer),
                "answered_on": f.answered_on, "decision": f.decision, "action": f.action,
            }
            for f in findings(pack.tables)
            if f.published
        ],
    }  # fmt: skip


def people_who_answered(asked: Consultation) -> float | None:
    """About how many answered, once it has closed."""
    return protect_count(asked.people) if asked.closed_on else None


def _text(text: Text) -> dict[str, str | None]:
    return {"en": text.en or None, "cy": text.cy or None}
