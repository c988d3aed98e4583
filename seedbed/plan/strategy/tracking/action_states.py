"""Which actions are on track, which are not and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from seedbed.plan.strategy.model import Action

Standing = Literal["done", "on track", "off track", "no day", "stopped"]
STANDINGS: Final[tuple[Standing, ...]] = ("off track", "no day", "on track", "done", "stopped")
"""What needs somebody first."""


@dataclass(frozen=True, slots=True)
class ActionTracked:
    """An action with where it stands; `why` names what put it off track: behind, past-its-day, not-begun."""

    action: Action
    standing: Standing
    why: str = ""


def action_tracked(action: Action, as_of: date) -> ActionTracked:
    """Where an action stands on a day.

    Done and stopped are what they say. Off track is what is said to be behind, what is past its last day, and
    what is not started though its first day is past. An action with no last day cannot be called on track.
    """
    if action.state == "done":
        return ActionTracked(action, "done")
    if action.state == "stopped":
        return ActionTracked(action, "stopped")
    if action.ends and action.ends < as_of:
        return ActionTracked(action, "off track", "past-its-day")
    if action.state == "behind":
        return ActionTracked(action, "off track", "behind")
    if action.state == "not started" and action.starts and action.starts < as_of:
        return ActionTracked(action, "off track", "not-begun")
    return ActionTracked(action, "on track" if action.ends else "no day")


def actions_tracked(actions: Iterable[Action], as_of: date) -> list[ActionTracked]:
    """Every action, those off track first and of these the longest late."""
    found = [action_tracked(action, as_of) for action in actions]
    return sorted(found, key=lambda it: (STANDINGS.index(it.standing), it.action.ends or date.max))


def counted(found: Iterable[ActionTracked]) -> dict[Standing, int]:
    """How many stand where."""
    held = [it.standing for it in found]
    return {standing: held.count(standing) for standing in STANDINGS}
