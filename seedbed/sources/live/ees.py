"""Explore Education Statistics, of the Department for Education: one indicator of one data set.

The data set's own description says what its codes mean. Where a definition names several items of
a filter they are added up, and one hidden item hides the sum; every other filter is taken at its total.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from seedbed.sources.live.checks import check_areas, check_name, refuse, settled
from seedbed.sources.live.client import Client
from seedbed.sources.live.ees_question import Question, question
from seedbed.sources.live.ees_results import readings_of
from seedbed.sources.live.parsing import json_object
from seedbed.sources.live.series import Answered, LiveSeries

PAGE: Final = 1000
MOST_PAGES: Final = 50


def read(client: Client, series: LiveSeries, areas: Sequence[str]) -> Answered:
    """The series for some areas, the first of which must be there.

    Raises:
        LiveFault: the service could not be asked, or its answer is not what the definition means.
    """
    path = f"v1/data-sets/{series.identifier}"
    about = client.get(series.service, path, {}, json_object(series.service, ("title", "latestVersion")))
    check_name(series, str(about["title"]), series.service.address(path, {}))
    needed = ("filters", "indicators", "locations")
    meta = client.get(series.service, f"{path}/meta", {}, json_object(series.service, needed))
    asked = question(series, meta, areas, series.service.address(f"{path}/meta", {}))
    address = series.service.address(f"{path}/query", _query(asked, 1))
    results = _results(client, series, asked, f"{path}/query")
    readings = settled(series, readings_of(series, asked, results, address), address)
    check_areas(series, readings, areas, address)
    return Answered(readings, _release(series, about["latestVersion"]))


def _release(series: LiveSeries, version: Mapping[str, Any]) -> str:
    published = str(version.get("published", "not dated"))[:10]
    return f"Data set {series.identifier}, version {version.get('version', 'not stated')}, {published}"


def _query(asked: Question, page: int) -> dict[str, str]:
    places = ",".join(f"{level}|code|{code}" for level, code in asked.places)
    narrowed = {"filters.in": ",".join(asked.narrowest)} if asked.narrowest else {}
    return {
        "locations.in": places,
        "indicators": asked.indicator,
        "page": str(page),
        "pageSize": str(PAGE),
    } | narrowed


def _results(client: Client, series: LiveSeries, asked: Question, path: str) -> list[dict[str, Any]]:
    reader = json_object(series.service, ("paging", "results"))
    found: list[dict[str, Any]] = []
    pages = page = 1
    while page <= pages:
        query = _query(asked, page)
        answer = client.get(series.service, path, query, reader)
        found += answer["results"]
        pages = int(answer["paging"]["totalPages"])
        if pages > MOST_PAGES:
            what = f"{pages} pages of results; the definition must name filters"
            raise refuse(series, "live-too-big", series.service.address(path, query), what)
        page += 1
    if len(found) != int(answer["paging"]["totalResults"]):
        what = f"{len(found)} results came of {answer['paging']['totalResults']}"
        raise refuse(series, "live-cut-short", series.service.address(path, query), what)
    return found
