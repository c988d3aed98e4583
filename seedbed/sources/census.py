"""Residents by ethnic group (Census 2021), and the rural-urban class of each small area."""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

from seedbed.foundations.periods import Period
from seedbed.sources.folder import DataFolder
from seedbed.sources.tidy import complete

CENSUS_DAY: Final = Period(date(2021, 3, 21), date(2021, 3, 21))


def read_ethnicity(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """Residents of each ethnic group by small area, as a percentage with its count."""
    rows = folder.scan("ethnicity").select(
        pl.col("lsoa21_code").alias("area"),
        pl.lit("residents-by-ethnic-group").alias("indicator"),
        pl.col("ethnic_group").alias("group"),
        (pl.col("prop") * 100).alias("value"),
        pl.col("n").alias("count"),
        pl.col("total_residents").alias("denominator"),
        pl.lit("percent").alias("unit"),
    )
    return complete(rows, period=CENSUS_DAY, source="ethnicity", retrieved=retrieved)


def read_rural_urban(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """Whether each small area is rural (1) or urban (0); the class itself stands in `group`."""
    rows = folder.scan("rural-urban").select(
        pl.col("lsoa21_code").alias("area"),
        pl.lit("rural").alias("indicator"),
        pl.col("classification").alias("group"),
        (pl.col("ruc") == "Rural").cast(pl.Float64).alias("value"),
        pl.lit("1 for rural, 0 for urban").alias("unit"),
    )
    return complete(rows, period=CENSUS_DAY, source="rural-urban", retrieved=retrieved)
