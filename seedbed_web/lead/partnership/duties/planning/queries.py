"""Reading who leads at the top and who does the planning, and what of it is not certain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils.dates import MONTHS

from seedbed.lead.partnership import planning as library
from seedbed.lead.partnership.due import ends_soon
from seedbed.lead.partnership.terms import term_on
from seedbed_web.lead.partnership.duties.words import WARNINGS
from seedbed_web.lead.partnership.models import PlanningRole, Sponsor

OVER = "over"


@dataclass(frozen=True, slots=True)
class Held:
    """A sponsor, and where the term stands."""

    row: Sponsor
    term: str


@dataclass(frozen=True, slots=True)
class Planned:
    """A planning role, and what is not certain of it, in words."""

    row: PlanningRole
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planning:
    """Who leads at the top, who did, who plans, and how much there is of them."""

    sponsors: tuple[Held, ...]
    before: tuple[Held, ...]
    roles: tuple[Planned, ...]
    capacity: library.Capacity
    has_political_lead: bool


def get_planning(partnership: UUID, today: date) -> Planning:
    """Everybody who leads at the top or does the planning."""
    held = [Held(row, term_on(today, row.starts, row.ends)) for row in _sponsors(partnership)]
    now = tuple(it for it in held if it.term != OVER)
    roles = list(_roles(partnership))
    return Planning(
        now,
        tuple(it for it in held if it.term == OVER),
        tuple(Planned(row, _warnings(row, today)) for row in roles),
        library.capacity([(row.wte, row.funded_until) for row in roles], today),
        any(it.row.kind == "political lead" for it in now),
    )


def find_sponsor(partnership: UUID, identifier: str) -> Sponsor | None:
    """One sponsor by the name the pack gives them."""
    return _sponsors(partnership).filter(identifier=identifier).first()


def find_role(partnership: UUID, identifier: str) -> PlanningRole | None:
    """One role by the name the pack gives it."""
    return _roles(partnership).filter(identifier=identifier).first()


def list_ending(partnership: UUID, today: date) -> Iterator[Sponsor | PlanningRole]:
    """Terms and money that end soon."""
    yield from (row for row in _sponsors(partnership) if ends_soon(row.ends, today))
    yield from (row for row in _roles(partnership) if ends_soon(row.funded_until, today))


def _warnings(row: PlanningRole, today: date) -> tuple[str, ...]:
    """What is written in either language is written."""
    last = row.funded_until
    found = library.warnings(
        funder=row.funder_en or row.funder_cy,
        funded_until=last,
        succession=row.succession_en or row.succession_cy,
        today=today,
    )
    month = f"{MONTHS[last.month]} {last.year}" if last else ""
    return tuple(str(WARNINGS[it]) % {"month": month} for it in found)


def _sponsors(partnership: UUID) -> QuerySet[Sponsor]:
    return Sponsor.objects.filter(partnership_id=partnership).select_related("partner")


def _roles(partnership: UUID) -> QuerySet[PlanningRole]:
    return PlanningRole.objects.filter(partnership_id=partnership).select_related("partner")
