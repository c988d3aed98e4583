"""Which small area lies in which ward, district and health area, and where it is on the ground."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import polars as pl

from seedbed.foundations.periods import Period
from seedbed.sources.folder import DataFolder
from seedbed.sources.tidy import complete, tidy

MISREAD: Final = "[├┼]"
"""What only a misread letter brings into a name: lines of a table drawn with characters."""


def small_areas(folder: DataFolder, districts: Sequence[str]) -> pl.DataFrame:
    """Small areas of some lower-tier authorities with their wards.

    Returns:
        `lsoa21_code, lsoa21_name, ward24_code, ward24_name, ltla24_code, ltla24_name`, by code.
    """
    rows = folder.scan("wards").filter(pl.col("ltla24_code").is_in(list(districts)))
    names = ("lsoa21_code", "lsoa21_name", "ward24_code", "ward24_name", "ltla24_code", "ltla24_name")
    found = rows.select(names).sort("lsoa21_code").collect()
    misread = found.filter(pl.col("ward24_name").str.contains(MISREAD))["ward24_name"].unique()
    return found.with_columns(pl.col("ward24_name").replace({name: mended(name) for name in misread}))


def mended(name: str) -> str:
    """A name that was written as UTF-8 and read as an old code page, as it was meant.

    The table of wards has one, in Gwynedd; what cannot be a misreading stays as it stands.

    >>> mended("Mynydd Llandyg├íi"), mended("Pen draw Llŷn")
    ('Mynydd Llandygái', 'Pen draw Llŷn')
    """
    try:
        return name.encode("cp437").decode()
    except UnicodeError:
        return name


def district_of(folder: DataFolder, key: str = "lsoa21_code") -> pl.DataFrame:
    """The district of every small area of 2021, or of 2011 for `lsoa11_code`: that column and `district`."""
    if key == "lsoa21_code":
        return folder.scan("wards").select(key, district=pl.col("ltla24_code")).collect()
    rows = (
        folder.scan("small-area-changes")
        .select(key, pl.col("ltla22_code").alias("district"))
        .unique()
        .collect()
    )
    return rows.with_columns(pl.col("district").replace(todays_districts(folder)))


def todays_districts(folder: DataFolder) -> dict[str, str]:
    """Today's district by that of 2021 or 2022, for those whose code has changed since.

    Where districts have been joined, their small areas of today say into which one.
    """
    return folder.once("todays-districts", lambda: _successors(folder))


def _successors(folder: DataFolder) -> dict[str, str]:
    today = folder.scan("wards").select("lsoa21_code", "ltla24_code")
    pairs = (
        folder.scan("small-area-changes")
        .select("lsoa21_code", "ltla22_code")
        .join(today, on="lsoa21_code")
        .group_by("ltla22_code", "ltla24_code")
        .len()
        .sort("ltla22_code", "len", "ltla24_code")
        .collect()
    )
    most = dict(pairs.select("ltla22_code", "ltla24_code").iter_rows())
    return {old: new for old, new in most.items() if old != new}


def integrated_care_boards(folder: DataFolder, small_area_codes: Sequence[str]) -> pl.DataFrame:
    """Integrated care boards with a small area in the list: `icb24_code, icb24_name`."""
    rows = folder.scan("integrated-care-boards").filter(pl.col("lsoa21_code").is_in(list(small_area_codes)))
    return rows.select("icb24_code", "icb24_name").unique().sort("icb24_code").collect()


def read_nhs_trusts(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """Share of each NHS trust's patients who came from a district, in percent; the trust is the group."""
    rows = folder.scan("nhs-trusts").select(
        pl.col("ltla21_code").alias("area"),
        pl.lit("trust-patients-from-district").alias("indicator"),
        pl.col("nhs_trust22_code").alias("group"),
        (pl.col("proportion_trust_came_from_ltla") * 100).alias("value"),
        pl.lit("percent").alias("unit"),
    )
    period = Period(date(2022, 1, 1), date(2022, 12, 31))
    return complete(rows, period=period, source="nhs-trusts", retrieved=retrieved)


def read_sizes(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """Each small area's extent in square metres; its centre is `easting` and `northing` in metres."""
    period = Period(date(2021, 12, 1), date(2021, 12, 1))
    values = {"area_m2": "extent", "x": "easting", "y": "northing"}
    return tidy(
        folder.scan("small-area-points"),
        area="lsoa21_code",
        values=values,
        period=period,
        unit="metres",
        source="small-area-points",
        retrieved=retrieved,
    )
