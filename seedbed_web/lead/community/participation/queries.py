"""Reading who decided on each priority."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from seedbed.lead.community.participation import Overview, Stated, Unsaid, overview, unsaid
from seedbed_web.lead.community.models import Participation
from seedbed_web.plan.strategy.queries import list_priorities


@dataclass(frozen=True, slots=True)
class OnPriority:
    """One priority, who decided on it, and what nobody has said of that."""

    priority: Any
    row: Participation | None
    lacks: tuple[Unsaid, ...]


@dataclass(frozen=True, slots=True)
class WhoDecided:
    """Every priority in the order of the strategy, and all of them together."""

    rows: tuple[OnPriority, ...]
    together: Overview


def get_who_decided(partnership: UUID) -> WhoDecided:
    """Who decided on each priority of a partnership."""
    held = {row.priority: row for row in Participation.objects.filter(partnership_id=partnership)}
    priorities = list(list_priorities(partnership))
    stated = {name: stated_of(row) for name, row in held.items()}
    rows = [OnPriority(it, held.get(it.identifier), unsaid(stated.get(it.identifier))) for it in priorities]
    return WhoDecided(tuple(rows), overview([it.identifier for it in priorities], stated))


def find_participation(partnership: UUID, priority: str) -> Participation | None:
    """Who decided on a priority, once somebody has said so."""
    held = Participation.objects.filter(partnership_id=partnership, priority=priority)
    return held.select_related("changed_by").first()


def stated_of(row: Participation) -> Stated:
    """A row as the library judges it."""
    return Stated(row.mode, row.how_en or row.how_cy, row.budget, row.held_by_en or row.held_by_cy)
