"""Young children and child income deprivation by small area, ward and area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from seedbed.foundations.areas import ENGLAND
from seedbed.foundations.figures import ALL, Figure
from seedbed.foundations.periods import Period
from seedbed.plan.needs.focus import SmallPlace
from seedbed.sources import deprivation, population
from seedbed.sources.folder import DataFolder

if TYPE_CHECKING:
    import polars as pl

YOUNG: Final = "children-0-4"
DEPRIVED: Final = "child-income-deprivation"
DEPRIVED_RATE: Final = "child-income-deprivation-rate"
UNDER_FIVE: Final = [str(age) for age in range(5)]
UNDER_SIXTEEN: Final = [str(age) for age in range(16)]


@dataclass(frozen=True, slots=True)
class _Count:
    """Children counted in one small area; `children` is those 0 to 15 who could be counted."""

    count: float | None
    children: float


def young_children(
    ages: pl.DataFrame, places: Sequence[SmallPlace], area: str, retrieved: date
) -> list[Figure]:
    """Children aged 0 to 4 in mid-2020: each small area, each ward, the whole area."""
    import polars as pl

    totals = dict(ages.select("lsoa21_code", pl.sum_horizontal(UNDER_FIVE)).iter_rows())
    counts = {place.code: _Count(totals.get(place.code), 0) for place in places}
    blank = _blank(YOUNG, population.mid_year(population.LATEST), "population-2020", retrieved)
    blank = replace(blank, note="carried from 2011 small areas", method="sum of ages 0 to 4")
    return [_as_figure(blank, code, parts) for code, parts in _nested(counts, places, area)]


def deprived_children(
    folder: DataFolder, ages: pl.DataFrame, places: Sequence[SmallPlace], area: str, retrieved: date
) -> list[Figure]:
    """Children in income-deprived families as counts, and an approximate rate of all aged 0 to 15.

    Formula: rate = 100 × children in income-deprived families ÷ children aged 0 to 15 in mid-2020,
    over the small areas whose count is stated. England's is made the same way.

    Limits: the official denominator (dependent children in mid-2022) is not published with the
    index, so the rate is approximate and has no interval.
    """
    counts = _deprived(folder, ages)
    own = {place.code: counts.get(place.code, _Count(None, 0)) for place in places}
    blank = _blank(DEPRIVED, deprivation.ENGLAND_2025, "deprivation-england-indicators", retrieved)
    figures = [_as_figure(blank, code, parts) for code, parts in _nested(own, places, area)]
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


def _nested(
    counts: Mapping[str, _Count], places: Sequence[SmallPlace], area: str
) -> Iterable[tuple[str, list[_Count]]]:
    """Each small area alone, then each ward's, then all: the code and the counts to be added up."""
    wards: dict[str, list[_Count]] = defaultdict(list)
    for place in places:
        wards[place.ward_code].append(counts[place.code])
        yield place.code, [counts[place.code]]
    yield from sorted(wards.items())
    yield area, list(counts.values())


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
