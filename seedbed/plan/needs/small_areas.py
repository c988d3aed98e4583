"""Young children and child income deprivation by small area, ward, district and area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from seedbed.foundations.areas import ENGLAND
from seedbed.foundations.figures import ALL, Figure
from seedbed.foundations.periods import Period
from seedbed.plan.needs.focus import Focus, SmallPlace
from seedbed.sources import deprivation, population
from seedbed.sources.folder import DataFolder

if TYPE_CHECKING:
    import polars as pl

YOUNG: Final = "children-0-4"
INFANTS: Final = "children-under-one"
DEPRIVED: Final = "child-income-deprivation"
DEPRIVED_RATE: Final = "child-income-deprivation-rate"
UNDER_FIVE: Final = [str(age) for age in range(5)]
UNDER_SIXTEEN: Final = [str(age) for age in range(16)]


@dataclass(frozen=True, slots=True)
class _Count:
    """Children counted in one small area; `children` is those 0 to 15 who could be counted."""

    count: float | None
    children: float


Unions = Mapping[str, Sequence[str]]
"""Districts of each member of a partnership."""


def young_children(ages: pl.DataFrame, focus: Focus, unions: Unions, retrieved: date) -> list[Figure]:
    """Children aged 0 to 4 in mid-2020: each small area, ward, district and member, and the whole area."""
    blank = _blank(YOUNG, population.mid_year(population.LATEST), "population-2020", retrieved)
    blank = replace(blank, note="carried from 2011 small areas", method="sum of ages 0 to 4")
    nested = _nested(_counts(ages, UNDER_FIVE, focus), focus, unions)
    return [_as_figure(blank, code, parts) for code, parts in nested]


def infants(ages: pl.DataFrame, focus: Focus, retrieved: date) -> list[Figure]:
    """Children under one in mid-2020 by small area and ward; the whole area's is a computed figure."""
    blank = _blank(INFANTS, population.mid_year(population.LATEST), "population-2020", retrieved)
    blank = replace(blank, note="carried from 2011 small areas", method="sum of ages")
    nested = _nested(_counts(ages, ["0"], focus), focus, {})
    whole = {focus.code, *focus.districts}
    return [_as_figure(blank, code, parts) for code, parts in nested if code not in whole]


def _counts(ages: pl.DataFrame, columns: list[str], focus: Focus) -> dict[str, _Count]:
    import polars as pl

    own = ages.filter(pl.col("lsoa21_code").is_in([place.code for place in focus.places]))
    totals = dict(own.select("lsoa21_code", pl.sum_horizontal(columns)).iter_rows())
    return {place.code: _Count(totals.get(place.code), 0) for place in focus.places}


def deprived_children(
    folder: DataFolder, ages: pl.DataFrame, focus: Focus, unions: Unions, retrieved: date
) -> list[Figure]:
    """Children in income-deprived families as counts, and an approximate rate of all aged 0 to 15.

    Formula: rate = 100 × children in income-deprived families ÷ children aged 0 to 15 in mid-2020,
    over the small areas whose count is stated. England's is made the same way.

    Limits: the official denominator (dependent children in mid-2022) is not published with the
    index, so the rate is approximate and has no interval.
    """
    counts = folder.once("deprived-children", lambda: _deprived(folder, ages))
    own = {place.code: counts.get(place.code, _Count(None, 0)) for place in focus.places}
    blank = _blank(DEPRIVED, deprivation.ENGLAND_2025, "deprivation-england-indicators", retrieved)
    figures = [_as_figure(blank, code, parts) for code, parts in _nested(own, focus, unions)]
    figures.append(_as_figure(blank, ENGLAND, list(counts.values())))
    return figures + [_as_rate(figure) for figure in figures]


def _deprived(folder: DataFolder, ages: pl.DataFrame) -> dict[str, _Count]:
    import polars as pl

    children = dict(ages.select("lsoa21_code", pl.sum_horizontal(UNDER_SIXTEEN)).iter_rows())
    stated = deprivation.children_in_deprived_families(folder).iter_rows()
    return {code: _Count(count, children.get(code, 0)) for code, count in stated}


def _blank(indicator: str, period: Period, source: str, retrieved: date) -> Figure:
    return Figure(
        indicator=indicator, area="", period_start=period.start, period_end=period.end, group=ALL,
        value=None, count=None, denominator=None, lower=None, upper=None, unit="children",
        method="as published", source=source, retrieved=retrieved,
    )  # fmt: skip


def _nested(counts: Mapping[str, _Count], focus: Focus, unions: Unions) -> Iterable[tuple[str, list[_Count]]]:
    """Each small area alone, then each ward's, district's and member's, then all, to be added up."""
    yield from ((place.code, [counts[place.code]]) for place in focus.places)
    yield from sorted(_by(counts, focus.places, lambda place: place.ward_code).items())
    districts = _by(counts, focus.places, lambda place: place.district_code)
    yield from sorted((code, parts) for code, parts in districts.items() if code in focus.districts)
    for code, inside in unions.items():
        if code not in focus.districts:
            yield code, [part for district in inside for part in districts.get(district, [])]
    yield focus.code, list(counts.values())


def _by(
    counts: Mapping[str, _Count], places: Sequence[SmallPlace], key: Callable[[SmallPlace], str]
) -> dict[str, list[_Count]]:
    found: dict[str, list[_Count]] = defaultdict(list)
    for place in places:
        found[key(place)].append(counts[place.code])
    return found


def _as_figure(blank: Figure, code: str, parts: Sequence[_Count]) -> Figure:
    stated = [part for part in parts if part.count is not None]
    notes = [*blank.notes, *(["some small areas not stated"] if 0 < len(stated) < len(parts) else [])]
    if not stated:
        return replace(blank, area=code, reason="not stated by source")
    count = sum(part.count or 0 for part in stated)
    children = sum(part.children for part in stated) or None
    return replace(
        blank, area=code, value=count, count=count, denominator=children, note="; ".join(notes) or None
    )


def _as_rate(figure: Figure) -> Figure:
    known = figure.count is not None and bool(figure.denominator)
    rate = round(100 * (figure.count or 0) / (figure.denominator or 1), 1) if known else None
    believable = rate is not None and rate <= 100
    return replace(
        figure,
        indicator=DEPRIVED_RATE,
        value=rate if believable else None,
        unit="percent",
        method="children in income-deprived families / children aged 0 to 15 in mid-2020",
        reason=None if believable else figure.reason or "not applicable",
        note="; ".join(dict.fromkeys((*figure.notes, "approximate rate"))),
    )
