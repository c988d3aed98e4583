"""The units of figures: which are rates of how many people, and which are numbers of people themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from seedbed.foundations.definitions import read_toml

PEOPLE = "people"
"""The unit of population tables, which no indicator has."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit.

    `per` is how many people a rate is of, None for what is no rate; `counted` says that the value
    is itself a number of people or events; `adds_up` that values of several areas may be added,
    and so mean nothing beside those of a larger area.
    """

    name: str
    per: int | None
    counted: bool
    adds_up: bool


@cache
def units() -> dict[str, Unit]:
    """Every unit by name, in the order of the file."""
    rows = read_toml("units.toml").values()
    made = [
        Unit(row["name"], row.get("per"), row.get("counted", False), row.get("adds_up", False))
        for row in rows
    ]
    return {unit.name: unit for unit in made}


def per(unit: str) -> int | None:
    """How many people a rate of that unit is of; None for what is no rate.

    >>> per("percent"), per("per 10,000 children"), per("children")
    (100, 10000, None)
    """
    return units()[unit].per if unit in units() else None


def is_counted(unit: str) -> bool:
    """Whether a value of that unit is itself a number of people or events."""
    return unit == PEOPLE or (unit in units() and units()[unit].counted)


def adds_up(unit: str) -> bool:
    """Whether values of several areas may be added, and so mean nothing beside a larger area's."""
    return unit in units() and units()[unit].adds_up
