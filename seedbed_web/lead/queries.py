"""Who is part of the partnership, and what each answers for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from seedbed.foundations.sectors import SECTORS
from seedbed_web.organisations.models import Organisation
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.plan.strategy.queries import get_standing_by_owner
from seedbed_web.plan.strategy.standing import NOTHING, Standing, together


@dataclass(frozen=True, slots=True)
class Answerable:
    """One organisation and where the actions stand that it answers for."""

    organisation: Organisation
    standing: Standing


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers for what: organisations by sector, and how many actions nobody answers for."""

    sectors: tuple[tuple[str, tuple[Answerable, ...]], ...]
    organisations: int
    idle: int
    unowned: Standing
    everything: Standing


def get_answering(partnership: UUID, today: date) -> Answering:
    """Who answers for what in a partnership."""
    standings = get_standing_by_owner(partnership, today)
    found = [Answerable(row, standings.get(row.pk, NOTHING)) for row in list_organisations(partnership)]
    sectors = sorted(found, key=lambda it: SECTORS.index(it.organisation.sector))
    return Answering(
        tuple(
            (sector, tuple(rows)) for sector, rows in groupby(sectors, key=lambda it: it.organisation.sector)
        ),
        len(found),
        sum(not it.standing.number for it in found),
        standings.get(None, NOTHING),
        together(standings.values()),
    )
