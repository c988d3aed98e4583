"""Known faults of published sources, corrected openly: each says what was wrong and what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import polars as pl

from seedbed.foundations.definitions import read_toml
from seedbed.foundations.languages import Text, text_from


@dataclass(frozen=True, slots=True)
class Erratum:
    """One dated correction: which values of which series are withheld, and why."""

    id: str
    recorded_on: date
    source: str
    series: str
    years: tuple[str, ...]
    areas: tuple[str, ...]
    reason: str
    what_was_wrong: Text
    what_was_done: Text


@cache
def errata() -> tuple[Erratum, ...]:
    """Every erratum, in the order of the file."""
    return tuple(_erratum(table) for table in read_toml("errata.toml")["erratum"])


def _erratum(table: dict[str, Any]) -> Erratum:
    name = str(table["id"])
    if table["action"] != "withhold":
        raise ValueError(f"errata.toml: {name}: unknown action {table['action']!r}")
    return Erratum(
        id=name,
        recorded_on=table["recorded_on"],
        source=table["source"],
        series=table["series"],
        years=tuple(table["years"]),
        areas=tuple(table.get("areas", ())),
        reason=table["reason"],
        what_was_wrong=text_from(table["what_was_wrong"], f"errata.toml: {name}"),
        what_was_done=text_from(table["what_was_done"], f"errata.toml: {name}"),
    )


def withhold(rows: pl.LazyFrame, source: str) -> pl.LazyFrame:
    """Replaces values that an erratum names by null, with the erratum's reason.

    Args:
        rows: has `series`, `years`, `dfe_code`, `value` and `reason`.
        source: identifier of the data set.
    """
    for erratum in errata():
        if erratum.source == source:
            rows = _withhold_one(rows, erratum)
    return rows


def _withhold_one(rows: pl.LazyFrame, erratum: Erratum) -> pl.LazyFrame:
    hit = (pl.col("series") == erratum.series) & pl.col("years").is_in(erratum.years)
    if erratum.areas:
        hit &= pl.col("dfe_code").is_in(erratum.areas)
    return rows.with_columns(
        pl.when(hit).then(None).otherwise(pl.col("value")).alias("value"),
        pl.when(hit).then(pl.lit(erratum.reason)).otherwise(pl.col("reason")).alias("reason"),
    )
