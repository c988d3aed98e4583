"""Who decided on each priority: what has been said of it, what has not, and whose money it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

Unsaid = Literal["mode", "how", "budget", "held_by"]


@dataclass(frozen=True, slots=True)
class Stated:
    """What is said of one priority; texts are in any language."""

    mode: str
    how: str = ""
    budget: float | None = None
    held_by: str = ""


def unsaid(stated: Stated | None) -> tuple[Unsaid, ...]:
    """What nobody has said yet of who decided on a priority; nothing when all is said.

    Who decided and how must be said of each. Money in the community's hands needs whoever decides on it, and
    whoever is named needs the amount, 0 included. That the community has no money is no gap.

    Example:
        >>> unsaid(Stated("consulted", "Two evenings at the library.", budget=20_000.0))
        ('held_by',)
    """
    if stated is None:
        return ("mode",)
    found: list[Unsaid] = [] if stated.how.strip() else ["how"]
    if stated.held_by.strip() and stated.budget is None:
        found.append("budget")
    if stated.budget and not stated.held_by.strip():
        found.append("held_by")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Overview:
    """How many priorities were decided on in each way, of how many nobody has said, and the money in all."""

    modes: Mapping[str, int]
    silent: int
    unfinished: int
    budget: float


def overview(priorities: Collection[str], stated: Mapping[str, Stated]) -> Overview:
    """What has been said of some priorities together.

    Formula: `silent` counts priorities of which nothing is said, `unfinished` those of which something is
    said and something lacks; `budget` is the sum of what is said. What is said of priorities that are there
    no longer counts nowhere.
    """
    held = {name: stated[name] for name in priorities if name in stated}
    return Overview(
        dict(Counter(it.mode for it in held.values())),
        len(set(priorities)) - len(held),
        sum(bool(unsaid(it)) for it in held.values()),
        sum(it.budget or 0 for it in held.values()),
    )
