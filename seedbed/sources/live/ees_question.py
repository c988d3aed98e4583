"""What to ask Explore Education Statistics: names of a definition as the codes of a data set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from seedbed.foundations.units import adds_up, is_counted
from seedbed.sources.live.checks import plain, refuse
from seedbed.sources.live.series import LiveSeries

TOTALS: Final = ("total", "all")
UNITS: Final = {"percent": "%", "percentage points": "pp", "pounds": "£"}
"""The service's names of units; it has none for numbers of people."""
LEVELS: Final = {"E92": "NAT", "E12": "REG"}


@dataclass(frozen=True, slots=True)
class Question:
    """Codes of one question.

    Attributes:
        indicator: code of the indicator.
        items: codes of the items wanted, by code of the filter.
        places: level and ONS code of each area the data set knows.
        area_of: ONS code by level and the data set's own code of a place.
        narrowest: the items wanted of the filter that has most items.
    """

    indicator: str
    items: Mapping[str, frozenset[str]]
    places: Sequence[tuple[str, str]]
    area_of: Mapping[tuple[str, str], str]
    narrowest: Sequence[str]

    @property
    def parts(self) -> int:
        """How many results make one value."""
        product = 1
        for wanted in self.items.values():
            product *= len(wanted)
        return product


def level_of(area: str) -> str:
    """The service's name for the level of an area, by its ONS code."""
    return LEVELS.get(area[:3], "LA")


def question(series: LiveSeries, meta: Mapping[str, Any], areas: Sequence[str], address: str) -> Question:
    """The question for some areas.

    Raises:
        LiveFault: the data set has not what the definition names, another unit, or not the first area.
    """
    items = {item["id"]: _items(series, item, address) for item in meta["filters"]}
    area_of = _area_codes(meta["locations"])
    known = {(level, code) for (level, _), code in area_of.items()}
    places = [(level_of(area), area) for area in areas if (level_of(area), area) in known]
    if (level_of(areas[0]), areas[0]) not in known:
        raise refuse(series, "live-no-data", address, f"the data set has nothing of {areas[0]}")
    most = max(meta["filters"], key=lambda item: len(item["options"]), default=None)
    narrowest = sorted(items[most["id"]]) if most else []
    made = Question(_indicator(series, meta["indicators"], address), items, places, area_of, narrowest)
    if made.parts > 1 and not adds_up(series.unit):
        raise refuse(series, "live-wrong-unit", address, "only counts may be added up")
    return made


def _indicator(series: LiveSeries, indicators: Sequence[Mapping[str, Any]], address: str) -> str:
    wanted = series.text("indicator") or ""
    found = [item for item in indicators if plain(wanted) in (plain(item["label"]), plain(item["column"]))]
    if len(found) != 1:
        raise refuse(series, "live-wrong-name", address, f"the data set has no indicator {wanted!r}")
    expected = UNITS.get(series.unit, "" if is_counted(series.unit) else None)
    if expected != (found[0].get("unit") or ""):
        what = f"its unit is {found[0].get('unit')!r}, and {series.unit!r} was expected"
        raise refuse(series, "live-wrong-unit", address, what)
    return str(found[0]["id"])


def _items(series: LiveSeries, item: Mapping[str, Any], address: str) -> frozenset[str]:
    """The items wanted of one filter: those named, else its total, else its only one."""
    options = {plain(option["label"]): str(option["id"]) for option in item["options"]}
    filters = {plain(name): labels for name, labels in series.live.get("filters", {}).items()}
    named = filters.get(plain(item["column"])) or filters.get(plain(item["label"]))
    if named is None:
        named = [total for total in TOTALS if total in options] or list(options)
        named = named[:1] if named[0] in TOTALS or len(options) == 1 else []
    lacking = [label for label in named if plain(label) not in options]
    if lacking or not named:
        found = f"has no {lacking[0]!r}" if lacking else "has no total, and the definition names no item"
        raise refuse(series, "live-columns", address, f"the filter {item['label']!r} {found}")
    return frozenset(options[plain(label)] for label in named)


def _area_codes(levels: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], str]:
    return {
        (str(level["level"]["code"]), str(option["id"])): str(option["code"])
        for level in levels
        for option in level["options"]
        if option.get("code")
    }
