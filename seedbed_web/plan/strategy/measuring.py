"""Measures with their figures: where each starts, where it stands, what is aimed for, and the way between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext

from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.languages import Language, Text
from seedbed.plan.needs.comparisons import latest
from seedbed.plan.strategy import model as library
from seedbed.publish.citing import shown
from seedbed.publish.drawing import Picture
from seedbed.publish.plain_words import day
from seedbed.publish.priority_view import measure_words, value_words
from seedbed.publish.trajectory import trajectory
from seedbed_web.plan.chain.queries import list_counts
from seedbed_web.plan.needs.queries import get_figures, get_figures_by_name
from seedbed_web.plan.strategy.models import Measure
from seedbed_web.plan.strategy.queries import list_measures


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure in one language: its words, and the table and drawing of how it has gone."""

    row: Measure
    title: str
    baseline: str
    latest: str
    target: str
    years: tuple[tuple[str, str], ...]
    picture: Picture | None


def list_measured(
    partnership: UUID, language: Language, *, priority: UUID | None = None, drawn: bool = True
) -> list[Measured]:
    """The measures of a priority, or all of them; `drawn` asks for their drawings too."""
    rows = list_measures(partnership)
    measures = list(rows.filter(priority_id=priority) if priority else rows)
    figures = get_figures(partnership, {row.indicator for row in measures if row.indicator})
    bases = get_figures_by_name(partnership, {row.baseline for row in measures if row.baseline})
    known = {item.id: item for item in indicators()}
    counts = _counts(partnership, measures)
    return [
        _measured(row, known.get(row.indicator), figures, bases, counts.get(row.pk, ()), language, drawn)
        for row in measures
    ]


def _counts(partnership: UUID, measures: Sequence[Measure]) -> dict[UUID, tuple[library.OwnCount, ...]]:
    """The area's own counts of each measure that no published figure follows, in order of time."""
    found: dict[UUID, list[library.OwnCount]] = defaultdict(list)
    for row in list_counts(partnership, [it.pk for it in measures if not it.indicator]):
        found[row.measure_id].append(library.OwnCount(row.on, row.value, row.source, row.note or None))
    return {key: tuple(held) for key, held in found.items()}


def _measured(
    row: Measure, item: Indicator | None, figures: Figures, bases: Mapping[str, Figure],
    counts: tuple[library.OwnCount, ...], language: Language, drawn: bool,
) -> Measured:  # fmt: skip
    measure = library.Measure(
        id=row.identifier,
        title=Text(row.title_en, row.title_cy),
        indicator=item,
        baseline=bases.get(row.baseline),
        baseline_id=row.baseline or None,
        target=row.target,
        target_on=row.target_on,
        level=row.level or None,
        unit=row.unit or None,
        counts=counts,
    )
    base = measure.baseline
    own = figures.series(item.id, base.area, base.group, years=base.period.years) if item and base else []
    title = row.title(language)
    start, newest, target = measure_words(measure, latest(own), language)
    return Measured(
        row,
        title,
        start,
        newest if own or counts else gettext("not measured yet"),
        target,
        _by_time(own, item, language)
        or tuple((day(it.on, language), value_words(measure, it.value, language)) for it in counts),
        trajectory(measure, title, figures, language) if drawn else None,
    )


def _by_time(
    own: Sequence[Figure], item: Indicator | None, language: Language
) -> tuple[tuple[str, str], ...]:
    return tuple((figure.period.label(language), shown(figure, item, language)) for figure in own)
