"""Results of Explore Education Statistics as readings: parts added up, a hidden part hides the sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from seedbed.foundations.periods import Period
from seedbed.sources.live.absence import UNSTATED, is_symbol, reason_of_symbol
from seedbed.sources.live.checks import period_of, refuse
from seedbed.sources.live.ees_question import Question
from seedbed.sources.live.parsing import number
from seedbed.sources.live.series import LiveSeries, Reading

TIME_CODES: Final = {
    "academic year": "AY", "financial year": "FY", "calendar year": "CY", "january census": "M1",
}  # fmt: skip


def readings_of(
    series: LiveSeries, asked: Question, results: Sequence[Mapping[str, Any]], address: str
) -> list[Reading]:
    """One reading for each area and period.

    Raises:
        LiveFault: a result is of another kind of period, or there are more results than parts.
    """
    parts: dict[tuple[str, Period], list[str]] = defaultdict(list)
    for result in results:
        area = _area(asked, result)
        if area is not None and _is_wanted(asked, result):
            period = _period(series, result["timePeriod"], address)
            parts[area, period].append(str(result["values"].get(asked.indicator, "")))
    return [_reading(series, asked, *key, values, address) for key, values in parts.items()]


def _area(asked: Question, result: Mapping[str, Any]) -> str | None:
    level = str(result["geographicLevel"])
    return asked.area_of.get((level, str(result["locations"].get(level))))


def _is_wanted(asked: Question, result: Mapping[str, Any]) -> bool:
    return all(result["filters"].get(name) in wanted for name, wanted in asked.items.items())


def _period(series: LiveSeries, found: Mapping[str, Any], address: str) -> Period:
    expected = series.text("time_code") or TIME_CODES.get(series.period)
    if found["code"] != expected:
        what = f"its periods are {found['code']!r}, and {series.period!r} was expected"
        raise refuse(series, "live-period", address, what)
    return period_of(series, str(found["period"]), address)


def _reading(
    series: LiveSeries, asked: Question, area: str, period: Period, values: list[str], address: str
) -> Reading:
    if len(values) > asked.parts:
        what = f"{len(values)} values of {area} where {asked.parts} make the figure"
        raise refuse(series, "live-several", address, what)
    hidden = [reason_of_symbol(value) for value in values if is_symbol(value)]
    if hidden or len(values) < asked.parts:
        reason = "suppressed" if "suppressed" in hidden else next(iter(hidden), UNSTATED)
        return Reading(area, period.start, period.end, None, reason=reason)
    total = sum(number(series.service, address, value) or 0.0 for value in values)
    return Reading(area, period.start, period.end, total)
