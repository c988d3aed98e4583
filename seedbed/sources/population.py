"""Office for National Statistics mid-year population by single year of age."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import polars as pl

from seedbed.foundations.periods import Period, period_from
from seedbed.sources.changes import carry, shares
from seedbed.sources.folder import DataFolder
from seedbed.sources.tidy import tidy

YEARS: Final = (2017, 2019, 2020)
LATEST: Final = 2020
AGES: Final = (*(str(age) for age in range(90)), "90+")
"""Columns of the tables: single years, the oldest open-ended."""


def mid_year(year: int) -> Period:
    """The day a mid-year estimate speaks of, 30 June."""
    return period_from(str(year), "mid-year")


def by_age(folder: DataFolder, year: int = LATEST) -> pl.DataFrame:
    """Children of each single year of age 0 to 15 by small area of 2021.

    Returns:
        `lsoa21_code` and the columns `0` to `15`; totals by age are those of the 2011 areas.

    Raises:
        MissingFile: the estimates, the lookup or the census table is not there.
    """
    return folder.once(f"by-age-{year}", lambda: _carried(folder, year))


def _carried(folder: DataFolder, year: int) -> pl.DataFrame:
    ages = [str(age) for age in range(16)]
    counts = folder.scan(f"population-{year}").select("lsoa11_code", *ages).collect()
    return carry(counts, shares(folder))


def read(folder: DataFolder, year: int, retrieved: date, ages: Sequence[str] = AGES) -> pl.DataFrame:
    """Tidy figures by 2011 small area, one for each single year of age: `population-age-4`."""
    values = _names(ages)
    source = f"population-{year}"
    return tidy(
        folder.scan(source),
        area="lsoa11_code",
        values=values,
        period=mid_year(year),
        unit="people",
        source=source,
        retrieved=retrieved,
    )


def read_districts(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """The same for lower-tier authorities as of 2021, mid-2020."""
    source = "population-2020-districts"
    return tidy(
        folder.scan(source),
        area="ltla21_code",
        values=_names(AGES),
        period=mid_year(LATEST),
        unit="people",
        source=source,
        retrieved=retrieved,
    )


def _names(ages: Sequence[str]) -> dict[str, str]:
    return {age: f"population-age-{age.rstrip('+')}" for age in ages}
