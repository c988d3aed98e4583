"""Reading how figures came to be what they are, and tables that wait to be confirmed."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.partnerships import Area, find_area
from seedbed.plan.strategy.own_figures.joining import OWN
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.plan.strategy.tables import SOURCES
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.figures.files import MAY_CHANGE, digests, list_held, read_tables
from seedbed_web.publish.figures.models import FigureEvent, WaitingFigures
from seedbed_web.publish.pack.first import first_files
from seedbed_web.publish.pack.queries import list_area_codes

UNDER_WAY: Final = ("waiting", "running")
PATIENCE: Final = timedelta(minutes=10)
"""After so long without a sign of life nobody waits for a refresh any more."""


def list_events(partnership: UUID) -> QuerySet[FigureEvent]:
    """Everything that was done to figures, the last first, without its list of changes."""
    return FigureEvent.objects.filter(partnership_id=partnership).select_related("by").defer("changes")


def find_event(partnership: UUID, number: int) -> FigureEvent | None:
    """One event with its changes."""
    return list_events(partnership).defer(None).filter(number=number).first()


def find_under_way(partnership: UUID) -> FigureEvent | None:
    """The refresh that is going on."""
    alive = timezone.now() - PATIENCE
    return list_events(partnership).filter(state__in=UNDER_WAY, touched_at__gt=alive).first()


def find_undoable(partnership: UUID) -> FigureEvent | None:
    """The last event that changed figures and was not undone, unless something else changed them since."""
    done = list_events(partnership).filter(state="done", undone=False).exclude(kind="undone")
    last = done.exclude(after={}).first()
    return last if last is not None and stands(last) and _has_files(last) else None


def stands(event: FigureEvent) -> bool:
    """Whether the files that an event changed are still as it left them."""
    paths = list(event.after)
    held: dict[str, str] = digests(list_held(event.partnership_id, paths), paths)
    return held == dict(event.after)


def _has_files(event: FigureEvent) -> bool:
    """Whether every file from before it is still kept."""
    return {path for path, digest in event.before.items() if digest} <= set(
        event.kept.values_list("path", flat=True)
    )


def list_waiting(partnership: UUID, by: UUID) -> QuerySet[WaitingFigures]:
    """Tables that a person has brought and not yet taken in, the newest first, without their content."""
    held = WaitingFigures.objects.filter(
        partnership_id=partnership, brought_by_id=by, expires_at__gt=timezone.now()
    )
    return held.defer("content").order_by("-expires_at")


def find_waiting(partnership: UUID, waiting: UUID, by: UUID) -> WaitingFigures | None:
    """One of them with its content."""
    return list_waiting(partnership, by).defer(None).filter(pk=waiting).first()


def get_tables(partnership: UUID) -> Pack:
    """The record and figures of the pack as it stands, without what the site keeps as rows."""
    place = Partnership.objects.get(pk=partnership)
    held = list_held(partnership, sorted(MAY_CHANGE))
    if AREA_FILE not in held:
        held = first_files(place, list_area_codes(partnership)) | held
    pack = read_tables(held)
    pack.area["area"] |= {"name_en": place.name_en, "name_cy": place.name_cy or place.name_en}
    return pack


def list_own_sources(pack: Pack) -> list[dict[str, str]]:
    """The area's own sources, as rows of `sources.csv`."""
    names = SOURCES.headings
    return [
        {name: row.get(name) or "" for name in names}
        for row in pack.rows("sources")
        if row["id"].startswith(OWN)
    ]


def get_data_folder() -> str:
    """The folder of public data; empty where none is named."""
    return str(getattr(settings, "SEEDBED_DATA", "") or "")


def asks_services() -> bool:
    """Whether a refresh asks public services too."""
    return bool(getattr(settings, "SEEDBED_ONLINE", False))


def find_public_area(partnership: UUID) -> Area | None:
    """The area as public data know it; None for one they do not know."""
    try:
        return find_area(", ".join(list_area_codes(partnership)))
    except WrongUse:
        return None
