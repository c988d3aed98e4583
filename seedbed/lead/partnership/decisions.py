"""How firm a decision is, what it may become, and what must be written down with each state.

A decision begins as recommended, as ratified (the body itself may decide), or as one that could not wait:
urgent, taken by one post between meetings, or not quorate, taken at a meeting with too few voting seats.
Every one but a ratified one waits for a body to ratify or refuse it. A refused one may be recommended again.
A ratified one stays: what changes it is another decision.

Source: the terms of reference of English and Welsh partnership boards as the issue sets them down: urgent
decisions say who, why and on what evidence, and come to the next meeting. Limits: which post may decide
urgently, and which body may ratify, are for the terms of reference; nothing here knows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

FIRST: Final = ("recommended", "ratified", "urgent", "not quorate")
"""States in which a decision may begin."""
WAITING: Final = ("recommended", "urgent", "not quorate")
"""States that wait for a body to ratify or refuse."""
SETTLED: Final = ("ratified", "not ratified")
"""States in which a body has spoken."""

NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "recommended": ("body",),
    "ratified": ("ratified_by", "ratified_on"),
    "urgent": ("decided_by", "reason", "evidence"),
    "not quorate": ("body", "decided_by", "reason", "evidence"),
    "not ratified": ("ratified_by", "ratified_on", "reason"),
}
"""What must be written down with each state, beside title and day."""

_MOVES: Final[Mapping[str, tuple[str, ...]]] = {
    "": FIRST,
    "recommended": SETTLED,
    "urgent": SETTLED,
    "not quorate": SETTLED,
    "ratified": (),
    "not ratified": ("recommended",),
}


def may_become(state: str) -> dict[str, tuple[str, ...]]:
    """The states that a decision may go to, each with what must be written down for it.

    >>> may_become("urgent")["ratified"]
    ('ratified_by', 'ratified_on')
    >>> may_become("ratified")
    {}

    Args:
        state: where it stands; empty for a decision that is not written down yet.

    Raises:
        KeyError: there is no such state.
    """
    return {name: NEEDS[name] for name in _MOVES[state]}


def waits(state: str) -> bool:
    """Whether a body has still to ratify or refuse it."""
    return state in WAITING


def missing(state: str, values: Mapping[str, Any]) -> list[str]:
    """What a state asks for and the values do not give, by the name of the field, in order.

    A text is there if it is there in either language: `reason` may be `reason_en` or `reason_cy`.
    """
    return [name for name in NEEDS.get(state, ()) if not _given(name, values)]


def _given(name: str, values: Mapping[str, Any]) -> bool:
    names = (name, f"{name}_en", f"{name}_cy", f"{name}_id")
    return any(bool(str(values.get(each) or "").strip()) for each in names)


def wrong_days(decided: date | None, ratified: date | None, today: date) -> dict[str, str]:
    """Days that cannot be, by the name of the field, with a stable word for what is wrong.

    >>> wrong_days(date(2026, 3, 5), date(2026, 3, 1), date(2026, 4, 1))
    {'ratified_on': 'before it was decided'}
    """
    found = {}
    if decided and decided > today:
        found["decided_on"] = "to come"
    if ratified and ratified > today:
        found["ratified_on"] = "to come"
    elif ratified and decided and ratified < decided:
        found["ratified_on"] = "before it was decided"
    return found


def state_before(earlier: Iterable[str]) -> str:
    """The state to which one that was recorded by mistake goes back: the last that waited.

    >>> state_before(["urgent", "urgent", "ratified"])
    'urgent'

    Args:
        earlier: every state it has had, the oldest first.

    Returns:
        The state, or nothing where it never waited.
    """
    return next((state for state in reversed(list(earlier)) if state in WAITING), "")
