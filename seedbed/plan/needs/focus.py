"""The area a profile is about, and the areas it is set beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from seedbed.foundations.languages import Text
from seedbed.foundations.partnerships import Area, Partnership

Role = Literal["england", "region", "neighbour", "wales", "member"]
ROLES: Final = ("england", "region", "neighbour", "wales", "member")
NATIONAL: Final = ("england", "wales")
NATION_NAMES: Final = {"England": Text("England", "Lloegr"), "Wales": Text("Wales", "Cymru")}


@dataclass(frozen=True, slots=True)
class Comparator:
    """An area beside which figures are set: the nation, the region, a neighbour, or a member of it."""

    code: str
    name: Text
    role: Role
    order: int = 0
    closeness: str | None = None


@dataclass(frozen=True, slots=True)
class SmallPlace:
    """A small area (LSOA), the ward and the district it lies in."""

    code: str
    name: str
    ward_code: str
    ward_name: str
    district_code: str = ""
    district_name: str = ""


@dataclass(frozen=True, slots=True)
class Focus:
    """The area, its comparators and its small areas."""

    code: str
    dfe_code: str | None
    name: Text
    nation: str
    comparators: tuple[Comparator, ...] = ()
    places: tuple[SmallPlace, ...] = field(default=(), repr=False)

    def one(self, role: Role) -> Comparator | None:
        """The only comparator of that role, a nation or the region."""
        return next((c for c in self.comparators if c.role == role), None)

    @property
    def national(self) -> Comparator | None:
        """The nation the area is set beside."""
        return next((c for c in self.comparators if c.role in NATIONAL), None)

    @property
    def nation_name(self) -> Text:
        """The nation the area is set beside, by name."""
        return self.national.name if self.national else Text(self.nation, self.nation)

    @property
    def members(self) -> list[Comparator]:
        """The authorities of a partnership, none where there is only one."""
        return [c for c in self.comparators if c.role == "member"]

    @property
    def districts(self) -> dict[str, str]:
        """Districts of the small areas, name by code, where there are several."""
        found = {place.district_code: place.district_name for place in self.places if place.district_code}
        return dict(sorted(found.items(), key=lambda pair: pair[1])) if len(found) > 1 else {}

    @property
    def neighbours(self) -> list[Comparator]:
        """Statistical neighbours, nearest first."""
        return sorted((c for c in self.comparators if c.role == "neighbour"), key=lambda c: c.order)


def focus_on(area: Area, neighbours: Sequence[Comparator], places: Sequence[SmallPlace]) -> Focus:
    """The focus of an authority or of a partnership."""
    role: Role = "england" if area.nation == "England" else "wales"
    others = [Comparator(area.national_code, NATION_NAMES[area.nation], role)]
    # Wales has no regions: its table gives the nation's own code.
    if area.region is not None and area.region_code not in (None, area.national_code):
        others.append(Comparator(str(area.region_code), area.region, "region"))
    if isinstance(area, Partnership):
        others += [Comparator(m.ons_code, m.name, "member", n) for n, m in enumerate(area.members, 1)]
    return Focus(area.ons_code, area.dfe_code, area.name, area.nation, (*others, *neighbours), tuple(places))
