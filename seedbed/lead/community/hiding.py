"""Which numbers of people may be shown, so that no hidden one can be had by subtraction.

The house rule (`foundations/disclosure.py`) hides 1 to 7 and rounds others to the nearest 5. Numbers of one
table add up, and somebody may know the total exactly. So it is also looked at what is left for a hidden
number once everything else is taken off. `crossing.py` does the same for two things at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from seedbed.foundations.disclosure import ROUNDED_TO, SMALLEST_SHOWN, protect_count

FEWEST_PEOPLE: Final = 10
"""Nothing is broken down where fewer people answered, or where no single part has as many."""
FEWEST_POSSIBLE: Final = 3
"""Values that a hidden number must still be able to have, for whoever knows the whole exactly."""
HALF: Final = ROUNDED_TO // 2
LARGEST_HIDDEN: Final = SMALLEST_SHOWN - 1
MOST_MASKED: Final = FEWEST_PEOPLE + HALF
"""The most that a hidden part can be where all are hidden."""
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """A number as it may be shown: to the nearest 5, or hidden and then no more than `most`.

    `is_moved` where it is shown 5 off on purpose.
    """

    shown: int | None
    is_moved: bool = False
    most: int = LARGEST_HIDDEN

    @property
    def is_hidden(self) -> bool:
        """Whether a mark stands in its place."""
        return self.shown is None

    @property
    def range(self) -> Range:
        """Between which numbers it lies, by itself."""
        if self.shown is None:
            return 1, self.most
        return (max(SMALLEST_SHOWN, self.shown - HALF), self.shown + HALF) if self.shown else (0, 0)


Parts = tuple[Cell, ...]


def protect_parts(counts: Sequence[int]) -> Parts | None:
    """The parts of a whole as they may be shown, even to somebody who knows the whole exactly.

    Formula: 1 to 7 are hidden and the others rounded to the nearest 5. With whole n, the other parts between
    their limits, and h hidden parts, one hidden part lies from n − (upper limits) − 7(h − 1) to
    n − (lower limits) − (h − 1), and between 1 and 7. If that leaves fewer than three values, the largest
    part is shown 5 lower or higher. Where no part has ten people, or that does not help, only this is shown:
    in which parts there is nobody. What comes out is what other wholes of the same size show too, for which
    three values are left; so knowing this rule does not help either.

    Args:
        counts: how many people in each part; everybody is in one part and no more.

    Returns:
        The parts; None where fewer than ten people are counted, or nothing would do.

    Source: the rule of 1 to 7 is NHS England's for numbers below national level; the idea that a rule must
    hold against whoever knows the rule is that of simulatable auditing (Kenthapadi, Mishra and Nissim, 2005).

    >>> [cell.shown for cell in protect_parts([38, 12, 6, 4])]
    [40, 10, None, None]
    >>> [cell.shown for cell in protect_parts([13, 1])]  # 15 of 14 would give the other away
    [10, None]
    >>> [cell.shown for cell in protect_parts([5, 6, 0])]
    [None, None, 0]
    """
    whole = sum(counts)
    if whole < FEWEST_PEOPLE:
        return None
    if max(counts) < FEWEST_PEOPLE:
        return _who_is_there(counts)
    parts = [Cell(_rounded(count)) for count in counts]
    for _ in range(2):
        step = _step(parts, whole)
        if step == 0:
            return tuple(parts)
        largest = max(range(len(parts)), key=lambda at: parts[at].shown or 0)
        moved = (parts[largest].shown or 0) + step
        if moved < FEWEST_PEOPLE:
            return _who_is_there(counts)
        parts[largest] = Cell(moved, is_moved=True)
    return tuple(parts) if _step(parts, whole) == 0 else None


def _who_is_there(counts: Sequence[int]) -> Parts | None:
    """Only whether there is anybody in a part; None where size and number of parts would say more.

    Formula: with h parts of 1 to 9 people each, one lies from n − 9(h − 1) to n − (h − 1). That must leave
    four values, one more than needed, because wholes for which it does not are themselves few.
    """
    whole, there = sum(counts), sum(count > 0 for count in counts)
    low = max(1, whole - (FEWEST_PEOPLE - 1) * (there - 1))
    high = min(FEWEST_PEOPLE - 1, whole - (there - 1))
    if high - low + 1 <= FEWEST_POSSIBLE:
        return None
    return tuple(Cell(None, most=MOST_MASKED) if count else Cell(0) for count in counts)


def protect_share(people: int, of: int) -> Cell:
    """How many of so many, where each person may count under several headings."""
    parts = protect_parts([people, of - people])
    return parts[0] if parts else Cell(None)


def _rounded(count: int) -> int | None:
    rounded = protect_count(count)
    return None if rounded is None else int(rounded)


def _step(parts: Sequence[Cell], whole: int) -> int:
    """0 where every hidden part could be three numbers; else by how much the largest part is to be moved."""
    hidden = sum(part.is_hidden for part in parts)
    if not hidden:
        return 0
    lower, upper = _limits([part for part in parts if part.shown])
    low = max(1, whole - upper - LARGEST_HIDDEN * (hidden - 1))
    high = min(LARGEST_HIDDEN, whole - lower - (hidden - 1))
    if high - low + 1 >= FEWEST_POSSIBLE:
        return 0
    return -ROUNDED_TO if high < LARGEST_HIDDEN else ROUNDED_TO


def _limits(shown: Sequence[Cell]) -> Range:
    """Between which numbers the shown parts lie together; the largest of them has ten people or more."""
    lower, upper = (sum(part.range[end] for part in shown) for end in (0, 1))
    largest = max((part.shown or 0 for part in shown), default=0)
    return lower + max(0, FEWEST_PEOPLE - (largest - HALF)), upper
