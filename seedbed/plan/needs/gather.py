"""Public data into the figures of one area's profile; what the folder lacks is said, not fatal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from seedbed.foundations.areas import Authority
from seedbed.foundations.faults import DataFaults, WrongUse
from seedbed.foundations.figures import ALL, Figure, Figures, from_frame
from seedbed.foundations.indicators import indicators
from seedbed.plan.needs.cohorts import with_intervals
from seedbed.plan.needs.derived import differences, pooled
from seedbed.plan.needs.focus import Comparator, Focus, SmallPlace, focus_on
from seedbed.plan.needs.small_areas import deprived_children, young_children
from seedbed.sources import lait, neighbours, places, population
from seedbed.sources.folder import DataFolder, DataSet, MissingFile

if TYPE_CHECKING:
    import polars as pl

T = TypeVar("T")
NEIGHBOURS_GROUPS: Final = (ALL, "fsm", "not-fsm")
"""Groups kept for statistical neighbours: those that a comparison needs."""


@dataclass
class Gathered:
    """What was read for one area: its focus, its figures, and the data sets that were not there."""

    focus: Focus
    figures: list[Figure] = field(default_factory=list)
    missing: list[DataSet] = field(default_factory=list)

    def attempt(self, read: Callable[[], T], otherwise: T) -> T:
        """What the reader brings, or the alternative when its file is missing, which is noted."""
        try:
            return read()
        except MissingFile as absence:
            if absence.data_set not in self.missing:
                self.missing.append(absence.data_set)
            return otherwise


def gather(folder: DataFolder, authority: Authority, retrieved: date) -> Gathered:
    """Every figure the profile of one authority needs, with those of its comparators.

    Raises:
        WrongUse: the authority is in Wales, for which this version has no readers; or the folder
            holds none of the data.
        DataFaults: a file of the folder is not what it should be.
    """
    from polars.exceptions import ComputeError

    if authority.nation != "England":
        covered = "this version covers the 153 authorities of England"
        raise WrongUse(f"{authority.name.en} is in Wales; {covered}.")
    found = Gathered(focus_on(authority, (), ()))
    try:
        _fill(found, folder, authority, retrieved)
    except ComputeError as error:
        faults = folder.damaged()
        raise DataFaults(faults) if faults else error from error
    if not found.figures:
        lacking = ", ".join(data_set.file for data_set in found.missing)
        raise WrongUse(f"{folder.path} holds none of the data figures are read from; it lacks {lacking}")
    return found


def _fill(found: Gathered, folder: DataFolder, authority: Authority, retrieved: date) -> None:
    found.focus = _focus(folder, authority, found)
    ages = found.attempt(lambda: population.by_age(folder), None)
    children = _children(ages, found.focus)
    none: list[Figure] = []
    found.figures = found.attempt(lambda: _published(folder, found.focus, children, retrieved), none)
    if ages is not None:
        found.figures += _by_small_area(folder, ages, found, retrieved)


def _focus(folder: DataFolder, authority: Authority, found: Gathered) -> Focus:
    nobody: list[neighbours.Neighbour] = []
    near = found.attempt(lambda: neighbours.read(folder, authority), nobody)
    comparators = [
        Comparator(n.authority.ons_code, n.authority.name, "neighbour", n.order, n.closeness) for n in near
    ]
    table = found.attempt(lambda: places.small_areas(folder, authority.districts), None)
    rows = table.iter_rows(named=True) if table is not None else ()
    columns = ("lsoa21_code", "lsoa21_name", "ward24_code", "ward24_name")
    return focus_on(authority, comparators, [SmallPlace(*(row[name] for name in columns)) for row in rows])


def _children(ages: pl.DataFrame | None, focus: Focus) -> Mapping[int, float]:
    """Children of the whole area by single year of age at mid-2020."""
    if ages is None or not focus.places:
        return {}
    import polars as pl

    own = ages.filter(pl.col("lsoa21_code").is_in([place.code for place in focus.places]))
    return {int(age): float(own[age].sum()) for age in own.columns if age != "lsoa21_code"}


def _published(
    folder: DataFolder, focus: Focus, children: Mapping[int, float], retrieved: date
) -> list[Figure]:
    areas = [focus.code, *(c.code for c in focus.comparators)]
    frame = lait.read(folder, indicators(), retrieved, areas)
    beside = {c.code for c in focus.neighbours}
    read = Figures(f for f in from_frame(frame) if f.area not in beside or f.group in NEIGHBOURS_GROUPS)
    counted: dict[str, Mapping[int, float]] = {focus.code: children}
    return [figure for area in areas for figure in area_figures(read, area, counted.get(area, {}))]


def area_figures(read: Figures, area: str, children: Mapping[int, float]) -> list[Figure]:
    """Published, derived and pooled figures of one area, intervals where they can honestly be made."""
    made: list[Figure] = []
    for indicator in indicators():
        groups = [ALL, *read.groups(indicator.id, area)]
        rows = [figure for group in groups for figure in read.series(indicator.id, area, group)]
        rows += pooled(indicator, read.series(indicator.id, area))
        made += with_intervals(rows, indicator, children) + differences(indicator, read, area)
    return made


def _by_small_area(folder: DataFolder, ages: pl.DataFrame, found: Gathered, retrieved: date) -> list[Figure]:
    focus = found.focus
    if not focus.places:
        return []
    young = young_children(ages, focus.places, focus.code, retrieved)
    none: list[Figure] = []
    deprived = found.attempt(
        lambda: deprived_children(folder, ages, focus.places, focus.code, retrieved), none
    )
    return young + deprived
