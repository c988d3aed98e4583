"""What an indicator's `[compute]` asks for, by district: how many are counted, and among how many.

Everything is summed by today's districts first; an authority, a region or a nation is then the sum of
its districts, so that each is worked out in one and the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import polars as pl

from seedbed.foundations.figures import ALL
from seedbed.foundations.indicator_parts import Compute
from seedbed.foundations.indicators import Indicator
from seedbed.sources.folder import DataFolder, data_sets
from seedbed.sources.places import district_of, todays_districts
from seedbed.sources.population import by_age

COLUMNS: Final = ("district", "group", "count", "denominator")


def by_district(folder: DataFolder, item: Indicator) -> pl.DataFrame:
    """Sums of one computed indicator: `district, group, count, denominator`.

    `denominator` is null for a plain count.

    Raises:
        MissingFile: the folder lacks a table it is made of.
        KeyError: nothing here works out its method.
    """
    how = item.compute
    assert how is not None  # asked of computed indicators only
    made = folder.once(f"sums-{item.id}", lambda: METHODS[how.method](folder, how, item.series))
    return made.select(COLUMNS)


def children_of_ages(folder: DataFolder, ages: tuple[int, int]) -> dict[str, float]:
    """People of those ages in mid-2020 by today's district, both ends included."""
    first, last = ages
    rows = (
        _population(folder)
        .group_by("district")
        .agg(pl.sum_horizontal([str(age) for age in range(first, last + 1)]).sum().alias("n"))
    )
    return dict(rows.select("district", "n").iter_rows())


def _population(folder: DataFolder) -> pl.DataFrame:
    """The estimates of 2020 with each old district's successor of today."""
    return folder.once("population-today", lambda: _with_successors(folder))


def _with_successors(folder: DataFolder) -> pl.DataFrame:
    today = todays_districts(folder)
    rows = folder.scan("population-2020-districts").collect()
    return rows.with_columns(pl.col("ltla21_code").replace(today).alias("district"))


def _share_of_ages(folder: DataFolder, how: Compute, _: Mapping[str, str]) -> pl.DataFrame:
    assert how.ages is not None  # the method is about ages
    ages = [str(age) for age in range(how.ages[0], how.ages[1] + 1)]
    return _summed(
        _population(folder).select(
            "district", count=pl.sum_horizontal(ages), denominator=pl.col("total_population")
        )
    )


def _sum_of_ages(folder: DataFolder, how: Compute, _: Mapping[str, str]) -> pl.DataFrame:
    assert how.ages is not None  # the method is about ages
    rows = children(by_age(folder), how.ages).join(district_of(folder), on="lsoa21_code")
    return _summed(rows.with_columns(denominator=pl.lit(None, dtype=pl.Float64)))


def children(ages: pl.DataFrame, span: tuple[int, int]) -> pl.DataFrame:
    """Children of those ages by small area: the area's code and `count`."""
    columns = [str(age) for age in range(span[0], span[1] + 1)]
    return ages.select(ages.columns[0], count=pl.sum_horizontal(columns))


def _share_of_residents(folder: DataFolder, how: Compute, series: Mapping[str, str]) -> pl.DataFrame:
    groups = {words: group for group, words in series.items()}
    rows = (
        folder.scan(how.data_sets[0])
        .filter(pl.col("ethnic_group").is_in(list(groups)))
        .select("lsoa21_code", "ethnic_group", "n", "total_residents")
        .collect()
        .join(district_of(folder), on="lsoa21_code")
    )
    return _summed(
        rows.select(
            "district",
            group=pl.col("ethnic_group").replace_strict(groups),
            count=pl.col("n"),
            denominator=pl.col("total_residents"),
        )
    )


def _share_of_small_areas(folder: DataFolder, how: Compute, _: Mapping[str, str]) -> pl.DataFrame:
    rows = folder.scan(how.data_sets[0]).select("lsoa21_code", hit=_hit(how)).collect()
    joined = rows.join(district_of(folder), on="lsoa21_code")
    return _summed(joined.select("district", count=pl.col("hit").cast(pl.Float64), denominator=pl.lit(1.0)))


def _share_of_children(folder: DataFolder, how: Compute, _: Mapping[str, str]) -> pl.DataFrame:
    """Children of those ages in the small areas that count, by whichever small areas the table has."""
    assert how.ages is not None  # the method is about ages
    key = "lsoa21_code" if "lsoa21_code" in data_sets()[how.data_sets[0]].columns else "lsoa11_code"
    rows = folder.scan(how.data_sets[0]).select(key, hit=_hit(how)).collect()
    if key == "lsoa21_code":
        counted = children(by_age(folder), how.ages)
    else:
        counted = children(folder.scan("population-2020").select(key, *_ages(how)).collect(), how.ages)
    joined = rows.join(counted, on=key).join(district_of(folder, key), on=key)
    hit = pl.when("hit").then("count").otherwise(0.0)
    return _summed(joined.select("district", count=hit, denominator=pl.col("count")))


def _ages(how: Compute) -> list[str]:
    first, last = how.ages or (0, 0)
    return [str(age) for age in range(first, last + 1)]


def _hit(how: Compute) -> pl.Expr:
    column = pl.col(how.column or "")
    return column.is_in(list(how.classes)) if how.classes else column <= how.at_most


def _value_of_district(folder: DataFolder, how: Compute, _: Mapping[str, str]) -> pl.DataFrame:
    """A published value of each district, which has no sum: it stands as the count."""
    rows = folder.scan(how.data_sets[0]).select(
        district=pl.col("ltla24_code"), count=pl.col(how.column or ""), denominator=pl.lit(None, pl.Float64)
    )
    return rows.with_columns(group=pl.lit(ALL)).collect()


def _summed(rows: pl.DataFrame) -> pl.DataFrame:
    if "group" not in rows.columns:
        rows = rows.with_columns(group=pl.lit(ALL))
    empty = pl.col("denominator").is_null().all()
    denominator = pl.when(empty).then(None).otherwise(pl.col("denominator").sum()).alias("denominator")
    return (
        rows.group_by("district", "group").agg(pl.col("count").sum(), denominator).sort("district", "group")
    )


def values_of_small_areas(folder: DataFolder, item: Indicator) -> dict[str, float | None]:
    """A value of small areas of 2011 for those of 2021.

    An area that was split hands its value on; one made of several has it only where all agree, and is
    None otherwise.
    """
    how = item.compute
    assert how is not None  # asked of computed indicators only
    pairs = folder.scan("small-area-changes").select("lsoa11_code", "lsoa21_code").unique().collect()
    values = folder.scan(how.data_sets[0]).select("lsoa11_code", value=pl.col(how.column or "")).collect()
    joined = pairs.join(values, on="lsoa11_code")
    alike = pl.when(pl.col("value").n_unique() == 1).then(pl.col("value").first().cast(pl.Float64))
    return dict(joined.group_by("lsoa21_code").agg(alike.alias("value")).sort("lsoa21_code").iter_rows())


METHODS: Final[Mapping[str, Callable[[DataFolder, Compute, Mapping[str, str]], pl.DataFrame]]] = {
    "sum of ages": _sum_of_ages,
    "share of ages": _share_of_ages,
    "share of residents": _share_of_residents,
    "share of small areas by class": _share_of_small_areas,
    "share of children by class of small area": _share_of_children,
    "share of children by decile of small area": _share_of_children,
    "share of children by rank of small area": _share_of_children,
    "value of each district": _value_of_district,
}
