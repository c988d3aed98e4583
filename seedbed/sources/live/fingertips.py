"""Fingertips, of the Office for Health Improvement and Disparities: one indicator of every authority.

Each area comes once for every parent it has, and again for groups of areas and for parts of its
people; only the plain rows are taken. Counts, denominators and 95% limits are the service's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from seedbed.foundations.periods import Period
from seedbed.sources.live.absence import reason_in
from seedbed.sources.live.checks import check_areas, check_name, check_unit, period_of, refuse, settled
from seedbed.sources.live.client import Client
from seedbed.sources.live.parsing import Row, csv_rows, number
from seedbed.sources.live.series import Answered, LiveSeries, Reading

SEXES: Final = {1: "Male", 2: "Female", 4: "Persons"}
REGIONS: Final = "6"
"""Parent type of the nine regions, whose rows then come too. From memory; a definition may name another."""
YEARS: Final = {"calendar year": "calendar", "financial year": "financial", "academic year": "academic"}
NUMBERS: Final = ("Count", "Denominator", "Lower CI 95.0 limit", "Upper CI 95.0 limit")
COLUMNS: Final = (
    "Indicator ID", "Indicator Name", "Area Code", "Sex", "Age", "Category Type", "Time period", "Value",
    *NUMBERS, "Value note",
)  # fmt: skip
ABOUT: Final = ("Indicator ID", "Unit", "Year type")


def read(client: Client, series: LiveSeries, areas: Sequence[str]) -> Answered:
    """The series for some areas, the first of which must be there.

    Raises:
        LiveFault: the service could not be asked, or its answer is not what the definition means.
    """
    _check_unit_and_year(client, series)
    path, query = "all_data/csv/by_indicator_id", _query(series)
    rows = client.get(series.service, path, query, csv_rows(series.service, COLUMNS))
    address = series.service.address(path, query)
    readings = settled(series, readings_of(series, rows, areas, address), address)
    check_areas(series, readings, areas, address)
    latest = max(Period(r.start, r.end) for r in readings).label("en")
    return Answered(readings, f"Fingertips indicator {series.identifier}, figures to {latest}")


def _query(series: LiveSeries) -> dict[str, str]:
    return {
        "indicator_ids": series.identifier,
        "child_area_type_id": str(series.live["area_type_id"]),
        "parent_area_type_id": series.text("parent_area_type_id") or REGIONS,
    }


def _check_unit_and_year(client: Client, series: LiveSeries) -> None:
    path, query = "indicator_metadata/csv/by_indicator_id", {"indicator_ids": series.identifier}
    address = series.service.address(path, query)
    rows = client.get(series.service, path, query, csv_rows(series.service, ABOUT))
    about = next((row for row in rows if row["Indicator ID"] == series.identifier), None)
    if about is None:
        raise refuse(series, "live-no-data", address, "the service says nothing about it")
    check_unit(series, about["Unit"], address)
    if not about["Year type"].casefold().startswith(YEARS.get(series.period, "none")):
        what = f"its years are {about['Year type']!r}, and {series.period!r} was expected"
        raise refuse(series, "live-period", address, what)


def readings_of(series: LiveSeries, rows: list[Row], areas: Sequence[str], address: str) -> list[Reading]:
    """The plain rows of the areas wanted, of one sex and one age.

    Raises:
        LiveFault: the indicator has another name, or several sexes or ages and none is chosen.
    """
    for name in {row["Indicator Name"] for row in rows}:
        check_name(series, name, address)
    wanted = [row for row in rows if row["Area Code"] in areas and not row["Category Type"]]
    sex = SEXES.get(int(series.live.get("sex_id", 0)))
    wanted = _only(series, wanted, "Sex", sex, address)
    wanted = _only(series, wanted, "Age", series.text("age"), address)
    return [_reading(series, row, address) for row in wanted]


def _only(series: LiveSeries, rows: list[Row], column: str, chosen: str | None, address: str) -> list[Row]:
    found = sorted({row[column] for row in rows})
    if chosen is None and len(found) > 1:
        what = f"several values of {column!r} ({', '.join(found)}), and the definition names none"
        raise refuse(series, "live-several", address, what)
    return [row for row in rows if chosen is None or row[column] == chosen]


def _reading(series: LiveSeries, row: Row, address: str) -> Reading:
    period = period_of(series, row["Time period"], address)
    note = row["Value note"].strip()
    value = number(series.service, address, row["Value"])
    if value is None:
        return Reading(row["Area Code"], period.start, period.end, None, reason=reason_in(note))
    count, denominator, lower, upper = (number(series.service, address, row[name]) for name in NUMBERS)
    said = "source note" if note else None
    area = row["Area Code"]
    return Reading(area, period.start, period.end, value, count, denominator, lower, upper, note=said)
