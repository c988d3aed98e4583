"""Who is part of the partnership, what each answers for, and where Lead stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from seedbed.foundations.sectors import SECTORS
from seedbed.lead.maturity.definitions import STILL_DIVIDED
from seedbed_web.lead.maturity.inviting.queries import get_progress
from seedbed_web.lead.maturity.rounds.queries import list_elements, list_rounds
from seedbed_web.lead.partnership.duties.board_actions.queries import Wanted, list_wanted
from seedbed_web.lead.partnership.meetings.queries import list_meetings
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


@dataclass(frozen=True, slots=True)
class Leading:
    """Where Lead stands: the round that is open, or what the last one agreed on, and the next meeting."""

    open_round: Any
    answered: int
    asked: int
    closed_round: Any
    agreed: int
    elements: int
    next_meeting: Any


def get_leading(partnership: UUID, today: date) -> Leading:
    """Where the self-assessment stands, and when a body meets next."""
    rounds = list(list_rounds(partnership))
    open_round = next((it for it in rounds if it.closed_on is None and it.opened_on <= today), None)
    closed = next((it for it in rounds if it.closed_on is not None), None)
    progress = get_progress(open_round) if open_round else None
    coming = list_meetings(partnership).filter(state="planned", held_on__gte=today)
    return Leading(
        open_round,
        progress.finished if progress else 0,
        progress.asked if progress else 0,
        closed,
        _agreed(closed) if closed else 0,
        len(list_elements(closed)) if closed else 0,
        coming.order_by("held_on", "starts_at", "order").first(),
    )


def count_late_board_actions(partnership: UUID, today: date) -> int:
    """How many actions of the partnership are behind or past their day."""
    return list_wanted(partnership, Wanted(late=True), today).count()


def _agreed(held: Any) -> int:
    """On how many elements a round agreed; those on which it is still divided do not count."""
    levels: int = held.levels.exclude(agreed__in=["", STILL_DIVIDED]).exclude(agreed_on=None).count()
    return levels
