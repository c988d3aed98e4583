"""How many children a percentage speaks of, where the source leaves the number out.

The children of one school year, or born in one year, are found in the mid-2020 population
estimates by their age at that time. That number is approximate, because families move, and is
labelled so wherever an interval rests on it. It is never made for a group of children.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from seedbed.foundations.figures import ALL, Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.intervals import Interval, byar, wilson
from seedbed.foundations.units import adds_up

ESTIMATED: Final = 2020
"""Year of the population estimates."""
SCHOOL_AGE: Final = 5
"""A child in reception in the school year that ends in year Y was aged 2025 − Y at mid-2020."""
OLDEST: Final = 15


def cohort_size(indicator: Indicator, year: int, children: Mapping[int, float]) -> float | None:
    """Children the indicator speaks of in a year that ends in `year`.

    Args:
        indicator: says which children: `births` or `reception cohort`.
        year: the year in which the period ends.
        children: number by single year of age at mid-2020, whole area.

    Formula: births of year Y ≈ children aged max(0, 2020 − Y); reception of the school year that
    ends in Y ≈ children aged max(0, 2025 − Y).

    Returns:
        The number, or None where the indicator states no stand-in or the age is out of reach.

    Limits: every year from 2020 on stands on the same children under one, so as births fall the
    intervals of later years come out a little too narrow.
    """
    if indicator.denominator is None:
        return None
    age = ESTIMATED - year + (SCHOOL_AGE if indicator.denominator == "reception cohort" else 0)
    return children.get(max(0, age)) if age <= OLDEST else None


def with_intervals(
    figures: Sequence[Figure], indicator: Indicator, children: Mapping[int, float]
) -> list[Figure]:
    """Adds the approximate denominator and interval to the figures of all children of one area."""
    return [_with_interval(f, indicator, children) if f.group == ALL else _without(f) for f in figures]


def _without(figure: Figure) -> Figure:
    """What has no interval says why; a number or a sum of money is one that needs none."""
    needs_none = figure.value is None or adds_up(figure.unit)
    return figure if needs_none else _noted(figure, "no counts published")


def _noted(figure: Figure, note: str, **changed: float) -> Figure:
    """The figure with one more note; those it has stay."""
    notes = "; ".join(dict.fromkeys((*figure.notes, note)))
    return replace(figure, note=notes, **changed)  # type: ignore[arg-type]  # numbers only


def _with_interval(figure: Figure, indicator: Indicator, children: Mapping[int, float]) -> Figure:
    years = range(figure.period_end.year - figure.period.years + 1, figure.period_end.year + 1)
    sizes = [cohort_size(indicator, year, children) for year in years]
    known = [size for size in sizes if size]
    if figure.value is None or len(known) < len(sizes):
        return _without(figure)
    people = sum(known)
    limits = interval_of(figure.value, people, indicator)
    changed = {"denominator": people, "lower": limits.lower, "upper": limits.upper}
    return _noted(figure, "approximate denominator", **changed)


def interval_of(value: float, people: float, indicator: Indicator) -> Interval:
    """95% interval of a percentage (Wilson) or of another rate (Byar), in the indicator's unit.

    Raises:
        ValueError: a percentage outside 0 to 100, or a unit that is no rate.
    """
    per = indicator.per
    if per is None:
        raise ValueError(f"{indicator.id}: no interval can be made of {indicator.unit}")
    if indicator.unit == "percent":
        limits = wilson(value / 100, people)
        return Interval(round(limits.lower * 100, 2), round(limits.upper * 100, 2))
    events = byar(value * people / per)
    return Interval(round(events.lower / people * per, 2), round(events.upper / people * per, 2))
