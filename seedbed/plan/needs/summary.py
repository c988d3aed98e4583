"""The needs profile as a JSON document and as rows, the shapes other programs read."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from seedbed.foundations.figures import COLUMNS, Figure, identifier
from seedbed.foundations.languages import Text
from seedbed.foundations.partnerships import Area, members_of
from seedbed.plan.needs.comparisons import Comparison, NeighbourSpread
from seedbed.plan.needs.findings import Finding
from seedbed.plan.needs.focus import Comparator
from seedbed.plan.needs.gaps import Gap
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.plan.needs.unknown import Unknown

SCHEMA_VERSION: Final = "1.1"
"""Of `needs.schema.json`: 1.1 added partnerships, Wales, their units, and the kind of what is not known."""
PRECISION: Final = 4
NUMBERS: Final = ("value", "count", "denominator", "lower", "upper")


def as_document(made: Profile, area: Area, as_of: date) -> dict[str, Any]:
    """The whole profile, after the schema `needs.schema.json`."""
    own = [f for f in made.figures if f.area == made.focus.code]
    small = {place.code for place in made.focus.places}
    nation = made.focus.nation.lower()
    return {
        "schema_version": SCHEMA_VERSION,
        "as_of": as_of,
        "area": _area(area),
        "figures": [figure_document(figure) for figure in own],
        "comparisons": [row for item in made.indicators for row in _comparisons(item, nation)],
        "concerns": [_finding(finding) for finding in made.concerns],
        "strengths": [_finding(finding) for finding in made.strengths],
        "gaps": [_gap(gap) for gap in made.gaps],
        "movements": [_movement(item) for item in made.indicators if item.movement],
        "small_areas": [figure_document(f, f.area.lower()) for f in made.figures if f.area in small],
        "not_known": [_unknown(unknown) for unknown in made.unknowns],
    }


def _unknown(unknown: Unknown) -> dict[str, Any]:
    return {
        "id": unknown.id,
        "indicator": unknown.indicator,
        "statement": both(unknown.statement),
        "held_by": unknown.held_by and both(unknown.held_by),
        "kind": unknown.kind,
    }


def _area(authority: Area) -> dict[str, Any]:
    return {
        "name": authority.name.en,
        "name_cy": authority.name.cy,
        "ons_code": authority.ons_code,
        "dfe_code": authority.dfe_code,
        "nation": authority.nation,
        "region": authority.region.en if authority.region else None,
        "region_code": authority.region_code,
        "members": [m.ons_code for m in members_of(authority)],
    }


def both(text: Text) -> dict[str, str]:
    """A text in both languages."""
    return {"en": text.en, "cy": text.cy}


def figure_document(figure: Figure, place: str | None = None) -> dict[str, Any]:
    """One figure with everything it carries, numbers to the precision of the source.

    Args:
        figure: the figure.
        place: short name of its area where that is not the area the profile is about.
    """
    plain = {name: getattr(figure, name) for name in COLUMNS if name not in NUMBERS}
    return (
        {"id": identifier(figure, place)} | plain | {name: _short(getattr(figure, name)) for name in NUMBERS}
    )


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, PRECISION)


def _comparisons(item: IndicatorProfile, nation: str) -> list[dict[str, Any]]:
    comparison = item.comparison
    if comparison is None or item.indicator.adds_up:
        return []
    plain = {"indicator": item.indicator.id, "period_end": comparison.figure.period_end, "group": "all"}
    return [
        plain | {"comparator": nation} | _beside(comparison.england),
        plain | {"comparator": "region"} | _beside(comparison.region),
        plain | {"comparator": "neighbours"} | _spread(comparison.neighbours),
    ]


def _beside(figure: Figure | None) -> dict[str, Any]:
    if figure is None:
        return {"area": None, "value": None, "reason": "not stated by source"}
    return {"area": figure.area, "value": _short(figure.value), "reason": None}


def _spread(near: NeighbourSpread) -> dict[str, Any]:
    return {
        "value": _short(near.mean),
        "low": _short(near.low),
        "high": _short(near.high),
        "standard_deviation": _short(near.deviation),
        "usable": len(near.values),
        "of": near.of,
        "members": [_member(comparator, figure) for comparator, figure in near.values],
        "reason": None if near.values else "not stated by source",
    }


def _member(comparator: Comparator, figure: Figure) -> dict[str, Any]:
    return {
        "area": comparator.code,
        "name": comparator.name.en,
        "closeness": comparator.closeness,
        "value": _short(figure.value),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "indicator": finding.indicator,
        "sentence": both(finding.sentence),
        "reason": both(finding.reason),
        "figures": list(finding.figures),
        "distance": finding.distance,
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "indicator": gap.indicator,
        "group": gap.group,
        "against": gap.against,
        "period_end": gap.figure.period_end,
        "value": _short(gap.gap),
        "group_value": _short(gap.figure.value),
        "against_value": _short(gap.other.value),
        "england": _short(gap.england_gap),
        "neighbours": _short(gap.neighbours_gap),
        "unit": "percentage points",
        "may_headline": gap.may_headline,
        "caution": gap.caution,
    }


def _movement(item: IndicatorProfile) -> dict[str, Any]:
    moved = item.movement
    assert moved is not None  # the caller asked
    return {
        "indicator": item.indicator.id,
        "from": moved.first.period_end,
        "to": moved.latest.period_end,
        "change": _short(moved.change),
        "england_change": _short(moved.england_change),
        "verdict": moved.verdict,
    }


def as_rows(made: Profile) -> list[dict[str, Any]]:
    """One row for each indicator that has a value: the latest beside its comparators."""
    return [_row(item.pooled or item.comparison) for item in made.indicators if item.comparison]


def _row(comparison: Comparison) -> dict[str, Any]:
    figure = comparison.figure
    return {
        "indicator": figure.indicator,
        "period": figure.period.label("en"),
        "value": figure.value,
        "unit": figure.unit,
        "england": comparison.england and comparison.england.value,
        "region": comparison.region and comparison.region.value,
        "neighbours": _short(comparison.neighbours.mean),
    }
