"""Texts of services as rows and numbers; anything that is not what was expected is refused."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Sequence
from typing import Any

from seedbed.sources.live.faults import LiveFault
from seedbed.sources.live.hosts import Service

Row = dict[str, str]


def csv_rows(service: Service, needed: Sequence[str]) -> Callable[[str, str], list[Row]]:
    """A reader of tables that must have these columns."""

    def read(text: str, address: str) -> list[Row]:
        _no_page(service, text, address, "live-not-csv", "a table (CSV)")
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            headings = next(reader, [])
            rows = [row for row in reader if row]
        except csv.Error as error:
            raise LiveFault("live-not-csv", service.title, address, f"a broken table ({error})") from error
        lacking = [name for name in needed if name not in headings]
        if lacking:
            what = f"its table has no column {lacking[0]!r}"
            raise LiveFault("live-columns", service.title, address, what)
        if any(len(row) != len(headings) for row in rows):
            what = "a broken table: a row has more or fewer cells than the heading"
            raise LiveFault("live-not-csv", service.title, address, what)
        return [dict(zip(headings, row, strict=True)) for row in rows]

    return read


def json_object(service: Service, needed: Sequence[str]) -> Callable[[str, str], dict[str, Any]]:
    """A reader of JSON objects that must have these keys."""

    def read(text: str, address: str) -> dict[str, Any]:
        _no_page(service, text, address, "live-not-json", "JSON")
        try:
            made = json.loads(text)
        except ValueError as error:
            raise LiveFault("live-not-json", service.title, address, "broken JSON") from error
        lacking = [key for key in needed if not isinstance(made, dict) or key not in made]
        if lacking:
            raise LiveFault("live-columns", service.title, address, f"its JSON has no {lacking[0]!r}")
        return dict(made)

    return read


def _no_page(service: Service, text: str, address: str, code: str, expected: str) -> None:
    if not text.strip() or text.lstrip().startswith("<"):
        found = "a web page" if text.strip() else "an empty answer"
        raise LiveFault(code, service.title, address, f"{found} came in place of {expected}")


def number(service: Service, address: str, words: str) -> float | None:
    """A number; None for an empty cell.

    Raises:
        LiveFault: the words are no number.
    """
    if not words.strip():
        return None
    try:
        value = float(words)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise LiveFault("live-not-a-number", service.title, address, f"{words[:40]!r} is not a number")
    return value
