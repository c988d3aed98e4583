"""Where actions stand: which are late, and what that makes of the priority they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Q

from seedbed.plan.strategy.model import state_of
from seedbed.plan.strategy.tables import STATES

BEHIND: Final = "behind"
ENDED: Final = ("done", "stopped")


def past_its_day(today: date) -> Q:
    """Actions that should have been done before today and are neither done nor stopped."""
    return Q(ends__lt=today) & ~Q(state__in=ENDED)


def late(today: date) -> Q:
    """Actions that are said to be behind, or are past their day."""
    return Q(state=BEHIND) | past_its_day(today)


@dataclass(frozen=True, slots=True)
class Standing:
    """How many actions there are, in which state, and how many of them are late."""

    states: Mapping[str, int]
    late: int

    @property
    def number(self) -> int:
        """All actions."""
        return sum(self.states.values())

    @property
    def state(self) -> str:
        """Where they stand together, as the library judges it."""
        return state_of(state for state, number in self.states.items() if number)

    @property
    def in_order(self) -> list[tuple[str, int]]:
        """Each state with its number, in the order in which work goes."""
        return [(state, self.states.get(state, 0)) for state in STATES]

    def of(self, state: str) -> int:
        """How many are in a state."""
        return self.states.get(state, 0)


NOTHING: Final = Standing({}, 0)


def together(standings: Iterable[Standing]) -> Standing:
    """Where the actions of several stand as one."""
    held = list(standings)
    states = Counter[str]()
    for it in held:
        states.update(it.states)
    return Standing(states, sum(it.late for it in held))
