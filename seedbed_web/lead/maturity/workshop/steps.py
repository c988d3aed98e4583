"""Where undo and redo lead, worked out from the saved states of one element."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

ONE_STEP: Final = timedelta(seconds=20)
"""Saves that follow one another sooner, by one person in one text, are one piece of typing."""
CHOSEN: Final = "agreed"
"""What is chosen and not typed: each choice is a step of its own."""


@dataclass(frozen=True, slots=True)
class State:
    """One saved state; `restored` is the version whose words it brought back, None where they were typed."""

    version: int
    words: Mapping[str, Any]
    restored: int | None = None
    at: datetime | None = None
    by: UUID | None = None


class Steps:
    """The saved states of one element, in order. The last one stands now."""

    def __init__(self, states: Sequence[State]) -> None:
        self._states = {state.version: state for state in states}
        self._order = [state.version for state in states]

    def back(self) -> int | None:
        """The version that undo brings back; None where there is nothing before."""
        return self._before(self._typed(self._order[-1])) if self._order else None

    def forward(self) -> int | None:
        """The version that redo brings back; None where nothing has been undone."""
        if not self._order or self._typed(self._order[-1]) == self._order[-1]:
            return None
        here = self._typed(self._order[-1])
        later = next(version for version in reversed(self._order) if self._typed(version) == version)
        while (earlier := self._before(later)) is not None and earlier != here:
            later = earlier
        return later if earlier == here else None

    def _typed(self, version: int) -> int:
        """The version whose words a version has: itself, unless undo or redo brought others back."""
        held = self._states[version]
        source = self._states.get(held.restored or 0)
        return source.version if source and source.words == held.words else version

    def _before(self, version: int) -> int | None:
        """The typed state before the piece of typing that a typed version ends."""
        over = self._over(version)
        while over is not None and self._continues(version, over):
            version, over = over, self._over(over)
        return over

    def _over(self, version: int) -> int | None:
        """The typed state that a typed version was written over."""
        place = self._order.index(version)
        return self._typed(self._order[place - 1]) if place else None

    def _continues(self, version: int, over: int) -> bool:
        later, earlier, first = self._states[version], self._states[over], self._over(over)
        follows = self._order[self._order.index(version) - 1] == over
        if first is None or not follows or later.by != earlier.by or not later.at or not earlier.at:
            return False
        if later.at - earlier.at > ONE_STEP:
            return False
        changed = _changed(earlier, later)
        if len(changed) != 1 or changed != _changed(self._states[first], earlier):
            return False
        [name] = changed
        return name != CHOSEN and bool(later.words.get(name))  # what is taken out can be brought back


def _changed(before: State, after: State) -> set[str]:
    names = before.words.keys() | after.words.keys()
    return {name for name in names if before.words.get(name) != after.words.get(name)}
