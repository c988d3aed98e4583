"""The Department for Education's Local Authority Interactive Tool: measures by authority and year.

Numbers arrive as text; `-` is the only mark of absence and its reason is not stated. There are
values only, no counts or intervals. Former authorities are dropped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

import polars as pl

from seedbed.foundations.areas import ENGLAND, current_authorities
from seedbed.foundations.faults import DataFaults, Fault
from seedbed.foundations.indicators import Indicator
from seedbed.sources.errata import withhold
from seedbed.sources.folder import DataFolder
from seedbed.sources.tidy import complete

SOURCE: Final = "lait"
REGIONS: Final = {
    980: "E12000001", 981: "E12000002", 982: "E12000003", 983: "E12000004", 984: "E12000005",
    985: "E12000006", 986: "E12000007", 989: "E12000008", 990: "E12000009", 970: ENGLAND,
}  # fmt: skip
"""The tool's numbers of the nine regions and of England. Inner and outer London (987, 988) are
not regions and are left out."""


def area_codes() -> dict[int, str]:
    """ONS code by the tool's number, of everything that exists today."""
    return REGIONS | {int(a.dfe_code): a.ons_code for a in current_authorities()}


def read(
    folder: DataFolder,
    indicators: Sequence[Indicator],
    retrieved: date,
    areas: Sequence[str] | None = None,
) -> pl.DataFrame:
    """Tidy figures of the indicators that this source brings.

    Args:
        folder: the public data.
        indicators: those wanted; ones of other readers are passed over.
        retrieved: day of reading, kept with each figure.
        areas: ONS codes wanted; all when left out.

    Raises:
        MissingFile: the folder lacks the table.
        DataFaults: the table is not what it should be, or holds a value that cannot be.
    """
    series = _series(indicators)
    codes = {number: code for number, code in area_codes().items() if areas is None or code in areas}
    rows = (
        folder.scan("lait")
        .filter(
            pl.col("Short Desc").is_in(series["series"].to_list()),
            pl.col("LA Number").cast(pl.Int64).is_in(list(codes)),
        )
        .select(
            pl.col("Short Desc").alias("series"),
            pl.col("Years").alias("years"),
            pl.col("LA Number").cast(pl.Int64).alias("number"),
            pl.col("LA Number").cast(pl.Int64).cast(pl.String).alias("dfe_code"),
            # The file holds what a spreadsheet made of one or two decimals: 95.300000000000011.
            pl.col("Values").str.strip_chars().cast(pl.Float64, strict=False).round(6).alias("value"),
            pl.lit(None, dtype=pl.String).alias("reason"),
        )
        .join(series.lazy(), on="series")
    )
    rows = withhold(rows, SOURCE).with_columns(pl.col("number").replace_strict(codes).alias("area"))
    collected = rows.collect()
    _refuse_impossible(collected, folder.file("lait").name)
    dated = _with_periods(collected, {i.id: i for i in _wanted(indicators)})
    figures = complete(dated.lazy(), source=SOURCE, retrieved=retrieved)
    return figures.with_columns(pl.format("lait-{}", "indicator").alias("source")).sort(
        "indicator", "area", "group", "period_end"
    )


def _series(indicators: Sequence[Indicator]) -> pl.DataFrame:
    wanted = _wanted(indicators)
    rows = [
        (name, i.id, group, i.unit, *map(float, i.bounds)) for i in wanted for group, name in i.series.items()
    ]
    columns = ["series", "indicator", "group", "unit", "least", "most"]
    return pl.DataFrame(rows, schema=columns, orient="row")


def _refuse_impossible(rows: pl.DataFrame, file: str) -> None:
    """A percentage of 140 where 100 is the whole stops everything: the file is not what we think."""
    beyond = ~pl.col("value").is_between("least", "most") | pl.col("value").is_nan()
    faults = [_impossible(row, file) for row in rows.filter(beyond).iter_rows(named=True)]
    if faults:
        raise DataFaults(faults)


def _impossible(row: dict[str, Any], file: str) -> Fault:
    found = f"{row['value']:g} ({row['series']}, {row['years']}, authority {row['dfe_code']})"
    expected = f"a value from {row['least']:g} to {row['most']:g}"
    return Fault("out-of-bounds", file, None, "Values", found, expected)


def _wanted(indicators: Sequence[Indicator]) -> list[Indicator]:
    return [i for i in indicators if i.source and i.source.reader == SOURCE]


def _with_periods(rows: pl.DataFrame, known: Mapping[str, Indicator]) -> pl.DataFrame:
    """Adds first and last day; each pair of year and indicator is read once."""
    pairs = rows.select("years", "indicator").unique()
    periods = [known[name].period_of(years) for years, name in pairs.iter_rows()]
    dates = pairs.with_columns(
        pl.Series("period_start", [p.start for p in periods], dtype=pl.Date),
        pl.Series("period_end", [p.end for p in periods], dtype=pl.Date),
    )
    return rows.join(dates, on=["years", "indicator"])
