"""Following the chain, forwards and backwards."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from seedbed_web.evidence.models import Link


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """Anything that can be tied: its kind, such as `plan.priority`, and its key in that kind."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Tie:
    """One link seen from one of its ends: how it is tied, to what, and whether it leads away from here."""

    relation: str
    other: Thing
    leads_away: bool


def links_of(partnership: UUID, thing: Thing) -> list[Tie]:
    """Every link of a thing, those that lead away from it first."""
    links = Link.objects.filter(partnership_id=partnership).order_by("relation", "created_at", "pk")
    away = links.filter(from_kind=thing.kind, from_id=thing.id)
    back = links.filter(to_kind=thing.kind, to_id=thing.id)
    return [
        *(Tie(row.relation, Thing(row.to_kind, row.to_id), True) for row in away),
        *(Tie(row.relation, Thing(row.from_kind, row.from_id), False) for row in back),
    ]
