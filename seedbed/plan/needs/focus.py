"""The area a profile is about, and the areas it is set beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from seedbed.foundations.areas import Authority
from seedbed.foundations.languages import Text

Role = Literal["england", "region", "neighbour"]
ROLES: Final = ("england", "region", "neighbour")


@dataclass(frozen=True, slots=True)
class Comparator:
    """An area beside which figures are set: England, the region, or a statistical neighbour."""

    code: str
    name: Text
    role: Role
    order: int = 0
    closeness: str | None = None


@dataclass(frozen=True, slots=True)
class SmallPlace:
    """A small area (LSOA) and the ward it lies in."""

    code: str
    name: str
    ward_code: str
    ward_name: str


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
        """The only comparator of that role, England or the region."""
        return next((c for c in self.comparators if c.role == role), None)

    @property
    def nation_name(self) -> Text:
        """The nation the area is set beside, by name."""
        nation = self.one("england")
        return nation.name if nation else Text(self.nation, self.nation)

    @property
    def neighbours(self) -> list[Comparator]:
        """Statistical neighbours, nearest first."""
        return sorted((c for c in self.comparators if c.role == "neighbour"), key=lambda c: c.order)


def focus_on(authority: Authority, neighbours: Sequence[Comparator], places: Sequence[SmallPlace]) -> Focus:
    """The focus of an authority of the table."""
    nation = Comparator(authority.national_code, Text("England", "Lloegr"), "england")
    region = Comparator(authority.region_code, authority.region, "region")
    others = (nation, region, *neighbours)
    return Focus(
        authority.ons_code, authority.dfe_code, authority.name, authority.nation, others, tuple(places)
    )
