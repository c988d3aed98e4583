"""Reading which organisation has which part in a priority, and what that leaves open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from seedbed.lead.partnership.responsibility import gaps
from seedbed_web.lead.partnership.models import Responsibility
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.plan.strategy.queries import list_priorities


@dataclass(frozen=True, slots=True)
class Shared:
    """One priority: the part of each organisation by identifier, and what is open."""

    priority: Any
    parts: Mapping[str, str]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Every priority with the part of every organisation."""

    organisations: tuple[Any, ...]
    priorities: tuple[Shared, ...]

    @property
    def open(self) -> int:
        """How many priorities have something open."""
        return sum(bool(it.gaps) for it in self.priorities)


def get_chart(partnership: UUID) -> Chart:
    """Who has which part in which priority."""
    organisations = tuple(list_organisations(partnership))
    sectors = {it.identifier: it.sector for it in organisations}
    held: dict[str, dict[str, str]] = defaultdict(dict)
    for row in _rows(partnership):
        held[row.priority][row.partner.identifier] = row.part
    shared = (
        Shared(priority, held[priority.identifier], gaps(held[priority.identifier], sectors))
        for priority in list_priorities(partnership)
    )
    return Chart(organisations, tuple(shared))


def get_parts(partnership: UUID, priority: str) -> dict[str, str]:
    """The part of each organisation in one priority; those without a part are left out."""
    rows = _rows(partnership).filter(priority=priority)
    return {row.partner.identifier: row.part for row in rows}


def list_parts(partnership: UUID, priority: str) -> list[Responsibility]:
    """Who has a part in one priority, in the order of the organisations."""
    rows = _rows(partnership).filter(priority=priority)
    return list(rows.order_by("partner__order", "partner__name_en"))


def _rows(partnership: UUID) -> QuerySet[Responsibility]:
    return Responsibility.objects.filter(partnership_id=partnership).select_related("partner")
