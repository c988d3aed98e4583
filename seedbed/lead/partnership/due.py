"""What is due, what is late and what ends soon, and in which order people are shown it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Generic, TypeVar

from seedbed.lead.partnership.terms import SOON

Thing = TypeVar("Thing")
ENDED: Final = ("done", "stopped")
"""States of an action in which nothing is due any more."""
BEHIND: Final = "behind"


@dataclass(frozen=True, slots=True)
class Due(Generic[Thing]):
    """One thing that waits for somebody.

    `day` is the day by which; `since` the day from which it has been waiting, where it has no day of its own.
    """

    thing: Thing
    day: date | None = None
    since: date | None = None
    behind: bool = False


def is_late(state: str, day: date | None, today: date) -> bool:
    """Whether an action is said to be behind, or is past its day and has not ended.

    Args:
        state: where it stands.
        day: by when it is to be done; None where nobody has said.
        today: the day from which it is looked at.

    Example:
        >>> is_late("under way", date(2026, 3, 1), date(2026, 3, 1))
        False
        >>> is_late("under way", date(2026, 3, 1), date(2026, 3, 2))
        True
        >>> is_late("done", date(2026, 3, 1), date(2026, 3, 2))
        False
    """
    if state in ENDED:
        return False
    return state == BEHIND or (day is not None and day < today)


def ends_soon(last: date | None, today: date, within: timedelta = SOON) -> bool:
    """Whether a term or money ends today or within some time, and has not ended yet.

    Example:
        >>> ends_soon(date(2027, 3, 31), date(2026, 12, 31))
        True
        >>> ends_soon(date(2027, 3, 31), date(2026, 12, 30))
        False
        >>> ends_soon(None, date(2026, 12, 31))
        False
    """
    return last is not None and today <= last <= today + within


def has_ended(last: date | None, today: date) -> bool:
    """Whether the last day has passed.

    Example:
        >>> has_ended(date(2026, 3, 31), date(2026, 4, 1))
        True
    """
    return last is not None and last < today


def order_due(waiting: Iterable[Due[Thing]], today: date) -> list[Due[Thing]]:
    """What waits for somebody, in the order in which to see to it.

    **Formula.** First what is past its day, the longest past first. Then what is said to be behind. Then
    what waits without a day of its own, the longest waiting first, since nothing will bring it up again. Last
    what is to be done from today on, the earliest first. What is equal stays in the order in which it came.

    Args:
        waiting: everything that waits.
        today: the day from which it is looked at.

    Source:
        Ours: no published rule orders duties of different kinds.

    Limits:
        It knows days only, not what matters more. It must not be used to judge a person or an organisation.

    Example:
        >>> later, late = Due("write", date(2026, 3, 9)), Due("meet", date(2026, 2, 1))
        >>> waiting = Due("ratify", since=date(2026, 1, 1))
        >>> [it.thing for it in order_due([later, waiting, late], date(2026, 3, 1))]
        ['meet', 'ratify', 'write']
    """
    return sorted(waiting, key=lambda it: _place(it, today))


def _place(it: Due[Thing], today: date) -> tuple[int, date]:
    if it.day is not None and it.day < today:
        return 0, it.day
    if it.behind:
        return 1, it.day or date.max
    if it.day is None:
        return 2, it.since or date.max
    return 3, it.day
