"""How long ago figures were read."""

from __future__ import annotations

from datetime import date
from typing import Final

OLD: Final = 12
"""Months after which most sources have published again."""


def months_since(day: date, today: date) -> int:
    """Whole months from a day to another; 0 for one to come.

    >>> months_since(date(2025, 11, 30), date(2026, 11, 23))
    11
    """
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    return max(0, months)


def is_old(day: date, today: date) -> bool:
    """Whether figures read on a day are so old that a newer release is likely: a year or more."""
    return months_since(day, today) >= OLD
