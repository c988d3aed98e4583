"""Measures with their figures: where each starts, where it stands, what is aimed for, and the way between."""

from __future__ import annotations

from collections.abc import Mapping
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
from seedbed.publish.priority_view import measure_words
from seedbed.publish.trajectory import trajectory
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
    return [_measured(row, known.get(row.indicator), figures, bases, language, drawn) for row in measures]


def _measured(
    row: Measure, item: Indicator | None, figures: Figures, bases: Mapping[str, Figure],
    language: Language, drawn: bool,
) -> Measured:  # fmt: skip
    measure = library.Measure(
        id=row.identifier,
        title=Text(row.title_en, row.title_cy),
        indicator=item,
        baseline=bases.get(row.baseline),
        baseline_id=row.baseline or None,
        target=row.target,
        target_on=row.target_on,
    )
    base = measure.baseline
    own = figures.series(item.id, base.area, base.group, years=base.period.years) if item and base else []
    title = row.title(language)
    start, newest, target = measure_words(measure, latest(own), language)
    return Measured(
        row,
        title,
        start,
        newest if own else gettext("not measured yet"),
        target,
        tuple((figure.period.label(language), shown(figure, item, language)) for figure in own),
        trajectory(measure, title, figures, language) if drawn else None,
    )
