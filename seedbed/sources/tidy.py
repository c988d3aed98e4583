"""From a wide published table to tidy figures: what every reader ends with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from seedbed.foundations.figures import COLUMNS, frame_schema
from seedbed.foundations.periods import Period


def tidy(
    wide: pl.LazyFrame,
    *,
    area: str,
    values: Mapping[str, str],
    period: Period,
    unit: str,
    source: str,
    retrieved: date,
    method: str = "as published",
) -> pl.DataFrame:
    """Rows of tidy figures from the named columns of a wide table.

    Args:
        wide: one row an area.
        area: column that holds the area's code.
        values: indicator identifier by column name.
        period: what the whole table speaks of.
        unit: of every value.
        source: identifier of the data set.
        retrieved: day it was read.
        method: how the values came about.

    Returns:
        One row for each area and value; an absent value is null, `not stated by source`.
    """
    long = wide.select(area, *values).unpivot(
        index=area, on=list(values), variable_name="column", value_name="value"
    )
    return complete(
        long.with_columns(
            pl.col(area).alias("area"),
            pl.col("column").replace_strict(dict(values)).alias("indicator"),
            pl.col("value").cast(pl.Float64),
            pl.lit(unit).alias("unit"),
            pl.lit(method).alias("method"),
        ),
        period=period,
        source=source,
        retrieved=retrieved,
    )


def complete(
    rows: pl.LazyFrame, *, source: str, retrieved: date, period: Period | None = None
) -> pl.DataFrame:
    """Adds every column of the tidy shape that the rows lack; absence gets its reason."""
    constants: dict[str, object] = {
        "source": source,
        "retrieved": retrieved,
        "group": "all",
        "method": "as published",
    }
    if period:
        constants |= {"period_start": period.start, "period_end": period.end}
    names = rows.collect_schema().names()
    schema = frame_schema()
    missing = [name for name in COLUMNS if name not in names]
    filled = rows.with_columns(pl.lit(constants.get(name)).cast(schema[name]).alias(name) for name in missing)
    absent = pl.col("value").is_null() & pl.col("reason").is_null()
    reason = pl.when(absent).then(pl.lit("not stated by source")).otherwise(pl.col("reason"))
    return (
        filled.with_columns(reason.alias("reason"))
        .select(pl.col(n).cast(t) for n, t in schema.items())
        .collect()
    )
