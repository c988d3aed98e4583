"""Figures of services added to those read from files; what could not be had is a named gap."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from seedbed.foundations.figures import from_frame
from seedbed.foundations.indicators import indicator, indicators
from seedbed.plan.needs.focus import Focus
from seedbed.plan.needs.gather import Gathered
from seedbed.plan.needs.live_together import together, why_apart
from seedbed.sources.live.client import Client
from seedbed.sources.live.faults import UNREACHABLE, LiveFault
from seedbed.sources.live.hosts import Service
from seedbed.sources.live.reading import Brought, read
from seedbed.sources.live.series import LiveSeries, series_of

HEALTH_BOARD: Final = "its figures are of health boards, and may not be given as a council's"
SMALL_AREAS: Final = "its figures are by small area, for which services are not asked"
SILENT: Final = "it was not asked for, because the service did not answer before"
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class LiveGap:
    """An indicator that no service brought, and why.

    `brought` marks one that came for the authorities of a partnership, but has no figure of them together.
    """

    indicator: str
    title: str
    why: str
    brought: bool = False

    def __str__(self) -> str:
        return f"gap: {self.indicator} ({self.title}): {self.why}"


def add_online(
    gathered: Gathered, retrieved: date, tell: Tell, client: Client | None = None
) -> list[LiveGap]:
    """Asks the services for the area and those it is set beside, and adds what they bring.

    An indicator is brought whole or not at all; a partnership's figure is made of its members'.
    Only identifiers of indicators and codes of areas leave this machine.

    Args:
        gathered: what was read from files; figures and their sources are added to it.
        retrieved: day of reading.
        tell: says how far it has come.
        client: what asks; a new one when left out.

    Returns:
        What is still missing.
    """
    asking, areas, gaps = client or Client(), areas_of(gathered.focus), []
    for service, wanted in _by_service(gathered.focus):
        tell(f"{service.title}: {len(wanted)} to ask for")
        missing = list(_ask(asking, wanted, areas, gathered, retrieved))
        gaps += missing
        absent = sum(not gap.brought for gap in missing)
        tell(f"{service.title}: {len(wanted) - absent} brought, {absent} missing")
        for gap in missing:
            tell(str(gap))
    return gaps


def areas_of(focus: Focus) -> list[str]:
    """Codes asked for, the area itself first; the members of a partnership in its place."""
    own = [member.code for member in focus.members] or [focus.code]
    return list(dict.fromkeys([*own, *(comparator.code for comparator in focus.comparators)]))


def _by_service(focus: Focus) -> list[tuple[Service, list[LiveSeries]]]:
    found = [made for i in indicators() if i.is_for(focus.nation) and (made := series_of(i))]
    found.sort(key=lambda series: series.service.name)
    return [(service, list(group)) for service, group in groupby(found, key=lambda series: series.service)]


def _ask(
    client: Client, wanted: list[LiveSeries], areas: list[str], gathered: Gathered, retrieved: date
) -> Iterator[LiveGap]:
    silent = False
    for series in wanted:
        why = _why_not(series) or (SILENT if silent else None)
        if why is None:
            try:
                brought = read(client, series, areas, retrieved)
            except LiveFault as fault:
                silent, why = fault.code in UNREACHABLE, str(fault)
            else:
                apart = _add(gathered, series, brought)
                if apart is not None:
                    yield LiveGap(series.indicator, series.title.en, apart, brought=True)
        if why is not None:
            yield LiveGap(series.indicator, series.title.en, why)


def _add(gathered: Gathered, series: LiveSeries, brought: Brought) -> str | None:
    """Adds what came and what follows from it; says why a partnership has no figure, where it has none."""
    item = indicator(series.indicator)
    rows = together(item, from_frame(brought.figures), gathered.focus)
    gathered.figures += rows
    gathered.brought[brought.source.id] = brought.source
    return why_apart(item, rows, gathered.focus)


def _why_not(series: LiveSeries) -> str | None:
    if series.live.get("level") == "health board":
        return HEALTH_BOARD
    if str(series.live.get("geography", "")).startswith("TYPE"):
        return SMALL_AREAS
    return series.why_not()
