"""StatsWales, of the Welsh Government: one data set, downloaded whole.

This is the service of stats.gov.wales. Addresses of the older catalogue, and its open data, have
moved; a data set found only there has no identifier here and is never asked for. Columns differ from
data set to data set, so a definition names those of area and period, and what others must hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from seedbed.foundations.areas import WALES, by_code, plain_name
from seedbed.sources.live.absence import is_symbol, reason_in, reason_of_symbol
from seedbed.sources.live.checks import check_areas, check_name, period_of, refuse, settled
from seedbed.sources.live.client import Client
from seedbed.sources.live.parsing import Row, csv_rows, json_object, number
from seedbed.sources.live.series import Answered, LiveSeries, Reading

VALUE: Final = "Data values"
NOTES: Final = "Notes"
DEFAULTS: Final = {"area": "Area", "period": "Year"}


def read(client: Client, series: LiveSeries, areas: Sequence[str]) -> Answered:
    """The series for some areas, the first of which must be there.

    Raises:
        LiveFault: the service could not be asked, or its answer is not what the definition means.
    """
    path = f"v1/{series.identifier}"
    about = client.get(series.service, path, {}, json_object(series.service, ("published_revision",)))
    revision = about["published_revision"]
    check_name(series, _title(revision), series.service.address(path, {}))
    columns = DEFAULTS | {str(k): str(v) for k, v in series.live.get("columns", {}).items()}
    filters = {str(k): str(v) for k, v in series.live.get("filters", {}).items()}
    needed = (VALUE, NOTES, *columns.values(), *filters)
    rows = client.get(series.service, f"{path}/download/csv", {}, csv_rows(series.service, needed))
    address = series.service.address(f"{path}/download/csv", {})
    wanted = [row for row in rows if all(row[name] == value for name, value in filters.items())]
    readings = settled(series, _readings(series, wanted, columns, areas, address), address)
    check_areas(series, readings, areas, address)
    published = str(revision.get("publish_at", "not dated"))[:10]
    return Answered(readings, f"Data set {series.identifier}, {published}")


def _title(revision: Mapping[str, Any]) -> str:
    titles = revision.get("metadata") or []
    return next((str(t.get("title")) for t in titles if str(t.get("language")).startswith("en")), "")


def _readings(
    series: LiveSeries, rows: list[Row], columns: Mapping[str, str], areas: Sequence[str], address: str
) -> list[Reading]:
    names = _names(areas)
    found = []
    for row in rows:
        area = names.get(plain_name(row[columns["area"]]))
        if area is not None:
            found.append(_reading(series, area, row, row[columns["period"]], address))
    if rows and not found:
        what = f"none of its areas is one of ours, the first is {rows[0][columns['area']]!r}"
        raise refuse(series, "live-no-data", address, what)
    return found


def _names(areas: Sequence[str]) -> dict[str, str]:
    """Code by plain name and by code itself."""
    names = {plain_name(area): area for area in areas}
    for area in areas:
        authority = by_code(area)
        if authority:
            names |= dict.fromkeys((plain_name(authority.name.en), plain_name(authority.name.cy)), area)
    return names | ({"wales": WALES} if WALES in areas else {})


def _reading(series: LiveSeries, area: str, row: Row, words: str, address: str) -> Reading:
    period = period_of(series, words, address)
    found, notes = row[VALUE].strip(), row[NOTES].strip()
    if not is_symbol(found):
        value = number(series.service, address, found.replace(",", ""))
        return Reading(area, period.start, period.end, value, note="source note" if notes else None)
    symbol = found or notes
    reason = reason_of_symbol(symbol) if is_symbol(symbol) else reason_in(symbol)
    return Reading(area, period.start, period.end, None, reason=reason)
