"""Figures of one indicator side by side: its groups, or the authorities of a partnership."""

from __future__ import annotations

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language, say
from seedbed.foundations.numbers import with_unit
from seedbed.plan.needs.comparisons import Comparison
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.publish.citing import group_name, shown
from seedbed.publish.shapes import Grid


def side_by_side(item: IndicatorProfile, made: Profile, language: Language) -> Grid | None:
    """Groups of an indicator that has none of everybody, or the authorities of a partnership."""
    title = item.indicator.title[language]
    if item.groups:
        return _groups(item, title, made, language)
    return _members(item, title, language) if item.members else None


def _groups(item: IndicatorProfile, title: str, made: Profile, language: Language) -> Grid:
    """Each group beside the nation's and the region's."""
    region = made.focus.one("region")
    names = [made.focus.name, made.focus.nation_name, *([region.name] if region else [])]
    headings = (say("table.group", language), *(name[language] for name in names))
    rows = [_group_row(c, item.indicator, language, with_region=region is not None) for c in item.groups]
    period = item.groups[0].figure.period.label(language)
    return Grid(say("table.groups", language, title=title, period=period), headings, tuple(rows))


def _members(item: IndicatorProfile, title: str, language: Language) -> Grid:
    """Each authority's own latest figure; intervals where any has one."""
    with_limits = any(figure.lower is not None for _, figure in item.members)
    names = ("area", "value", "period", *(["interval"] if with_limits else []))
    rows = [
        (
            member.name[language],
            shown(figure, item.indicator, language),
            figure.period.label(language),
            *([limits(figure, item.indicator, language)] if with_limits else []),
        )
        for member, figure in item.members
    ]
    headings = tuple(say(f"table.{name}", language) for name in names)
    return Grid(say("table.members", language, title=title), headings, tuple(rows))


def _group_row(
    comparison: Comparison, item: Indicator, language: Language, *, with_region: bool
) -> tuple[str, ...]:
    figures = [comparison.figure, comparison.england, *([comparison.region] if with_region else [])]
    name = group_name(comparison.figure.group, language)
    return (
        name,
        *(shown(figure, item, language) if figure else absence(None, language) for figure in figures),
    )


def absence(reason: str | None, language: Language) -> str:
    """Why a value is not there."""
    return say(f"reason.{(reason or 'not stated by source').replace(' ', '-')}", language)


def limits(figure: Figure, item: Indicator, language: Language) -> str:
    """The interval of a figure in words."""
    if figure.lower is None or figure.upper is None:
        return say("table.none", language)
    low, high = (with_unit(v, item.unit, item.decimals, language) for v in (figure.lower, figure.upper))
    return say("table.from-to", language, low=low, high=high)
