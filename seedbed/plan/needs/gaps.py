"""Who fares worst: groups of children beside all children, and free school meals beside others."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import Final

from seedbed.foundations.figures import ALL, Figure, Figures
from seedbed.foundations.indicators import Indicator
from seedbed.plan.needs.comparisons import FEWEST_NEIGHBOURS
from seedbed.plan.needs.focus import Focus

AGAINST: Final = {"fsm": "not-fsm"}
"""Children on free school meals are set beside the others; every other group beside all children."""
NOT_SHOWN_AS_GAP: Final = ("not-fsm",)
ETHNIC_GROUPS: Final = ("white", "mixed", "asian", "black", "chinese", "other-ethnic")
SMALLEST_COHORT: Final = 300
"""Below this many children in the whole cohort no subgroup is made a headline, concern or strength."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A group's value beside that of the others (or of all), for the latest period that has both.

    `gap` is against minus group in percentage points: positive where the group is lower.
    `england_gap` and `neighbours_gap` are the same difference there. `may_headline` is False for
    values of 0 or 100 and for cohorts too small to carry a claim; `caution` then says which.
    """

    indicator: str
    group: str
    against: str
    figure: Figure
    other: Figure
    gap: float
    england_gap: float | None
    neighbours_gap: float | None
    may_headline: bool
    caution: str | None


def gaps(indicator: Indicator, figures: Figures, focus: Focus) -> list[Gap]:
    """The gaps of one indicator, widest first."""
    groups = [g for g in figures.groups(indicator.id, focus.code) if g not in NOT_SHOWN_AS_GAP]
    found = [gap for group in groups if (gap := _gap(indicator, group, figures, focus))]
    return sorted(found, key=lambda gap: -gap.gap)


def _gap(indicator: Indicator, group: str, figures: Figures, focus: Focus) -> Gap | None:
    against = AGAINST.get(group, ALL)
    figure, other = _latest_pair(indicator, group, against, figures, focus)
    if figure is None or other is None or figure.value is None or other.value is None:
        return None
    children = cohort(indicator, figures, focus, figure)
    caution = caution_of(figure, children)
    if caution is None and other.group != ALL:
        caution = caution_of(other, children)
    return Gap(
        indicator=indicator.id,
        group=group,
        against=against,
        figure=figure,
        other=other,
        gap=round(other.value - figure.value, indicator.decimals),
        england_gap=_elsewhere(indicator, figure, against, figures, focus),
        neighbours_gap=_near(indicator, figure, against, figures, focus),
        may_headline=caution is None,
        caution=caution,
    )


def _latest_pair(
    indicator: Indicator, group: str, against: str, figures: Figures, focus: Focus
) -> tuple[Figure | None, Figure | None]:
    """The group and what it is set beside in the latest comparable period that has both."""
    for figure in reversed(figures.series(indicator.id, focus.code, group)):
        other = figures.at(indicator.id, focus.code, figure.period, against)
        known = other is not None and None not in (figure.value, other.value)
        if known and indicator.is_comparable(figure.period):
            return figure, other
    return None, None


def cohort(indicator: Indicator, figures: Figures, focus: Focus, figure: Figure) -> float | None:
    """Children in the whole cohort of a subgroup's figure, as far as known."""
    everyone = figures.at(indicator.id, focus.code, figure.period)
    return everyone.denominator if everyone else None


def caution_of(figure: Figure, children: float | None) -> str | None:
    """Why a subgroup's value must not carry a claim, None when it may.

    `all-or-none`, `unknown-group` (an ethnic group may be a handful of children, and the source
    does not say), `unknown-cohort` or `small-cohort`.
    """
    if figure.value in (0, 100):
        return "all-or-none"
    if figure.group in ETHNIC_GROUPS:
        return "unknown-group"
    if children is None:
        return "unknown-cohort"
    return "small-cohort" if children < SMALLEST_COHORT else None


def _elsewhere(
    indicator: Indicator, figure: Figure, against: str, figures: Figures, focus: Focus
) -> float | None:
    nation = focus.national
    if nation is None:
        return None
    pair = [figures.at(indicator.id, nation.code, figure.period, group) for group in (against, figure.group)]
    values = [f.value for f in pair if f is not None and f.value is not None]
    return round(values[0] - values[1], indicator.decimals) if len(values) == 2 else None


def _near(indicator: Indicator, figure: Figure, against: str, figures: Figures, focus: Focus) -> float | None:
    """The mean gap of those neighbours that have both values, so that like is set beside like."""
    differences = []
    for neighbour in focus.neighbours:
        other, own = (
            figures.at(indicator.id, neighbour.code, figure.period, group)
            for group in (against, figure.group)
        )
        if other and own and other.value is not None and own.value is not None:
            differences.append(other.value - own.value)
    return round(fmean(differences), indicator.decimals) if len(differences) >= FEWEST_NEIGHBOURS else None
