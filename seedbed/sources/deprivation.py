"""Deprivation: England's indices of 2025 and Wales's of 2019, which are never compared.

Only the numerator of England's income deprivation affecting children index is published here;
it is missing for some areas and the source does not say why.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

from seedbed.foundations.languages import slug
from seedbed.foundations.periods import Period
from seedbed.sources.folder import DataFolder
from seedbed.sources.tidy import tidy

IDACI: Final = "income_deprivation_affecting_children_index_idaci_numerator"
ENGLAND_2025: Final = Period(date(2022, 4, 1), date(2023, 3, 31))
"""Most indicators of the 2025 indices relate to the financial year 2022/23."""
WALES_2019: Final = Period(date(2017, 4, 1), date(2018, 3, 31))


def children_in_deprived_families(folder: DataFolder) -> pl.DataFrame:
    """Children aged 0 to 15 in income-deprived families by small area: `lsoa21_code, children`."""
    rows = folder.scan("deprivation-england-indicators")
    return rows.select("lsoa21_code", pl.col(IDACI).alias("children")).collect()


def read_england(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """Ranks, deciles and scores of each domain by small area of 2021."""
    return _wide(folder, "deprivation-england", "lsoa21_code", ENGLAND_2025, retrieved)


def read_england_indicators(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """The indicators beneath the domains, each in its own unit, by small area of 2021."""
    return _wide(folder, "deprivation-england-indicators", "lsoa21_code", ENGLAND_2025, retrieved)


def read_england_districts(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """The indices summarised by lower-tier authority of 2024."""
    return _wide(folder, "deprivation-england-districts", "ltla24_code", ENGLAND_2025, retrieved)


def read_wales(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """Ranks, deciles and scores of the Welsh index by small area of 2011."""
    return _wide(folder, "deprivation-wales", "lsoa11_code", WALES_2019, retrieved)


def _wide(folder: DataFolder, source: str, area: str, period: Period, retrieved: date) -> pl.DataFrame:
    rows = folder.scan(source)
    numbers = [name for name, kind in rows.collect_schema().items() if name != area and kind.is_numeric()]
    values = {name: f"{source}-{slug(name)}" for name in numbers}
    return tidy(
        rows, area=area, values=values, period=period, unit="as named", source=source, retrieved=retrieved
    )
