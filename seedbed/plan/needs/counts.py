"""Rates made from counts: of several areas, or of several years, where a source gives what it counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.plan.needs.cohorts import interval_of

ROUNDED_TO: Final = 5
"""Publishers round counts to the nearest five, so that count ÷ denominator is only near the value."""


def counted(rows: Sequence[Figure | None], item: Indicator) -> list[Figure]:
    """The rows, if every one of them has counts that may be added up; none of them otherwise."""
    known = [row for row in rows if row is not None and why_not_counted(row, item) is None]
    return known if len(known) == len(rows) else []


def why_not_counted(figure: Figure, item: Indicator) -> str | None:
    """Why a figure's counts may not be added to others, None where they may.

    >>> from seedbed.foundations.indicators import indicator
    >>> from datetime import date
    >>> day = date(2023, 12, 31)
    >>> row = Figure("stillbirths", "E06000002", day.replace(month=1, day=1), day, "all", 4.0, 8, 2000,
    ...     None, None, "per 1,000 births", "published", "live-stillbirths", day)
    >>> why_not_counted(row, indicator("stillbirths"))
    >>> why_not_counted(replace(row, count=80), indicator("stillbirths"))
    'its count and denominator do not give its value'
    """
    if figure.value is None:
        return figure.reason or "not stated by source"
    if figure.count is None or not figure.denominator or item.per is None:
        return "it has no count, or no denominator"
    made = item.per * figure.count / figure.denominator
    slack = item.per * ROUNDED_TO / figure.denominator + 10**-item.decimals
    return None if abs(made - figure.value) <= slack else "its count and denominator do not give its value"


def from_counts(blank: Figure, rows: Sequence[Figure], item: Indicator, method: str) -> Figure:
    """One rate of all the rows.

    Formula: value = per × Σ count ÷ Σ denominator; its interval as for one row, by Wilson for a
    percentage and by Byar for another rate.

    Args:
        blank: the figure to fill in, with its area and period.
        rows: at least one, all of which `counted` let through.
        item: their indicator.
        method: in words.
    """
    count = sum(row.count or 0 for row in rows)
    people = sum(row.denominator or 0 for row in rows)
    value = (item.per or 1) * count / people
    limits = interval_of(value, people, item) if not item.is_percentage or value <= 100 else (None, None)
    notes = dict.fromkeys(note for row in rows for note in row.notes)
    return replace(
        blank, value=round(value, 2), count=count, denominator=people, lower=limits[0], upper=limits[1],
        reason=None, method=method, note="; ".join(notes) or None,
    )  # fmt: skip
