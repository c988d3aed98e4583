"""Nomis, of the Office for National Statistics: counts by authority, one row an area and year.

Nomis cuts an answer at 25,000 rows without saying so; the number of rows it has is asked for and
compared. Areas are asked for by their ONS codes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from seedbed.foundations.periods import Period
from seedbed.foundations.units import adds_up
from seedbed.sources.live.absence import reason_in
from seedbed.sources.live.checks import check_areas, period_of, refuse, settled
from seedbed.sources.live.client import Client
from seedbed.sources.live.parsing import Row, csv_rows, number
from seedbed.sources.live.series import Answered, LiveSeries, Reading

COLUMNS: Final = ("DATE_NAME", "GEOGRAPHY_CODE", "OBS_VALUE", "OBS_STATUS_NAME", "RECORD_COUNT")
YEARS: Final = "latestMINUS9-latest"
"""The ten latest years."""


def read(client: Client, series: LiveSeries, areas: Sequence[str]) -> Answered:
    """The series for some areas, the first of which must be there.

    Raises:
        LiveFault: the service could not be asked, or its answer is not what the definition means.
    """
    path, query = f"dataset/{series.identifier}.data.csv", _query(series, areas)
    address = series.service.address(path, query)
    if not adds_up(series.unit):
        raise refuse(series, "live-wrong-unit", address, f"Nomis gives counts, not {series.unit!r}")
    rows = client.get(series.service, path, query, csv_rows(series.service, COLUMNS))
    readings = settled(series, readings_of(series, rows, areas, address), address)
    check_areas(series, readings, areas, address)
    latest = max(Period(r.start, r.end) for r in readings).label("en")
    return Answered(readings, f"Nomis data set {series.identifier}, figures to {latest}")


def _query(series: LiveSeries, areas: Sequence[str]) -> dict[str, str]:
    dimensions = {str(name): str(value) for name, value in series.live.get("dimensions", {}).items()}
    chosen = {"measures": str(series.live["measures"]), "select": ",".join(COLUMNS).lower()}
    return {"geography": ",".join(areas), "date": YEARS} | dimensions | chosen


def readings_of(series: LiveSeries, rows: list[Row], areas: Sequence[str], address: str) -> list[Reading]:
    """The rows of the areas wanted.

    Raises:
        LiveFault: the answer is shorter than the service's own count of it.
    """
    if rows and rows[0]["RECORD_COUNT"] != str(len(rows)):
        what = f"{len(rows)} rows came of {rows[0]['RECORD_COUNT']}"
        raise refuse(series, "live-cut-short", address, what)
    return [_reading(series, row, address) for row in rows if row["GEOGRAPHY_CODE"] in areas]


def _reading(series: LiveSeries, row: Row, address: str) -> Reading:
    period = period_of(series, row["DATE_NAME"], address)
    value = number(series.service, address, row["OBS_VALUE"])
    reason = reason_in(row["OBS_STATUS_NAME"]) if value is None else None
    return Reading(row["GEOGRAPHY_CODE"], period.start, period.end, value, reason=reason)
