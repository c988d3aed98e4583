"""Risks: how likely times how bad, in order and on a grid of five by five."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol, TypeVar

STEPS: Final = (1, 2, 3, 4, 5)
"""Of likelihood, from rare to almost certain, and of impact, from slight to severe."""
BANDS: Final = ((15, "very high"), (8, "high"), (4, "moderate"), (1, "low"))
"""The lowest score of each band, highest first."""
CLOSED: Final = "closed"


class Rated(Protocol):
    """What has a likelihood and an impact."""

    @property
    def likelihood(self) -> int:
        """From 1 to 5."""

    @property
    def impact(self) -> int:
        """From 1 to 5."""


Risk = TypeVar("Risk", bound=Rated)


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of the grid, with how many risks lie on it."""

    likelihood: int
    impact: int
    score: int
    band: str
    number: int


def score(likelihood: int, impact: int) -> int:
    """How a risk ranks beside others.

    **Formula.** likelihood × impact, each from 1 to 5, so from 1 to 25.

    Source:
        The five-by-five matrix that registers of councils and the NHS use, as in the National Patient Safety
        Agency's *A risk matrix for risk managers* (2008).

    Limits:
        Both numbers are judgements on a scale that only orders. The product orders risks within one register;
        it is no measurement, and says nothing beside another area's.

    Raises:
        ValueError: one of the two is not from 1 to 5.

    Example:
        >>> score(4, 5)
        20
    """
    if likelihood not in STEPS or impact not in STEPS:
        raise ValueError(f"likelihood and impact are numbers from 1 to 5, found {likelihood} and {impact}")
    return likelihood * impact


def band(of: int) -> str:
    """The word for a score: low below 4, moderate from 4, high from 8, very high from 15.

    Source:
        The National Patient Safety Agency's *A risk matrix for risk managers* (2008), which calls the highest
        band extreme.

    Limits:
        Registers draw these lines in different places.

    Example:
        >>> [band(number) for number in (3, 4, 6, 8, 12, 15)]
        ['low', 'moderate', 'moderate', 'high', 'high', 'very high']
    """
    return next(word for lowest, word in BANDS if of >= lowest)


def in_order(risks: Iterable[Risk]) -> list[Risk]:
    """The highest score first; of equal scores the one with the greater impact. Equal risks stay in order.

    Example:
        >>> from types import SimpleNamespace as R
        >>> rows = [R(likelihood=5, impact=2), R(likelihood=1, impact=1), R(likelihood=2, impact=5)]
        >>> [(it.likelihood, it.impact) for it in in_order(rows)]
        [(2, 5), (5, 2), (1, 1)]
    """
    return sorted(risks, key=lambda it: (-score(it.likelihood, it.impact), -it.impact))


def grid(risks: Iterable[Rated]) -> tuple[tuple[Cell, ...], ...]:
    """The grid of five by five: a row for each impact, the severest first; likelihood grows along a row.

    Example:
        >>> from types import SimpleNamespace as R
        >>> rows = grid([R(likelihood=5, impact=1), R(likelihood=5, impact=1)])
        >>> rows[0][0].impact, rows[4][4].number, rows[4][4].band
        (5, 2, 'moderate')
    """
    held = [(it.likelihood, it.impact) for it in risks]
    return tuple(tuple(_cell(likelihood, impact, held) for likelihood in STEPS) for impact in reversed(STEPS))


def _cell(likelihood: int, impact: int, held: Sequence[tuple[int, int]]) -> Cell:
    reached = score(likelihood, impact)
    return Cell(likelihood, impact, reached, band(reached), held.count((likelihood, impact)))


def review_is_due(review_on: date | None, state: str, today: date) -> bool:
    """Whether the day has come on which a risk that stands is looked at again.

    A risk without such a day is not due: what is missing is a day, which is said of it in other words.

    Example:
        >>> review_is_due(date(2026, 3, 1), "open", date(2026, 3, 1))
        True
        >>> review_is_due(date(2026, 3, 1), "closed", date(2026, 3, 1))
        False
    """
    return state != CLOSED and review_on is not None and review_on <= today
