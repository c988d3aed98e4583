"""Small areas of 2011 carried to those of 2021, nobody lost and nobody made.

An area that did not change, or that merged with others, is carried whole. One that was split, or
that changed irregularly, is shared among its successors in proportion to their residents in the
Census of 2021, in whole people by largest remainders, so that each area's total stays what it was.
"""

from __future__ import annotations

import polars as pl

from seedbed.sources.folder import DataFolder


def shares(folder: DataFolder) -> pl.DataFrame:
    """Which 2011 area gives what share to which 2021 area; shares of each 2011 area sum to 1.

    Returns:
        `lsoa11_code, lsoa21_code, share`.
    """
    residents = (
        folder.scan("ethnicity")
        .group_by("lsoa21_code")
        .agg(pl.col("total_residents").first().alias("weight"))
    )
    pairs = folder.scan("small-area-changes").select("lsoa11_code", "lsoa21_code").unique()
    weight = pl.col("weight").fill_null(1.0)
    return (
        pairs.join(residents, on="lsoa21_code", how="left")
        .with_columns((weight / weight.sum().over("lsoa11_code")).alias("share"))
        .select("lsoa11_code", "lsoa21_code", "share")
        .sort("lsoa11_code", "lsoa21_code")
        .collect()
    )


def carry(counts: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Counts of people by 2011 area as counts by 2021 area.

    Args:
        counts: `lsoa11_code` and one or more columns of whole numbers.
        pairs: what `shares` returns.

    Returns:
        `lsoa21_code` and the same columns; each column's total is unchanged to the person.

    Formula: share_i · n rounded down; the people left over go one each to the largest remainders,
    ties to the lower code.
    """
    columns = [name for name in counts.columns if name != "lsoa11_code"]
    joined = pairs.join(counts, on="lsoa11_code", how="inner").sort("lsoa11_code", "lsoa21_code")
    whole = joined.with_columns(_apportioned(name) for name in columns)
    return whole.group_by("lsoa21_code").agg(pl.col(name).sum() for name in columns).sort("lsoa21_code")


def _apportioned(name: str) -> pl.Expr:
    exact = pl.col(name) * pl.col("share")
    # A share of a whole area is exactly 1; the rounding guards against 12.999999 becoming 12.
    floor = (exact + 1e-9).floor()
    left_over = (pl.col(name) - floor.sum().over("lsoa11_code")).round()
    place = (exact - floor).rank("ordinal", descending=True).over("lsoa11_code")
    return (floor + (place <= left_over).cast(pl.Float64)).alias(name)
