"""Department for Education, Get Information about Schools: open schools and nurseries."""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

from seedbed.foundations.periods import Period
from seedbed.sources.folder import DataFolder
from seedbed.sources.tidy import complete

EXTRACT: Final = Period(date(2025, 5, 1), date(2025, 5, 31))


def read(folder: DataFolder, retrieved: date) -> pl.DataFrame:
    """Pupils and the share eligible for free school meals, by small area; the school's URN is the group."""
    columns = {"number_of_pupils": ("pupils", "children"), "percentage_fsm": ("free-school-meals", "percent")}
    parts = [
        folder.scan("schools").select(
            pl.col("lsoa_code").alias("area"),
            pl.lit(indicator).alias("indicator"),
            pl.col("urn").cast(pl.Float64).cast(pl.Int64).cast(pl.String).alias("group"),
            _number(column).alias("value"),
            pl.lit(unit).alias("unit"),
        )
        for column, (indicator, unit) in columns.items()
    ]
    return complete(pl.concat(parts), period=EXTRACT, source="schools", retrieved=retrieved)


def authority_codes(folder: DataFolder) -> pl.DataFrame:
    """The district in which most of an authority's schools stand: `dfe_code, ltla24_code, schools`.

    This is how the authority table is tested: it joins the two code systems without any list.
    """
    wards = folder.scan("wards").select("lsoa21_code", "ltla24_code")
    return (
        folder.scan("schools")
        .join(wards, left_on="lsoa_code", right_on="lsoa21_code")
        .group_by(pl.col("la_code").alias("dfe_code"), "ltla24_code")
        .agg(pl.len().alias("schools"))
        .sort("dfe_code", "schools", descending=[False, True])
        .collect()
    )


def _number(column: str) -> pl.Expr:
    return pl.col(column).cast(pl.Float64, strict=False).fill_nan(None)
