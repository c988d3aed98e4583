"""Whether enough voting seats were taken at a meeting for it to decide.

Formula: a meeting is quorate when present + deputies >= quorum. What is counted are seats, never people: a
seat counts once, if it votes and if its term covers the day of the meeting. A deputy counts as the seat they
stand in for. Apologies and absence do not count, nor do seats of which nothing was written.

Source: the quorum is what the body's own terms of reference say, as the pack holds it. That deputies count is
our own choice, because terms of reference commonly let a named deputy vote. Where a body's terms say
otherwise, its secretary records whether the meeting was quorate, and both stand side by side.

Limits: a quorum in fractions, or one that asks for certain sectors to be there, cannot be worked out here;
nor can it be known who left before a vote. What the secretary recorded is therefore kept beside what is
counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

PRESENT: Final = "present"
DEPUTY: Final = "deputy"


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat on the day of a meeting.

    `attended` is one of `tables.ATTENDED`, or empty where nothing was written.
    """

    votes: bool
    attended: str = ""
    starts: date | None = None
    ends: date | None = None

    def is_in_term(self, day: date) -> bool:
        """Whether the term covers a day, its first and last day included; an open end covers everything."""
        begun = self.starts is None or self.starts <= day
        return begun and (self.ends is None or day <= self.ends)


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many voting seats were taken, and how many it takes.

    `needed` is None where the body has written down no quorum; `written` says whether anything was written of
    who was there; `out_of_term` counts voting seats that were taken on a day that their term does not cover.
    """

    needed: int | None
    seats: int
    present: int
    deputies: int
    out_of_term: int
    written: bool

    @property
    def counted(self) -> int:
        """Voting seats that were taken."""
        return self.present + self.deputies

    @property
    def is_met(self) -> bool | None:
        """Whether the meeting could decide; None where it cannot be known."""
        if self.needed is None or not self.written:
            return None
        return self.counted >= self.needed

    @property
    def missing(self) -> int:
        """How many more voting seats it would have taken; 0 where that is not known."""
        return max(0, (self.needed or 0) - self.counted) if self.is_met is False else 0

    @property
    def is_out_of_reach(self) -> bool:
        """Whether the quorum is larger than all the voting seats there are."""
        return self.needed is not None and self.needed > self.seats


def count_quorum(seats: Iterable[Seat], needed: int | None, day: date) -> Quorum:
    """Counts who was there to decide.

    >>> day = date(2026, 3, 5)
    >>> board = [Seat(True, "present"), Seat(True, "deputy"), Seat(True, "apologies"), Seat(False, "present")]
    >>> found = count_quorum(board, 2, day)
    >>> (found.counted, found.seats, found.is_met)
    (2, 3, True)
    >>> count_quorum(board, None, day).is_met is None
    True

    Args:
        seats: every seat of the body, each with how it was taken.
        needed: the quorum of the body; None where none is written down.
        day: the day of the meeting.
    """
    held = list(seats)
    voting = [seat for seat in held if seat.votes]
    counting = [seat for seat in voting if seat.is_in_term(day)]
    taken = [seat for seat in voting if seat.attended in (PRESENT, DEPUTY)]
    return Quorum(
        needed=needed,
        seats=len(counting),
        present=sum(seat.attended == PRESENT for seat in counting),
        deputies=sum(seat.attended == DEPUTY for seat in counting),
        out_of_term=sum(not seat.is_in_term(day) for seat in taken),
        written=any(seat.attended for seat in held),
    )


def differs(recorded: str, counted: Quorum) -> bool:
    """Whether what the secretary recorded, `yes` or `no`, is not what the count says."""
    if not recorded or counted.is_met is None:
        return False
    return (recorded == "yes") != counted.is_met


def is_quorate(recorded: str, counted: Quorum) -> bool | None:
    """Whether a meeting could decide: as recorded, otherwise as counted; None if neither says."""
    return recorded == "yes" if recorded else counted.is_met
