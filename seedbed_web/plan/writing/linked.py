"""Other plans that the strategy joins, the local maternity plan before all others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from seedbed_web.plan.chain.models import LinkedPlan

MATERNITY: Final = "maternity"


@dataclass(frozen=True, slots=True)
class Joined:
    """The maternity plans that are named, mostly one, and all others."""

    maternity: tuple[LinkedPlan, ...]
    others: tuple[LinkedPlan, ...]


def get_joined(partnership: UUID) -> Joined:
    """Every plan that the strategy joins."""
    rows = list(LinkedPlan.objects.filter(partnership_id=partnership).select_related("owner"))
    first = tuple(row for row in rows if row.kind == MATERNITY)
    return Joined(first, tuple(row for row in rows if row.kind != MATERNITY))
