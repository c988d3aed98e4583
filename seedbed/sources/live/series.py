"""What is asked of a service for one indicator, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Text
from seedbed.sources.live.hosts import SERVICES, Service

LICENCE: Final = "Open Government Licence v3.0"
PREFIX: Final = "live-"
"""Of the identifier of a source that came from a service."""


@dataclass(frozen=True, slots=True)
class LiveSeries:
    """One indicator as a service knows it; `live` holds the keys of the definition's table `[live]`."""

    indicator: str
    title: Text
    unit: str
    period: str
    bounds: tuple[float, float]
    publisher: str
    publication: str
    url: str | None
    service: Service
    live: Mapping[str, Any] = field(repr=False)

    @property
    def source(self) -> str:
        """Identifier of the row of the sources table."""
        return f"{PREFIX}{self.indicator}"

    def text(self, key: str) -> str | None:
        """One of the definition's keys as text, None where it has none."""
        value = self.live.get(key)
        return None if value is None else str(value)

    @property
    def identifier(self) -> str:
        """What the service calls the series; ask `why_not` first."""
        return str(self.live[self.service.key])

    def why_not(self) -> str | None:
        """Why the service must not be asked, None where it may."""
        if not self.live.get(self.service.key):
            return f"no {self.service.key} is known for it, so {self.service.title} was not asked"
        can_check = self.service.can_check_names and self.live.get("expected_name")
        if not self.live.get("verified") and not can_check:
            return f"nobody has confirmed its {self.service.key}, and there is no name to check it by"
        return None


@dataclass(frozen=True, slots=True)
class Reading:
    """One value as read, before it becomes a figure."""

    area: str
    start: date
    end: date
    value: float | None
    count: float | None = None
    denominator: float | None = None
    lower: float | None = None
    upper: float | None = None
    reason: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class LiveSource:
    """Where the figures of one series come from: a row of the sources table."""

    id: str
    title: Text
    publisher: str
    release: str
    licence: str
    url: str | None

    def as_row(self) -> dict[str, str | None]:
        """The row; whoever published the figures has seen to it that nobody can be found in them."""
        return {
            "id": self.id, "title_en": self.title.en, "title_cy": self.title.cy,
            "publisher": self.publisher, "release": self.release, "licence": self.licence,
            "url": self.url, "protected_by": self.publisher,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answered:
    """The readings of one series and the release they belong to, in the service's words."""

    readings: Sequence[Reading]
    release: str


def series_of(indicator: Indicator) -> LiveSeries | None:
    """The series of an indicator that a service brings, None for every other."""
    origin = indicator.source
    if origin is None or origin.reader not in SERVICES:
        return None
    return LiveSeries(
        indicator=indicator.id,
        title=indicator.title,
        unit=indicator.unit,
        period=indicator.period,
        bounds=indicator.bounds,
        publisher=origin.publisher,
        publication=origin.publication,
        url=origin.url,
        service=SERVICES[origin.reader],
        live=indicator.live or {},
    )


def source_of(series: LiveSeries, answered: Answered) -> LiveSource:
    """The provenance of what was read."""
    title = Text(*(f"{series.publication}: {words}" for words in (series.title.en, series.title.cy)))
    return LiveSource(series.source, title, series.publisher, answered.release, LICENCE, series.url)
