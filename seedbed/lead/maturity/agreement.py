"""How far answers on an ordered scale agree: van der Eijk's A, and quantiles that are levels.

Source: C. van der Eijk, Measuring agreement in ordered rating scales, Quality & Quantity 35 (2001),
325–341. A frequency distribution over K ordered categories is taken apart into layers. Each layer
takes the same number from every category that still has some, so it is a pattern of zeros and ones. With S
the number of ones in the pattern, its agreement is

    A = U · (1 − (S − 1) / (K − 1)),    U = ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)·(TU + TDU))

TU counts the triples of categories, in their order, that read 1 1 0 or 0 1 1 (one peak), TDU those that read
1 0 1 (two). A is 1 where S = 1 and 0 where S = K. The A of the distribution is the mean of its layers,
each weighed by its share of all answers: 1 when all answer the same, 0 when all categories are equally
full, −1 when half stand at each end. Disagreement is 1 − A, from 0 to 2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

FEWEST_CATEGORIES: Final = 3
_ONE_PEAK: Final = ((1, 1, 0), (0, 1, 1))
_TWO_PEAKS: Final = (1, 0, 1)


def agreement(counts: Sequence[int]) -> float | None:
    """Van der Eijk's A of the answers in each category, in the order of the scale; None without answers.

    Raises:
        ValueError: there are fewer than three categories, or a count is negative.

    >>> agreement([0, 9, 0, 0, 0]), agreement([2, 2, 2, 2, 2]), agreement([5, 0, 0, 0, 5])
    (1.0, 0.0, -1.0)
    """
    if len(counts) < FEWEST_CATEGORIES or min(counts) < 0:
        raise ValueError("agreement needs three or more categories, none with a count below zero")
    total = sum(counts)
    if total == 0:
        return None
    return sum(weight * _of_pattern(pattern) for pattern, weight in _layers(counts)) / total


def disagreement(counts: Sequence[int]) -> float | None:
    """1 − A: 0 when all answer the same, 2 when half stand at each end; None without answers."""
    found = agreement(counts)
    return None if found is None else 1 - found


def _layers(counts: Sequence[int]) -> Iterator[tuple[tuple[int, ...], int]]:
    """Each layer as its pattern and the number of answers in it."""
    left = list(counts)
    while any(left):
        pattern = tuple(int(count > 0) for count in left)
        height = min(count for count in left if count)
        yield pattern, height * sum(pattern)
        left = [count - height * full for count, full in zip(left, pattern, strict=True)]


def _of_pattern(pattern: Sequence[int]) -> float:
    full, every = sum(pattern), len(pattern)
    if full in (1, every):
        return 1.0 if full == 1 else 0.0
    return _unimodality(pattern) * (1 - (full - 1) / (every - 1))


def _unimodality(pattern: Sequence[int]) -> float:
    """U: 1 for one peak, below zero where peaks stand apart. It is not held at −1; A never passes it."""
    every = len(pattern)
    triples = list(combinations(pattern, 3))
    one, two = sum(t in _ONE_PEAK for t in triples), triples.count(_TWO_PEAKS)
    return ((every - 2) * one - (every - 1) * two) / ((every - 2) * (one + two))


def position(counts: Sequence[int], percent: int) -> int | None:
    """The lowest category by which that percentage of answers is reached; None without answers.

    At 50 it is the lower median: with an even number of answers, the lower of the two in the middle. So the
    middle answer is always one that somebody gave, and never higher than half of the answers.

    >>> position([0, 2, 2, 0, 0], 50), position([0, 2, 3, 0, 0], 50), position([0, 1, 2, 1, 0], 75)
    (1, 2, 2)
    """
    total, reached = sum(counts), 0
    for place, count in enumerate(counts):
        reached += count
        if total and reached * 100 >= percent * total:
            return place
    return None
