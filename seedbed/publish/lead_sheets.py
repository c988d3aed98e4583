"""Who leads and who was heard, as rows of the published sheets: posts and never people, no small number."""

from __future__ import annotations

from datetime import date
from typing import Any

from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.community.record import Participation, findings, participation
from seedbed.lead.partnership.record import planning_roles, responsibilities
from seedbed.plan.strategy.model import partners
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.community_view import STATES, asked_by, heard_in
from seedbed.publish.lead_data import current_bodies, current_seats, people_who_answered
from seedbed.publish.partnership_view import names_of, recent_decisions
from seedbed.publish.priority_view import words
from seedbed.publish.responsible_view import part_words, priority_titles

Sheet = list[dict[str, Any]]


def lead_sheets(pack: Pack, language: Language, as_of: date) -> dict[str, Sheet]:
    """The sheets of partnership and community by name; one without a row is not published."""
    return {
        "seats": _seat_rows(pack, language, as_of),
        "planning-roles": _planning_rows(pack, language),
        "responsibilities": _responsibility_rows(pack, language),
        "decisions": _decision_rows(pack, language, as_of),
        "consultations": _consultation_rows(pack, language, as_of),
        "you-said-we-did": _finding_rows(pack, language),
        "participation": _participation_rows(pack, language),
    }


def _seat_rows(pack: Pack, language: Language, as_of: date) -> Sheet:
    """A row for each seat of each body."""
    known, seats = names_of(pack, "partners", language), current_seats(pack, as_of)
    return [
        {
            "body": words(body.name, language),
            "kind": say(f"body-kind.{slug(body.kind)}", language),
            "post": words(seat.post, language),
            "organisation": known.get(seat.partner or ""),
            "seat": say(f"seat.{seat.seat}", language),
            "vote": int(seat.votes),
        }
        for body in current_bodies(pack, as_of)
        for seat in seats
        if seat.body == body.id
    ]


def _planning_rows(pack: Pack, language: Language) -> Sheet:
    known = names_of(pack, "partners", language)
    return [
        {
            "post": words(role.title, language), "organisation": known.get(role.partner or ""),
            "wte": role.wte, "funder": words(role.funder, language) or None,
            "funded_until": role.funded_until,
        }
        for role in planning_roles(pack.tables)
    ]  # fmt: skip


def _responsibility_rows(pack: Pack, language: Language) -> Sheet:
    held, known = responsibilities(pack.tables), partners(pack)
    return [
        {
            "priority": title,
            "partner": words(known[partner].name, language),
            "part": part_words(part, language),
        }
        for name, title in priority_titles(pack, language).items()
        for partner, part in held.get(name, {}).items()
    ]


def _decision_rows(pack: Pack, language: Language, as_of: date) -> Sheet:
    known = names_of(pack, "bodies", language)
    return [
        {
            "id": made.id, "decision": words(made.title, language),
            "state": say(f"decision-tag.{slug(made.state)}", language),
            "body": known.get(made.body or ""), "decided_on": made.decided_on,
            "ratified_by": known.get(made.ratified_by or ""), "ratified_on": made.ratified_on,
        }
        for made in recent_decisions(pack, as_of)
    ]  # fmt: skip


def _consultation_rows(pack: Pack, language: Language, as_of: date) -> Sheet:
    return [
        {
            "consultation": words(made.title, language), "opened_on": made.opened_on,
            "closed_on": made.closed_on, "people_about": people_who_answered(made),
        }
        for made in asked_by(pack, as_of)
    ]  # fmt: skip


def _finding_rows(pack: Pack, language: Language) -> Sheet:
    return [
        {
            "id": made.id, "said": words(made.said, language), "heard_in": heard_in(pack, made, language),
            "found_on": made.found_on, "state": say(f"community.{STATES[made.state]}", language),
            "answer": words(made.answer, language) or None, "answered_on": made.answered_on,
        }
        for made in findings(pack.tables)
        if made.published
    ]  # fmt: skip


def _participation_rows(pack: Pack, language: Language) -> Sheet:
    titles = priority_titles(pack, language)
    held = participation(pack.tables)
    return [_participation_row(titles[name], held[name], language) for name in titles if name in held]


def _participation_row(priority: str, said: Participation, language: Language) -> dict[str, Any]:
    return {
        "priority": priority, "mode": say(f"community-mode.{said.mode}", language),
        "how": words(said.how, language) or None, "community_pounds": said.budget,
        "community_holder": words(said.held_by, language) or None,
    }  # fmt: skip
