"""Every figure of Fernshire and the places beside it, from what `data/figures.toml` says is true.

What an analyst works out from published figures (differences, pooled years, intervals) is worked
out here by the same functions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from seedbed.foundations.figures import ALL, Figure, Figures
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.periods import period_from
from seedbed.plan.needs.gather import area_figures
from seedbed.synthetic.fernshire.places import Children, by_age, focus
from seedbed.synthetic.fernshire.reading import dice, read_data

SOURCE: Final = "fernshire"
"""The only source of Fernshire's figures, as a row of the sources table."""
METHOD: Final = "invented"
Rule = Mapping[str, Any]
"""What the file says of an indicator, or of a group of children within it."""


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a place is from Albion in the first comparable year and in the last."""

    first: float
    last: float

    def __add__(self, other: Distance) -> Distance:
        return Distance(self.first + other.first, self.last + other.last)


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator for one place and group, and what is true of it.

    `absent` says why a year has no value.
    """

    item: Indicator
    area: str
    group: str
    distance: Distance
    absent: Mapping[str, str]

    def figures(self, retrieved: date) -> Iterator[Figure]:
        """A figure for every year, absent ones with their reason."""
        first, last = _truth(self.item.id)["years"]
        for year in range(first if self.group == ALL else self._comparable_from, last + 1):
            yield self._figure(year, retrieved)

    @property
    def _comparable_from(self) -> int:
        first: int = _truth(self.item.id)["years"][0]
        return max(self.item.comparable_from or 0, first)

    def _figure(self, year: int, retrieved: date) -> Figure:
        period = period_from(str(year), self.item.period)
        reason = self.absent.get(str(year))
        return Figure(
            indicator=self.item.id, area=self.area, period_start=period.start, period_end=period.end,
            group=self.group, value=None if reason else self._value(year), count=None, denominator=None,
            lower=None, upper=None, unit=self.item.unit, method=METHOD, source=SOURCE, retrieved=retrieved,
            reason=reason,
        )  # fmt: skip

    def _value(self, year: int) -> float:
        """Albion's level, the place's distance from it, and a little chance."""
        rule = _truth(self.item.id)
        start, last = self._comparable_from, rule["years"][1]
        share = max(0.0, (year - start) / (last - start))
        level: float = (
            rule["earlier"] if year < start else _between(rule["level"][0], rule["level"][1], share)
        )
        away = _between(self.distance.first, self.distance.last, share)
        chance = dice(self.item.id, self.area, self.group, year).uniform(-rule["wobble"], rule["wobble"])
        low, high = self.item.bounds
        return round(min(high, max(low, level + away + chance)), self.item.decimals)


def place_figures(children: Children, retrieved: date) -> list[Figure]:
    """Published, derived and pooled figures of Fernshire and of every place beside it."""
    published = [item for item in indicators() if item.id in read_data("figures") and item.series]
    read = Figures(f for item in published for series in _series(item) for f in series.figures(retrieved))
    place = focus()
    made = area_figures(read, place.code, by_age(children))
    return made + [f for c in place.comparators for f in area_figures(read, c.code, {})]


def _series(item: Indicator) -> Iterator[Series]:
    """The series of one indicator: all children of each place, then each group."""
    rule = _truth(item.id)
    everyone = _distances(rule, item.id)
    for area, distance in everyone.items():
        yield Series(item, area, ALL, distance, _absent(rule, area))
    for group, own in rule.get("groups", {}).items():
        for area, beside in _distances(own, f"{item.id} {group}").items():
            absent = {**_absent(rule, area), **_absent(own, area)}
            yield Series(item, area, group, everyone[area] + beside, absent)


def _distances(rule: Rule, name: str) -> dict[str, Distance]:
    """How far each place is, those left out for which the rule says nothing."""
    place = focus()
    found = {place.code: Distance(*rule["fernshire"])}
    for comparator in place.comparators:
        if comparator.role != "neighbour":
            away = rule.get("albion", 0.0) if comparator.role == "england" else rule["region"]
            found[comparator.code] = Distance(away, away)
    return found | (_spread(rule, name) if "neighbours" in rule else {})


def _spread(rule: Rule, name: str) -> dict[str, Distance]:
    """The neighbours at even steps from lowest to highest, in an order the dice choose."""
    codes = [c.code for c in focus().neighbours]
    dice("neighbours", name).shuffle(codes)
    codes = codes[rule.get("silent", 0) :]
    low, high = rule["neighbours"]
    steps = [low + (high - low) * n / (len(codes) - 1) for n in range(len(codes))]
    return {code: Distance(step, step) for code, step in zip(codes, steps, strict=True)}


def _between(first: float, last: float, share: float) -> float:
    return first + (last - first) * share


def _absent(rule: Rule, area: str) -> dict[str, str]:
    own = rule.get("absent_fernshire", {}) if area == focus().code else {}
    return {**rule.get("absent", {}), **own}


@cache
def _truth(indicator: str) -> Rule:
    found: Rule = read_data("figures")[indicator]
    return found
