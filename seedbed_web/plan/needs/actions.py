"""Keeping what an area pack knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from uuid import UUID

from seedbed.foundations import figures as library
from seedbed.foundations.languages import Text
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.protecting import protected
from seedbed_web.plan.needs.models import Figure, Source

AT_A_TIME = 2_000


def replace_figures(*, partnership: UUID, pack: Pack) -> None:
    """Makes figures and sources of a partnership what a pack says.

    Whoever brings a pack in calls this after `replace_strategy`, in one transaction in which the caller
    writes the audit. Figures that nobody has protected yet are kept here as they would be published, because
    members of every role read them; the pack's own file keeps them as they came.

    Args:
        partnership: whose figures.
        pack: a pack without faults, as the library reads it.
    """
    safe = protected(pack)
    for model in (Figure, Source):
        model._default_manager.filter(partnership_id=partnership).delete()
    sources = Source.objects.bulk_create(_sources(partnership, safe))
    keys = {source.identifier: source.pk for source in sources}
    Figure.objects.bulk_create(_figures(partnership, safe, keys), batch_size=AT_A_TIME)


def _sources(partnership: UUID, pack: Pack) -> Iterator[Source]:
    names = ("title_en", "title_cy", "publisher", "release", "licence", "url")
    for row in pack.rows("sources"):
        held = {name: row[name] or "" for name in names}
        yield Source(partnership_id=partnership, identifier=row["id"], **held)


def _figures(partnership: UUID, pack: Pack, sources: dict[str, UUID]) -> Iterator[Figure]:
    focus = pack.focus
    areas = {focus.code: focus.name} | {c.code: c.name for c in focus.comparators}
    areas |= {place.code: Text(place.name, place.name) for place in focus.places}
    areas |= {place.ward_code: Text(place.ward_name, place.ward_name) for place in focus.places}
    for name, figure in pack.figures_by_id.items():
        area = areas.get(figure.area, Text(figure.area, figure.area))
        yield Figure(
            partnership_id=partnership,
            identifier=name,
            area_en=area.en,
            area_cy=area.cy,
            is_own=figure.area == focus.code,
            source_id=sources[figure.source],
            **{field: getattr(figure, field) for field in _COPIED},
        )


_COPIED = [field.name for field in fields(library.Figure) if field.name != "source"]
