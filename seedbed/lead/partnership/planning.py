"""The people who do the planning of a local system: how much there is of them, and what is not certain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.lead.partnership.due import has_ended

NO_FUNDER: Final = "nobody is named who pays"
ENDED_UNWRITTEN: Final = "the money has ended and nothing is written"
ENDED: Final = "the money has ended"
ENDS_UNWRITTEN: Final = "the money ends and nothing is written"
NO_DAY: Final = "nothing is written of how long it is paid for"
WARNINGS: Final = (ENDED_UNWRITTEN, ENDED, ENDS_UNWRITTEN, NO_FUNDER, NO_DAY)
"""What can be uncertain of one role, the gravest first."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """Whole-time equivalents: all of them, those paid for on a day, and those whose money has a last day."""

    all: float
    paid: float
    ending: float


def warnings(*, funder: str, funded_until: date | None, succession: str, today: date) -> tuple[str, ...]:
    """What is uncertain of one role, the gravest first.

    **Formula.** Money that has a last day, with nothing written about what happens then, is a warning however
    far that day is. Money whose last day has passed is one whatever is written.

    Args:
        funder: who pays; empty where nobody is named.
        funded_until: the last day that is paid for; None where nobody has said, or it has none.
        succession: what happens when the money or the person goes; empty where nothing is written.
        today: the day from which it is looked at.

    Source:
        Ours. The Early Intervention Foundation's report of 2022 asks for planning roles with money for
        several years; this says where that is missing.

    Limits:
        It reads whether something is written, not whether it would work.

    Example:
        >>> last, today = date(2027, 3, 31), date(2026, 11, 23)
        >>> warnings(funder="Grant", funded_until=last, succession="", today=today)
        ('the money ends and nothing is written',)
    """
    written = bool(succession.strip())
    ended = has_ended(funded_until, today)
    found = {
        ENDED_UNWRITTEN: ended and not written,
        ENDED: ended and written,
        ENDS_UNWRITTEN: funded_until is not None and not ended and not written,
        NO_FUNDER: not funder.strip(),
        NO_DAY: funded_until is None and not written,
    }
    return tuple(word for word in WARNINGS if found[word])


def capacity(roles: Iterable[tuple[float, date | None]], today: date) -> Capacity:
    """Whole-time equivalents together.

    **Formula.** Sums of whole-time equivalents: of every role; of those whose money has not ended; of those
    among these whose money has a last day.

    Args:
        roles: whole-time equivalent of each role, and the last day that is paid for.
        today: the day from which it is looked at.

    Limits:
        A whole-time equivalent says how much, not how well; roles nobody holds count as well.

    Example:
        >>> capacity([(0.6, date(2026, 3, 31)), (1.0, None)], date(2026, 4, 1))
        Capacity(all=1.6, paid=1.0, ending=0.0)
    """
    held = list(roles)
    paid = [(wte, last) for wte, last in held if not has_ended(last, today)]
    ending = [(wte, last) for wte, last in paid if last is not None]
    return Capacity(_sum(held), _sum(paid), _sum(ending))


def _sum(roles: Iterable[tuple[float, date | None]]) -> float:
    """A total without the dust of binary fractions."""
    return round(sum((wte for wte, _ in roles), 0.0), 6)
