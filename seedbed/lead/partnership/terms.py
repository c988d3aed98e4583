"""Where the term of a seat stands on a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal

SOON: Final = timedelta(days=90)
"""A term that ends within this time ends soon: long enough to find a successor before the next meeting."""

Term = Literal["to come", "current", "ends soon", "over"]


def term_on(today: date, starts: date | None, ends: date | None) -> Term:
    """Where a term stands; its last day still belongs to it.

    >>> term_on(date(2026, 3, 1), None, date(2026, 3, 1))
    'ends soon'
    >>> term_on(date(2026, 3, 2), None, date(2026, 3, 1))
    'over'
    """
    if ends is not None and ends < today:
        return "over"
    if starts is not None and starts > today:
        return "to come"
    if ends is not None and ends - today <= SOON:
        return "ends soon"
    return "current"
