"""The places of Fernshire: what it is set beside, its wards and small areas, and their children."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from seedbed.foundations.languages import Text
from seedbed.plan.needs.focus import Comparator, Focus, SmallPlace
from seedbed.synthetic.fernshire.reading import dice, read_data

OLDEST: Final = 15
Children = Mapping[str, Mapping[int, int]]
"""Children by small area, then by single year of age, in mid-2020."""


@dataclass(frozen=True, slots=True)
class Ward:
    """A ward and what is true of it; see `data/places.toml` for the meaning of each number."""

    code: str
    name: str
    small_areas: int
    centre: tuple[float, float]
    spread: float
    young: float
    deprived: float


@cache
def wards() -> tuple[Ward, ...]:
    """The wards, in the order of the file."""
    return tuple(Ward(**row | {"centre": tuple(row["centre"])}) for row in read_data("places")["ward"])


@cache
def small_places() -> tuple[SmallPlace, ...]:
    """The small areas, ward by ward; named as statisticians name them: `Fernshire 003B`."""
    area = read_data("places")["area"]
    county, prefix = area["name"]["en"], area["small_area_code"]
    found: list[SmallPlace] = []
    for order, ward in enumerate(wards(), start=1):
        for letter in range(ward.small_areas):
            name = f"{county} {order:03d}{chr(ord('A') + letter)}"
            found.append(SmallPlace(f"{prefix}{len(found) + 1:05d}", name, ward.code, ward.name))
    return tuple(found)


@cache
def focus() -> Focus:
    """Fernshire with the invented nation, region and statistical neighbours it is set beside."""
    area = read_data("places")["area"]
    return Focus(area["code"], None, _text(area), "England", comparators(), small_places())


@cache
def comparators() -> tuple[Comparator, ...]:
    """The invented nation, in the role that England has for a real area, the region and the neighbours."""
    table = read_data("places")
    nation, region = table["nation"], table["region"]
    near = [
        Comparator(n["code"], Text(n["name"], n["name"]), "neighbour", order, n["closeness"])
        for order, n in enumerate(table["neighbour"], start=1)
    ]
    return (
        Comparator(nation["code"], _text(nation), "england"),
        Comparator(region["code"], _text(region), "region"),
        *near,
    )


def _text(table: Mapping[str, Any]) -> Text:
    return Text(table["name"]["en"], table["name"]["cy"])


@cache
def children_by_place() -> Children:
    """Children of each single year of age in each small area."""
    weight = {place.code: _weight(place) for place in small_places()}
    whole = sum(weight.values())
    return {
        code: {age: _near(code, age, of_age(age) * share / whole) for age in range(OLDEST + 1)}
        for code, share in weight.items()
    }


def of_age(age: int) -> float:
    """About how many children of one age live in all of Fernshire: even steps between two numbers."""
    ends = read_data("places")["children"]
    youngest, oldest = ends["aged_0"], ends["aged_15"]
    return float(youngest + (oldest - youngest) * age / OLDEST)


def _weight(place: SmallPlace) -> float:
    young = next(ward.young for ward in wards() if ward.code == place.ward_code)
    return young * dice("weight", place.code).uniform(0.75, 1.25)


def _near(code: str, age: int, expected: float) -> int:
    return max(1, round(dice("children", code, age).gauss(expected, expected**0.5 / 2)))


def by_age(found: Children) -> dict[int, int]:
    """Children of each single year of age in the whole area."""
    return {age: sum(ages[age] for ages in found.values()) for age in range(OLDEST + 1)}
