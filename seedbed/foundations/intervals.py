"""Rates and their 95% intervals in closed form.

Sources: Wilson (1927), J. Am. Stat. Assoc. 22:209-212; Newcombe (1998), Stat. Med. 17:873-890
(method 10); Breslow and Day (1987), IARC Scientific Publications 82, for Byar's approximation.
"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import Final, NamedTuple

Z95: Final = NormalDist().inv_cdf(0.975)


class Interval(NamedTuple):
    """Lower and upper limit, in the unit of the function that made it."""

    lower: float
    upper: float

    def holds(self, value: float) -> bool:
        """Whether the value lies inside, limits included."""
        return self.lower <= value <= self.upper


def wilson(proportion: float, n: float, z: float = Z95) -> Interval:
    """Interval of a proportion.

    Formula: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).

    Args:
        proportion: 0 to 1.
        n: people counted, above 0.
        z: normal quantile; 1.96 for 95%.

    Returns:
        Limits within 0 to 1.

    Raises:
        ValueError: the proportion is outside 0 to 1, or nobody was counted.

    Limits: assumes people are independent of one another.

    >>> [round(limit, 4) for limit in wilson(81 / 263, 263)]
    [0.2553, 0.3662]
    """
    if not 0 <= proportion <= 1 or n <= 0:
        raise ValueError(f"a proportion of {proportion} among {n} has no interval")
    centre = proportion + z * z / (2 * n)
    half = z * sqrt(proportion * (1 - proportion) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return Interval(max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale))


def byar(events: float, z: float = Z95) -> Interval:
    """Byar's interval of a count of events.

    Formula: lower = O(1 − 1/9O − z/3√O)³; upper = (O+1)(1 − 1/9(O+1) + z/3√(O+1))³.

    Args:
        events: events counted, 0 or more; the lower limit of 0 is 0.
        z: normal quantile.

    Raises:
        ValueError: the count is negative.

    Limits: close to the exact Poisson limits from about 10 events; below that slightly off.

    >>> [round(limit, 2) for limit in byar(65)]
    [50.16, 82.85]
    """
    if events < 0:
        raise ValueError(f"a count cannot be {events}")
    more = events + 1
    lower = events * (1 - 1 / (9 * events) - z / (3 * sqrt(events))) ** 3 if events else 0.0
    upper = more * (1 - 1 / (9 * more) + z / (3 * sqrt(more))) ** 3
    return Interval(max(0.0, lower), upper)


def share_of_events(later: float, earlier: float, z: float = Z95) -> Interval:
    """Wilson's interval of the share of all events that are later ones: how two rates are compared.

    Given the total, the later count of two Poisson counts is binomial; if the rates are equal its
    share is the later denominator's share of both. That share outside the limits means a real
    difference (Przyborowski and Wilenski, 1940, Biometrika 31:313-323).

    Args:
        later: events of the later period, 0 or more.
        earlier: events of the earlier period; together with the later ones more than 0.
        z: normal quantile.

    Raises:
        ValueError: there were no events at all.
    """
    total = later + earlier
    if total <= 0:
        raise ValueError("without events two rates cannot be compared")
    return wilson(later / total, total, z)


def difference_of_proportions(later: float, n_later: float, earlier: float, n_earlier: float) -> Interval:
    """Newcombe's interval of a difference between two independent proportions.

    Formula: with Wilson limits (l, u) of each: d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²).

    Args:
        later: proportion at the later time, 0 to 1.
        n_later: people counted then.
        earlier: proportion at the earlier time, 0 to 1.
        n_earlier: people counted then.

    Returns:
        Limits of later minus earlier, −1 to 1. Zero outside them means a real change.

    >>> [round(limit, 4) for limit in difference_of_proportions(56 / 70, 70, 48 / 80, 80)]
    [0.0524, 0.3339]
    """
    one, two = wilson(later, n_later), wilson(earlier, n_earlier)
    difference = later - earlier
    down = sqrt((later - one.lower) ** 2 + (two.upper - earlier) ** 2)
    up = sqrt((one.upper - later) ** 2 + (earlier - two.lower) ** 2)
    return Interval(difference - down, difference + up)
