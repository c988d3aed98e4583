"""Young children and deprived children by small area, ward and the whole of Fernshire.

The shape is that of `seedbed.plan.needs.small_areas`: counts, and an approximate rate of all children
aged 0 to 15 over the small areas whose count is stated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from seedbed.foundations.figures import ALL, Figure
from seedbed.foundations.periods import Period, period_from
from seedbed.plan.needs.small_areas import DEPRIVED, DEPRIVED_RATE, INFANTS, YOUNG
from seedbed.synthetic.fernshire.counts import deprivation
from seedbed.synthetic.fernshire.figures import METHOD, SOURCE
from seedbed.synthetic.fernshire.places import Children, focus, small_places
from seedbed.synthetic.fernshire.reading import read_data

COUNTED: Final = period_from("2020", "mid-year")
"""The day of the population estimates."""
DEPRIVED_IN: Final = period_from("2023", "financial year")
"""The year of the deprivation counts."""
UNDER_FIVE: Final = range(5)
ROUNDED_TO: Final = 5


@dataclass(frozen=True, slots=True)
class Count:
    """Children counted in one small area among its children; `count` is None with a reason."""

    count: int | None
    children: int
    reason: str | None = None


def neighbourhood_figures(children: Children, retrieved: date) -> list[Figure]:
    """Counts of young and of deprived children, and the approximate rate of the deprived."""
    young = {code: Count(sum(ages[age] for age in UNDER_FIVE), 0) for code, ages in children.items()}
    infants = {code: Count(ages[0], 0) for code, ages in children.items()}
    made = [
        _count(name, COUNTED, area, parts, retrieved)
        for name, counts in ((YOUNG, young), (INFANTS, infants))
        for area, parts in _nested(counts)
    ]
    deprived = [
        _count(DEPRIVED, DEPRIVED_IN, area, parts, retrieved)
        for area, parts in (*_nested(_deprived(children)), _nation())
    ]
    return made + deprived + [_rate(figure) for figure in deprived]


def _deprived(children: Children) -> dict[str, Count]:
    """Deprived children of each small area, rounded as statistics offices round them."""
    absent = read_data("places")["absent"]
    found = {}
    for order, place in enumerate(small_places(), start=1):
        everyone = sum(children[place.code].values())
        rate = deprivation(place.code)
        reason = absent.get(str(order))
        count = None if reason else ROUNDED_TO * round(everyone * rate / ROUNDED_TO)
        found[place.code] = Count(count, everyone, reason)
    return found


def _nested(counts: dict[str, Count]) -> Iterator[tuple[str, list[Count]]]:
    """Each small area alone, then each ward's, then all: the code and the counts to be added up."""
    inside: dict[str, list[Count]] = defaultdict(list)
    for place in small_places():
        inside[place.ward_code].append(counts[place.code])
        yield place.code, [counts[place.code]]
    yield from inside.items()
    yield focus().code, list(counts.values())


def _nation() -> tuple[str, list[Count]]:
    nation = read_data("places")["nation"]
    return nation["code"], [Count(nation["deprived"], nation["children"])]


def _count(indicator: str, period: Period, area: str, parts: Sequence[Count], retrieved: date) -> Figure:
    stated = [part for part in parts if part.count is not None]
    count = sum(part.count or 0 for part in stated) if stated else None
    return Figure(
        indicator=indicator, area=area, period_start=period.start, period_end=period.end, group=ALL,
        value=count, count=count, denominator=sum(part.children for part in stated) or None,
        lower=None, upper=None, unit="children", method=METHOD, source=SOURCE, retrieved=retrieved,
        reason=None if stated else parts[0].reason,
        note="some small areas not stated" if 0 < len(stated) < len(parts) else None,
    )  # fmt: skip


def _rate(figure: Figure) -> Figure:
    known = figure.count is not None and figure.denominator
    return replace(
        figure,
        indicator=DEPRIVED_RATE,
        value=round(100 * (figure.count or 0) / (figure.denominator or 1), 1) if known else None,
        unit="percent",
        method="children in income-deprived families / children aged 0 to 15 in mid-2020",
        note="; ".join((*figure.notes, "approximate rate")),
    )
