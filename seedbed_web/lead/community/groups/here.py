"""Who lives here, from the public figures that the area pack holds; what it does not hold, we do not know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from seedbed.foundations.figures import Figure, identifier
from seedbed.foundations.languages import Language, say
from seedbed.lead.community.heard import KNOWN_TENTHS, Here, ethnic_shares, shares_of, tenth_shares
from seedbed.lead.community.record import ETHNIC_GROUPS
from seedbed.publish.citing import Item
from seedbed_web.lead.community.ground import Ground, get_ground
from seedbed_web.plan.needs.queries import find_items, get_figures, get_figures_within

RESIDENTS: Final = "residents-by-ethnic-group"
CHILDREN: Final = "children-0-4"
TENTH, FIFTH = "children-in-most-deprived-tenth", "children-in-most-deprived-fifth"
ETHNICITY, DEPRIVATION, PLACE = "ethnicity", "deprivation", "place"


@dataclass(frozen=True, slots=True)
class LivingHere:
    """Shares of one characteristic with what they rest on; without shares we do not know."""

    shares: tuple[Here, ...]
    item: Item | None


@dataclass(frozen=True, slots=True)
class Area:
    """Everything that is known of who lives here, and what wards are called."""

    known: Mapping[str, LivingHere]
    ground: Ground

    def name(self, characteristic: str, category: str, language: Language, *, short: bool = False) -> str:
        """What a category is called; one that is not known is called as it is written."""
        if characteristic == PLACE:
            return self.ground.name(category)
        if characteristic == ETHNICITY and category in ETHNIC_GROUPS:
            return say(f"ethnic-group.{'short.' if short else ''}{category}", language)
        if characteristic == DEPRIVATION and category in KNOWN_TENTHS:
            return say(f"tenth-of-places.{category}", language)
        return category


def get_area(partnership: UUID) -> Area:
    """Who lives in the area of a partnership."""
    own = get_figures(partnership, [RESIDENTS, CHILDREN, TENTH, FIFTH])
    ground = get_ground(partnership)
    newest = {(row.indicator, row.group): row for row in sorted(own, key=lambda row: row.period_end)}
    residents = {
        group: row for group in ETHNIC_GROUPS if (row := newest.get((RESIDENTS, f"{group}-residents")))
    }
    children, tenth, fifth = (newest.get((name, "all")) for name in (CHILDREN, TENTH, FIFTH))
    wards = get_figures_within(partnership, CHILDREN, list(ground.names))
    found = {
        ETHNICITY: (ethnic_shares(_values(residents)), next(iter(residents.values()), None)),
        DEPRIVATION: (tenth_shares(tenth.value if tenth else None, fifth.value if fifth else None), tenth),
        PLACE: (shares_of(_values({row.area: row for row in wards})), children),
    }
    items = find_items(partnership, [identifier(row) for _, row in found.values() if row])
    return Area(
        {
            name: LivingHere(tuple(shares), items.get(identifier(row)) if row and shares else None)
            for name, (shares, row) in found.items()
        },
        ground,
    )


def _values(rows: Mapping[str, Figure]) -> dict[str, float]:
    return {name: row.value for name, row in rows.items() if row.value is not None}
