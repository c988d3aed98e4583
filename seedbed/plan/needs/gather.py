"""Public data into the figures of one area's profile; what the folder lacks is said, not fatal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from seedbed.foundations.disclosure import without_small_number
from seedbed.foundations.faults import DataFaults, WrongUse
from seedbed.foundations.figures import ALL, Figure, Figures, from_frame
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.partnerships import Area, Partnership
from seedbed.plan.needs.cohorts import with_intervals
from seedbed.plan.needs.combined import combined
from seedbed.plan.needs.computed import amounts, areas_of, computed, small_area_values
from seedbed.plan.needs.derived import differences, pooled
from seedbed.plan.needs.focus import Comparator, Focus, SmallPlace, focus_on
from seedbed.plan.needs.small_areas import deprived_children, infants, young_children
from seedbed.sources import lait, neighbours, places, population
from seedbed.sources.folder import DataFolder, DataSet, MissingFile
from seedbed.sources.live.series import LiveSource

if TYPE_CHECKING:
    import polars as pl

T = TypeVar("T")
Children = Mapping[str, Mapping[int, float]]
Areas = Mapping[str, tuple[str, ...]]
"""Districts by the code of the area they make up."""
BESIDE_GROUPS: Final = (ALL, "fsm", "not-fsm")
"""Groups kept for statistical neighbours and for members: those that a comparison needs."""


@dataclass
class Gathered:
    """What was read for one area: its focus, its figures, and the data sets that were not there.

    `brought` holds the sources of figures that services brought, by identifier.
    """

    focus: Focus
    figures: list[Figure] = field(default_factory=list)
    missing: list[DataSet] = field(default_factory=list)
    brought: dict[str, LiveSource] = field(default_factory=dict)

    def attempt(self, read: Callable[[], T], otherwise: T) -> T:
        """What the reader brings, or the alternative when its file is missing, which is noted."""
        try:
            return read()
        except MissingFile as absence:
            if absence.data_set not in self.missing:
                self.missing.append(absence.data_set)
            return otherwise


def gather(folder: DataFolder, area: Area, retrieved: date) -> Gathered:
    """Every figure the profile of an area needs, with those of its comparators.

    Args:
        folder: the public data.
        area: one authority, or a partnership of several.
        retrieved: the day of reading.

    Raises:
        WrongUse: the folder holds none of the data.
        DataFaults: a file of the folder is not what it should be.
    """
    from polars.exceptions import ComputeError

    found = Gathered(focus_on(area, (), ()))
    try:
        _fill(found, folder, area, retrieved)
    except ComputeError as error:
        faults = folder.damaged()
        raise DataFaults(faults) if faults else error from error
    if not found.figures:
        lacking = ", ".join(data_set.file for data_set in found.missing)
        raise WrongUse(f"{folder.path} holds none of the data figures are read from; it lacks {lacking}")
    return found


def _fill(found: Gathered, folder: DataFolder, area: Area, retrieved: date) -> None:
    found.focus = _focus(folder, area, found)
    ages = found.attempt(lambda: population.by_age(folder), None)
    none: list[Figure] = []
    if found.focus.nation == "England":
        children = _children(ages, found.focus, areas_of(area, found.focus))
        found.figures = found.attempt(lambda: _published(folder, found.focus, children, retrieved), none)
        found.figures += _amounts(folder, found, areas_of(area, found.focus))
    found.figures += _computed(folder, found, area, retrieved)
    if ages is not None:
        found.figures += _by_small_area(folder, ages, found, area, retrieved)


def _focus(folder: DataFolder, area: Area, found: Gathered) -> Focus:
    table = found.attempt(lambda: places.small_areas(folder, area.districts), None)
    rows = table.iter_rows(named=True) if table is not None else ()
    columns = ("lsoa21_code", "lsoa21_name", "ward24_code", "ward24_name", "ltla24_code", "ltla24_name")
    near = _neighbours(folder, area, found)
    return focus_on(area, near, [SmallPlace(*(row[name] for name in columns)) for row in rows])


def _neighbours(folder: DataFolder, area: Area, found: Gathered) -> list[Comparator]:
    """Statistical neighbours are published for single English authorities only."""
    if isinstance(area, Partnership) or area.nation != "England":
        return []
    nobody: list[neighbours.Neighbour] = []
    near = found.attempt(lambda: neighbours.read(folder, area), nobody)
    return [
        Comparator(n.authority.ons_code, n.authority.name, "neighbour", n.order, n.closeness) for n in near
    ]


def _children(ages: pl.DataFrame | None, focus: Focus, areas: Areas) -> dict[str, dict[int, float]]:
    """Children of the area and of its members by single year of age at mid-2020."""
    if ages is None or not focus.places:
        return {}
    import polars as pl

    found = {}
    for code in (focus.code, *(member.code for member in focus.members)):
        inside = [place.code for place in focus.places if place.district_code in areas[code]]
        own = ages.filter(pl.col("lsoa21_code").is_in(inside))
        found[code] = {int(age): float(own[age].sum()) for age in own.columns if age != "lsoa21_code"}
    return found


def _published(folder: DataFolder, focus: Focus, children: Children, retrieved: date) -> list[Figure]:
    areas = [focus.code, *(c.code for c in focus.comparators)]
    frame = lait.read(folder, indicators(), retrieved, areas)
    beside = {c.code for c in (*focus.neighbours, *focus.members)}
    wanted = (f for f in from_frame(frame) if f.area not in beside or f.group in BESIDE_GROUPS)
    read = Figures(map(without_small_number, wanted))
    members = [member.code for member in focus.members]
    if members:
        read = Figures([*read, *combined(read, members, focus.code, children)])
    return [figure for area in areas for figure in area_figures(read, area, children.get(area, {}))]


def area_figures(read: Figures, area: str, children: Mapping[int, float]) -> list[Figure]:
    """Published, derived and pooled figures of one area, intervals where they can honestly be made."""
    made: list[Figure] = []
    for indicator in indicators():
        groups = [ALL, *read.groups(indicator.id, area)]
        rows = [_doubted(f, indicator) for group in groups for f in read.series(indicator.id, area, group)]
        rows += pooled(indicator, read.series(indicator.id, area))
        made += with_intervals(rows, indicator, children) + differences(indicator, read, area)
    return made


def _doubted(figure: Figure, item: Indicator) -> Figure:
    """A zero that most likely means something else says so."""
    return replace(figure, note="zero doubted") if item.zero_doubted and figure.value == 0 else figure


def _amounts(folder: DataFolder, found: Gathered, areas: Areas) -> list[Figure]:
    """Approximate amounts per child of every sum that has them."""
    from seedbed.sources.sums import children_of_ages

    made: list[Figure] = []
    for item in indicators():
        if item.amount is None:
            continue
        none: dict[str, float] = {}
        by_district = found.attempt(partial(children_of_ages, folder, item.amount.ages), none)
        people = {
            code: sum(by_district[d] for d in districts)
            for code, districts in areas.items()
            if districts and all(d in by_district for d in districts)
        }
        found.figures = [_next_to_nothing(figure, item, people) for figure in found.figures]
        made += amounts(item, [f for f in found.figures if f.indicator == item.id], people, found.focus)
    return made


def _next_to_nothing(figure: Figure, item: Indicator, people: Mapping[str, float]) -> Figure:
    """A sum of less than a pound a child is doubted as its zeros are."""
    known = figure.indicator == item.id and figure.value and people.get(figure.area)
    doubted = known and item.zero_doubted and figure.value and figure.value < people[figure.area]
    return replace(figure, note="zero doubted") if doubted else figure


def _computed(folder: DataFolder, found: Gathered, area: Area, retrieved: date) -> list[Figure]:
    """Every indicator of the nation that is worked out from tables of small areas or districts."""
    focus, areas = found.focus, areas_of(area, found.focus)
    none: list[Figure] = []
    made: list[Figure] = []
    for item in indicators():
        if item.compute is None or not item.is_for(focus.nation):
            continue
        if item.compute.level == "small area":
            made += found.attempt(partial(small_area_values, item, folder, focus, retrieved), none)
        else:
            wanted = _wanted(item, focus, areas)
            made += found.attempt(partial(computed, item, folder, wanted, retrieved), none) if wanted else []
    return made


def _wanted(item: Indicator, focus: Focus, areas: Areas) -> dict[str, tuple[str, ...]]:
    """A value that is published for districts is shown for the area's own districts alone."""
    only_districts = item.compute is not None and item.compute.level == "district"
    return {code: held for code, held in areas.items() if not only_districts or code in focus.districts}


def _by_small_area(
    folder: DataFolder, ages: pl.DataFrame, found: Gathered, area: Area, retrieved: date
) -> list[Figure]:
    focus = found.focus
    if not focus.places:
        return []
    members = {member.code for member in focus.members}
    unions = {code: held for code, held in areas_of(area, focus).items() if code in members}
    made = young_children(ages, focus, unions, retrieved) + infants(ages, focus, retrieved)
    if focus.nation != "England":
        return made
    none: list[Figure] = []
    return made + found.attempt(lambda: deprived_children(folder, ages, focus, unions, retrieved), none)
