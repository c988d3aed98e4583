"""Whether what came back is what was asked for: its name, unit, period, areas and values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from seedbed.foundations.periods import Period
from seedbed.foundations.units import per
from seedbed.sources.live.faults import LiveFault
from seedbed.sources.live.periods import is_quarter, live_period
from seedbed.sources.live.series import LiveSeries, Reading

_PER: Final = re.compile(r"per ([\d,]+)")


def refuse(series: LiveSeries, code: str, address: str, what: str) -> LiveFault:
    """The fault of one series, which names it."""
    return LiveFault(code, series.service.title, address, f"{series.indicator}: {what}")


def plain(words: str) -> str:
    """Words without regard to case, and runs of spaces as one."""
    return " ".join(words.split()).casefold()


def check_name(series: LiveSeries, found: str, address: str) -> None:
    """Refuses figures of another indicator than the definition means.

    Raises:
        LiveFault: the definition's `expected_name` is not contained in the name found.
    """
    expected = series.text("expected_name")
    if expected is not None and plain(expected) not in plain(found):
        what = f"the service calls it {found[:80]!r}, and {expected!r} was expected"
        raise refuse(series, "live-wrong-name", address, what)


def check_unit(series: LiveSeries, found: str, address: str) -> None:
    """Refuses values in another unit: a rate per 1,000 is no percentage, nor one per 10,000.

    Raises:
        LiveFault: the units differ or cannot be compared.
    """
    expected, came = per(series.unit), _multiple(found)
    if expected is None or came is None or expected != came:
        what = f"its unit is {found!r}, and {series.unit!r} was expected"
        raise refuse(series, "live-wrong-unit", address, what)


def _multiple(unit: str) -> int | None:
    """Of how many a rate speaks in the service's words, None where they do not say.

    >>> _multiple("per 10,000"), _multiple("%")
    (10000, 100)
    """
    said = plain(unit)
    if said == "%":
        return 100
    match = _PER.match(said)
    return int(match[1].replace(",", "")) if match else None


def period_of(series: LiveSeries, words: str, address: str) -> Period:
    """The period of a row.

    Raises:
        LiveFault: it is not of the kind expected, or a quarter where years are.
    """
    try:
        period = live_period(words, series.period)
    except ValueError as error:
        what = f"the period {words!r} is not a {series.period}"
        raise refuse(series, "live-period", address, what) from error
    if is_quarter(period):
        raise refuse(series, "live-period", address, f"{words!r} is a quarter, and years were expected")
    return period


def settled(series: LiveSeries, found: Iterable[Reading], address: str) -> list[Reading]:
    """Readings in order of area and time, each once, all of them possible.

    Raises:
        LiveFault: two rows of one area and period differ, or a value cannot be.
    """
    held: dict[tuple[str, Period], Reading] = {}
    for reading in found:
        _refuse_impossible(series, reading, address)
        key = reading.area, Period(reading.start, reading.end)
        if held.setdefault(key, reading) != reading:
            what = f"several values of {reading.area} for {key[1].label('en')}: age, sex or another column"
            raise refuse(series, "live-several", address, f"{what} must be named in the definition")
    return [held[key] for key in sorted(held)]


def _refuse_impossible(series: LiveSeries, reading: Reading, address: str) -> None:
    least, most = series.bounds
    if reading.value is not None and not least <= reading.value <= most:
        what = f"{reading.value:g} for {reading.area} is not between {least:g} and {most:g}"
        raise refuse(series, "live-out-of-bounds", address, what)
    limits = reading.lower, reading.value, reading.upper
    known = [number for number in limits if number is not None]
    if reading.value is not None and known != sorted(known):
        between = f"{reading.lower} and {reading.upper}"
        what = f"{reading.value:g} for {reading.area} is outside its own limits {between}"
        raise refuse(series, "live-limits", address, what)


def check_areas(series: LiveSeries, readings: Sequence[Reading], areas: Sequence[str], address: str) -> None:
    """Refuses an answer without the first area, which is the one that matters.

    Raises:
        LiveFault: the service has no row of that area.
    """
    if areas[0] not in {reading.area for reading in readings}:
        raise refuse(series, "live-no-data", address, f"it has no row of {areas[0]}")
