"""Reading what communities have and offer, as a list and as a map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from seedbed.foundations.languages import Language
from seedbed.lead.community.assets import is_unchecked
from seedbed.lead.community.tables import ASSET_KINDS
from seedbed.publish.asset_map import Thing, asset_map, lettered, on_map
from seedbed.publish.drawing import Picture
from seedbed_web.lead.community.ground import Ground
from seedbed_web.lead.community.models import Asset

OFFERED, CONFIRMED, DECLINED, GONE = "offered", "confirmed", "declined", "gone"


@dataclass(frozen=True, slots=True)
class Shown:
    """One asset as a list shows it: its mark on the map, empty where the map does not have it."""

    row: Asset
    mark: str
    unchecked: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """Confirmed assets by kind, with the map of them where the wards' outlines are known."""

    kinds: tuple[tuple[str, tuple[Shown, ...]], ...]
    picture: Picture | None

    @property
    def number(self) -> int:
        """How many there are."""
        return sum(len(held) for _, held in self.kinds)


def list_assets(partnership: UUID, *states: str) -> QuerySet[Asset]:
    """The assets in some states, in the order of the pack."""
    return Asset.objects.filter(partnership_id=partnership, state__in=states)


def find_asset(partnership: UUID, identifier: str) -> Asset | None:
    """One asset by the name the pack gives it."""
    held = Asset.objects.filter(partnership_id=partnership, identifier=identifier)
    return held.select_related("changed_by").first()


def draw_assets(rows: Iterable[Asset], ground: Ground, area: str, language: Language, today: date) -> Drawn:
    """Assets by kind with their marks, and the map of them."""
    held = sorted(rows, key=lambda row: ASSET_KINDS.index(row.kind))
    things = [_thing(row) for row in held]
    marks = _marks(things, ground, language)
    shown = [Shown(row, marks.get(row.identifier, ""), _unchecked(row, today)) for row in held]
    kinds = groupby(shown, key=lambda it: it.row.kind)
    return Drawn(
        tuple((kind, tuple(same)) for kind, same in kinds), asset_map(things, ground.outlines, area, language)
    )


def _marks(things: Sequence[Thing], ground: Ground, language: Language) -> dict[str, str]:
    there = {thing.key for thing, _ in on_map(things, ground.outlines)}
    return {key: mark for key, mark in lettered(things, language).items() if key in there}


def _unchecked(row: Asset, today: date) -> bool:
    return is_unchecked(row.state, row.checked_on, today)


def _thing(row: Asset) -> Thing:
    known = row.latitude is not None and row.longitude is not None
    spot = (row.latitude, row.longitude) if known else None
    return Thing(row.identifier, row.kind, row.ward, spot)  # type: ignore[arg-type]  # both are there, or neither
