"""What was said and what was done: what a finding lacks until it is answered, and what is still owing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Lacking = Literal["answer", "words", "link", "reason"]
ANSWERED: Final = ("done", "decided")
"""States that claim that something came of it: they must say what, and lead to it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A finding as far as its answer goes.

    `answer` is what was said in reply, in any language; `linked` says whether a decision of the partnership
    or an action of the strategy is named with it.
    """

    found_on: date
    state: str
    answer: str = ""
    linked: bool = False
    answered_on: date | None = None


def lacking(said: Said) -> tuple[Lacking, ...]:
    """What a finding lacks to be answered; nothing when it is.

    *Done* and *decided* need words and a link to the decision or the action, *not yet* needs its reason.
    What is still *to answer* lacks the answer.

    Limits: whether the words are true, or the reason a good one, only people can judge.

    Example:
        >>> lacking(Said(date(2026, 3, 1), "done", "The clinic opens at eight."))
        ('link',)
        >>> lacking(Said(date(2026, 3, 1), "not yet"))
        ('reason',)
    """
    words = bool(said.answer.strip())
    if said.state in ANSWERED:
        return (*(() if words else ("words",)), *(() if said.linked else ("link",)))
    if said.state == "not yet":
        return () if words else ("reason",)
    return ("answer",)


def is_owing(said: Said) -> bool:
    """Whether those who said it are still owed an answer: also where a claimed answer lacks something."""
    return bool(lacking(said))


def days_owing(said: Said, today: date) -> int | None:
    """For how many days an answer has been owing; None where none is, and 0 on the day it was found."""
    return max(0, (today - said.found_on).days) if is_owing(said) else None


def order_of_owing(said: Said) -> tuple[bool, int]:
    """A key that sorts what is owing first, the longest first, and after it the newest answer first."""
    if is_owing(said):
        return False, said.found_on.toordinal()
    return True, -(said.answered_on or said.found_on).toordinal()


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How many findings there are, by what became of them, and what is owing.

    `states` counts answered findings only; `longest` is the most days for which one has waited.
    """

    number: int
    states: Mapping[str, int]
    owing: int
    longest: int | None

    def of(self, state: str) -> int:
        """How many were answered in one way."""
        return self.states.get(state, 0)


def reckon(findings: Iterable[Said], today: date) -> Reckoning:
    """Counts findings: the answered ones by state, and all others as owing.

    Formula: number = Σ states + owing, whatever the findings are.
    """
    held = list(findings)
    waits = [days for said in held if (days := days_owing(said, today)) is not None]
    states = Counter(said.state for said in held if not is_owing(said))
    return Reckoning(len(held), dict(states), len(waits), max(waits, default=None))
