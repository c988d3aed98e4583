"""Where figures come from, and what the areas they speak of are called."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Max

from seedbed.foundations.languages import Text
from seedbed_web.plan.needs.models import Figure, Source


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source: who published what, when it was read last, how many figures, the newest day they reach."""

    id: str
    title: Text
    publisher: str
    release: str
    licence: str
    url: str
    figures: int
    retrieved: date | None
    newest: date | None


def list_sources(partnership: UUID) -> list[SourceLine]:
    """Every source of figures, those read longest ago first."""
    rows = Source.objects.filter(partnership_id=partnership).annotate(
        number=Count("figure"), read=Max("figure__retrieved"), newest=Max("figure__period_end")
    )
    return [
        SourceLine(
            row.identifier, Text(row.title_en, row.title_cy or row.title_en), row.publisher, row.release,
            row.licence, row.url, row.number, row.read, row.newest,
        )
        for row in rows.order_by("read", "identifier")
    ]  # fmt: skip


def get_area_names(partnership: UUID, codes: Collection[str]) -> dict[str, Text]:
    """What areas are called, by code; one of which there is no figure is left out."""
    rows = Figure.objects.filter(partnership_id=partnership, area__in=codes).order_by("area").distinct("area")
    return {row.area: Text(row.area_en, row.area_cy or row.area_en) for row in rows}


def list_own_codes(partnership: UUID) -> set[str]:
    """The code of the area that the strategy is for, as its figures have it."""
    own = Figure.objects.filter(partnership_id=partnership, is_own=True)
    return set(own.order_by().values_list("area", flat=True).distinct())
