"""The one way in: what a service says of one indicator, as tidy figures with their provenance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

import polars as pl

from seedbed.sources.live import ees, fingertips, nomis, statswales
from seedbed.sources.live.checks import refuse
from seedbed.sources.live.client import Client
from seedbed.sources.live.series import Answered, LiveSeries, LiveSource, Reading, source_of
from seedbed.sources.tidy import complete

READERS: Final[Mapping[str, Callable[[Client, LiveSeries, Sequence[str]], Answered]]] = MappingProxyType(
    {"fingertips": fingertips.read, "ees": ees.read, "nomis": nomis.read, "statswales": statswales.read}
)
SCHEMA: Final = {
    "area": pl.String, "period_start": pl.Date, "period_end": pl.Date, "value": pl.Float64,
    "count": pl.Float64, "denominator": pl.Float64, "lower": pl.Float64, "upper": pl.Float64,
    "reason": pl.String, "note": pl.String,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Brought:
    """Figures of one indicator in the tidy shape, and where they come from."""

    figures: pl.DataFrame
    source: LiveSource


def read(client: Client, series: LiveSeries, areas: Sequence[str], retrieved: date) -> Brought:
    """Asks the service of a series. The areas are ONS codes, the one that matters first.

    Raises:
        LiveFault: nothing could be had that may be used; no part of it is.
    """
    try:
        answered = READERS[series.service.name](client, series, areas)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        what = f"the answer, or the definition, is not laid out as expected ({error!r})"
        raise refuse(series, "live-columns", series.service.root(), what) from error
    return Brought(_tidy(series, answered.readings, retrieved), source_of(series, answered))


def _tidy(series: LiveSeries, readings: Sequence[Reading], retrieved: date) -> pl.DataFrame:
    rows = [tuple(getattr(reading, name) for name in Reading.__slots__) for reading in readings]
    frame = pl.DataFrame(rows, schema=SCHEMA, orient="row").with_columns(
        pl.lit(series.indicator).alias("indicator"), pl.lit(series.unit).alias("unit")
    )
    return complete(frame.lazy(), source=series.source, retrieved=retrieved)
