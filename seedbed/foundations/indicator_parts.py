"""The parts of an indicator's definition: where it comes from, and how it is made where no table has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

NATIONS: Final = ("England", "Wales")


@dataclass(frozen=True, slots=True)
class Origin:
    """Who published the series, and which reader brings it."""

    reader: str
    publisher: str
    publication: str
    url: str | None
    updated: str | None
    compiled_by: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """An indicator made from another: the value of one group minus that of another."""

    of: str
    higher: str
    lower: str


@dataclass(frozen=True, slots=True)
class Amount:
    """How an amount per child is made of a sum: children of which ages, and where it must not be made.

    `nation_incomplete` are years (by their end) in which the nation's and regions' sums leave areas out.
    """

    ages: tuple[int, int]
    unit: str
    nation_incomplete: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compute:
    """How an indicator is worked out from tables of small areas or districts.

    `column` of the first data set, where it holds one of `classes` or a number of `at_most`, says
    which small areas count.
    """

    method: str
    data_sets: tuple[str, ...]
    year: int
    level: str
    ages: tuple[int, int] | None
    column: str | None
    classes: tuple[str, ...]
    at_most: float | None


def origin_from(table: Mapping[str, Any] | None) -> Origin | None:
    """Who published it."""
    if table is None:
        return None
    optional = {key: table.get(key) for key in ("url", "updated", "compiled_by")}
    return Origin(table["reader"], table["publisher"], table["publication"], **optional)


def breaks_from(held: Any) -> dict[str, tuple[float, ...]]:
    """Breaks by nation; a plain list holds for any."""
    by_nation = held if isinstance(held, Mapping) else dict.fromkeys(NATIONS, held)
    return {nation: tuple(values) for nation, values in by_nation.items()}


def amount_from(rate: Mapping[str, Any]) -> Amount | None:
    """How an amount per child is made, None where none is asked for."""
    if "ages" not in rate:
        return None
    first, last = rate["ages"]
    return Amount((first, last), rate["unit"], tuple(rate.get("nation_incomplete", ())))


def compute_from(table: Mapping[str, Any] | None) -> Compute | None:
    """How it is worked out, None where a table states it."""
    if table is None:
        return None
    ages = table.get("ages")
    return Compute(
        method=table["method"],
        data_sets=tuple(table["data_sets"]),
        year=table["year"],
        level=table["level"],
        ages=(ages[0], ages[1]) if ages else None,
        column=table.get("column"),
        classes=tuple(table.get("classes", ())),
        at_most=table.get("at_most"),
    )
