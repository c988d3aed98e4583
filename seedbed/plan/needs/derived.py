"""Figures worked out from other figures: differences between groups, and years pooled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from seedbed.foundations.figures import ALL, Figure, Figures
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.units import adds_up
from seedbed.plan.needs.counts import counted, from_counts


def differences(indicator: Indicator, figures: Figures, area: str) -> list[Figure]:
    """The value of one group minus that of another, for each period in which both are known.

    Formula: higher − lower, in percentage points. No interval: subgroup counts are not published.
    """
    rule = indicator.derived
    if rule is None:
        return []
    made = []
    for high in figures.series(rule.of, area, rule.higher):
        low = figures.at(rule.of, area, high.period, rule.lower)
        if low is not None and low.value is not None and high.value is not None:
            made.append(_difference(indicator, high, low))
    return made


def _difference(indicator: Indicator, high: Figure, low: Figure) -> Figure:
    assert high.value is not None  # differences() saw to it
    assert low.value is not None
    value = round(high.value - low.value, indicator.decimals)
    method = f"{high.indicator} of {high.group} minus {low.group}"
    return replace(
        high, indicator=indicator.id, group=ALL, value=value, unit=indicator.unit, method=method,
        note="derived; no counts published",
    )  # fmt: skip


def pooled(indicator: Indicator, series: Sequence[Figure]) -> list[Figure]:
    """Years of a rare event taken together, for each run of consecutive years that is complete.

    Formula: where the source gives counts and denominators, the counts of the years ÷ their
    denominators. Otherwise the mean of the yearly values, each year weighing the same; with births
    changing by a few in a hundred from year to year the error is far smaller than the interval.
    Numbers are added.
    """
    span = indicator.pooled_years
    runs = [series[i : i + span] for i in range(len(series) - span + 1)] if span > 1 else []
    return [_pooled(run, indicator) for run in runs if _is_complete(run)]


def _is_complete(run: Sequence[Figure]) -> bool:
    if any(figure.period.years > 1 for figure in run):
        return False  # years that are together already would count twice
    years = [figure.period_end.year for figure in run]
    return all(f.value is not None for f in run) and years == list(range(years[0], years[0] + len(years)))


def _pooled(run: Sequence[Figure], item: Indicator) -> Figure:
    if adds_up(run[-1].unit):
        return _added(run)
    if counted(run, item):
        whole = replace(run[-1], period_start=run[0].period_start)
        return from_counts(whole, run, item, f"counts of {len(run)} years added")
    values = [figure.value for figure in run if figure.value is not None]
    return replace(
        run[-1],
        period_start=run[0].period_start,
        value=round(sum(values) / len(values), 2),
        method=f"mean of {len(values)} years",
        count=None,
        denominator=None,
        lower=None,
        upper=None,
        note="pooled without counts",
    )


def _added(run: Sequence[Figure]) -> Figure:
    total = sum(figure.value or 0 for figure in run)
    method = f"sum of {len(run)} years"
    return replace(run[-1], period_start=run[0].period_start, value=total, count=total, method=method)
