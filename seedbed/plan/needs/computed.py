"""Indicators that no table states for authorities, worked out for the area and whatever stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from seedbed.foundations.areas import by_code, current_authorities
from seedbed.foundations.figures import ALL, Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.partnerships import Area
from seedbed.plan.needs.focus import Focus
from seedbed.sources.folder import DataFolder

if TYPE_CHECKING:
    import polars as pl

PREFIX: Final = "computed-"
"""How the source of a computed figure is called, before the indicator's name."""
CARRIED: Final = "carried from 2011 small areas"
AGAIN: Final = {"population-2020", "small-area-changes", "ethnicity"}
"""Data sets that together mean that people of 2011 small areas were carried to those of 2021."""


@dataclass(frozen=True, slots=True)
class _Sum:
    count: float
    denominator: float | None


def areas_of(area: Area, focus: Focus) -> dict[str, tuple[str, ...]]:
    """Districts of the area, of its districts where it has several, and of everything it stands beside."""
    found: dict[str, tuple[str, ...]] = {focus.code: area.districts}
    found |= {code: (code,) for code in focus.districts}
    for comparator in focus.comparators:
        if comparator.role in ("neighbour", "member"):
            other = by_code(comparator.code)
            found[comparator.code] = other.districts if other else ()
        else:
            inside = [
                a
                for a in current_authorities(focus.nation)
                if comparator.role != "region" or a.region_code == comparator.code
            ]
            found[comparator.code] = tuple(code for a in inside for code in a.districts)
    return found


def computed(
    item: Indicator, folder: DataFolder, areas: Mapping[str, Sequence[str]], retrieved: date
) -> list[Figure]:
    """The figures of one computed indicator for each of the areas.

    Formula: for a share, 100 × the sum of what counts ÷ the sum of all, districts summed first; for a
    number, the sum. No interval: everybody is counted, nobody is a sample.

    Raises:
        MissingFile: the folder lacks a table it is made of.
    """
    from seedbed.sources.sums import by_district

    assert item.compute is not None  # asked of computed indicators only
    blank = _blank(item, retrieved)
    sums = _by_group(by_district(folder, item))
    return [
        figure
        for group, rows in sums.items()
        for code, districts in areas.items()
        for figure in _of_area(replace(blank, area=code, group=group), rows, districts)
    ]


def _by_group(rows: pl.DataFrame) -> dict[str, dict[str, _Sum]]:
    found: dict[str, dict[str, _Sum]] = {}
    for district, group, count, denominator in rows.iter_rows():
        found.setdefault(group, {})[district] = _Sum(count, denominator)
    return found


def _of_area(blank: Figure, rows: Mapping[str, _Sum], districts: Sequence[str]) -> Iterator[Figure]:
    """One figure, None where the table lacks a district: a part would not be the whole."""
    found = [rows[code] for code in districts if code in rows]
    if not found or len(found) < len(districts):
        return
    count = sum(part.count for part in found)
    if found[0].denominator is None:
        is_number = blank.unit == "children"
        yield replace(blank, value=count, count=count if is_number else None)
        return
    everybody = sum(part.denominator or 0 for part in found)
    if everybody:
        value = round(100 * count / everybody, 3)
        yield replace(blank, value=value, count=count, denominator=everybody)


def _blank(item: Indicator, retrieved: date) -> Figure:
    how = item.compute
    assert how is not None  # the caller asked
    period = item.period_of(str(how.year))
    return Figure(
        indicator=item.id, area="", period_start=period.start, period_end=period.end, group=ALL,
        value=None, count=None, denominator=None, lower=None, upper=None, unit=item.unit,
        method=how.method, source=f"{PREFIX}{item.id}", retrieved=retrieved,
        note=CARRIED if AGAIN.issubset(how.data_sets) else None,
    )  # fmt: skip


def small_area_values(item: Indicator, folder: DataFolder, focus: Focus, retrieved: date) -> list[Figure]:
    """A published class of small areas of 2011 for the area's own of 2021."""
    from seedbed.sources.sums import values_of_small_areas

    values = values_of_small_areas(folder, item)
    blank = replace(_blank(item, retrieved), note=CARRIED)
    return [
        replace(
            blank,
            area=place.code,
            value=values.get(place.code),
            reason=None if values.get(place.code) is not None else "not applicable",
        )
        for place in focus.places
    ]


def amounts(
    item: Indicator, figures: Sequence[Figure], people: Mapping[str, float], focus: Focus
) -> list[Figure]:
    """Approximate amounts per child of a sum, never where the sum is doubted or leaves areas out.

    A sum of which zeros are doubted is doubted, too, where it comes to less than a pound a child.

    Args:
        item: an indicator with an `amount`.
        figures: its sums.
        people: children of the ages it names, by area.
        focus: the area, whose comparators are compared too.

    Formula: amount = sum ÷ children of those ages in mid-2020.
    """
    rule = item.amount
    assert rule is not None  # the caller asked
    larger = {c.code for c in focus.comparators if c.role in ("england", "wales", "region")}
    return [
        _amount(f, people[f.area], rule.unit)
        for f in figures
        if f.value and people.get(f.area)
        if not (item.zero_doubted and f.value < people[f.area])
        if f.area not in larger or f.period_end.year not in rule.nation_incomplete
    ]


def _amount(figure: Figure, people: float, unit: str) -> Figure:
    assert figure.value is not None  # the caller asked
    return replace(
        figure, indicator=per_child(figure.indicator), value=round(figure.value / people, 2), count=None,
        denominator=people, unit=unit, method="sum / children of the ages named, mid-2020",
        note="approximate amount per child",
    )  # fmt: skip


def per_child(name: str) -> str:
    """The indicator under which amounts per child of a sum stand."""
    return f"{name}-per-child"
