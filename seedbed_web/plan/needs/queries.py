"""Reading what the strategy rests on, as the library's own figures and items of evidence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from uuid import UUID

from django.db.models import QuerySet

from seedbed.foundations import figures as library
from seedbed.foundations.evidence import Evidence
from seedbed.foundations.languages import Text
from seedbed.publish.citing import Item, figure_item, statement_item
from seedbed_web.plan.needs.models import Figure, Statement

_COPIED = [field.name for field in fields(library.Figure) if field.name != "source"]


def find_items(partnership: UUID, names: Sequence[str]) -> dict[str, Item]:
    """Evidence by the identifier that text cites, numbered as asked for; what is not there is left out."""
    figures = _figures(partnership).filter(identifier__in=names)
    statements = Statement.objects.filter(partnership_id=partnership, identifier__in=names)
    held: dict[str, Figure | Statement] = {row.identifier: row for row in figures}
    held |= {row.identifier: row for row in statements}
    known = [name for name in dict.fromkeys(names) if name in held]
    return {name: _item(held[name], number) for number, name in enumerate(known, start=1)}


def list_unknown(partnership: UUID, names: Collection[str]) -> list[str]:
    """Which of some identifiers name no evidence."""
    known: set[str] = set()
    for model in (Figure, Statement):
        rows = model._default_manager.filter(partnership_id=partnership, identifier__in=names)
        known.update(rows.values_list("identifier", flat=True))
    return [name for name in names if name not in known]


def get_figures(partnership: UUID, indicators: Collection[str]) -> library.Figures:
    """The area's own figures of some indicators."""
    rows = _figures(partnership).filter(indicator__in=indicators, is_own=True)
    return library.Figures(_figure(row) for row in rows)


def get_figures_within(partnership: UUID, indicator: str, areas: Collection[str]) -> list[library.Figure]:
    """The figures of an indicator for some places within the area, such as its wards."""
    rows = _figures(partnership).filter(indicator=indicator, area__in=areas, is_own=False)
    return [_figure(row) for row in rows.order_by("period_end")]


def get_figures_by_name(partnership: UUID, names: Collection[str]) -> dict[str, library.Figure]:
    """Figures by identifier."""
    return {row.identifier: _figure(row) for row in _figures(partnership).filter(identifier__in=names)}


def _figures(partnership: UUID) -> QuerySet[Figure]:
    return Figure.objects.filter(partnership_id=partnership).select_related("source")


def _figure(row: Figure) -> library.Figure:
    return library.Figure(**{name: getattr(row, name) for name in _COPIED}, source=row.source.identifier)


def _item(row: Figure | Statement, number: int) -> Item:
    if isinstance(row, Statement):
        return statement_item(_statement(row), number)
    source = {
        name: getattr(row.source, name) for name in ("title_en", "title_cy", "publisher", "release", "url")
    }
    return figure_item(row.identifier, number, _figure(row), source, Text(row.area_en, row.area_cy))


def _statement(row: Statement) -> Evidence:
    return Evidence(
        id=row.identifier,
        kind=row.kind,
        statement=Text(row.statement_en, row.statement_cy),
        figures=(),
        source=row.source,
        method="",
        computed_on=row.dated,
        recompute="",
        url=row.url or None,
    )
