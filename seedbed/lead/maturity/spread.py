"""How one group of people answered about one element: counts, middle, spread, and who cannot be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from seedbed.foundations.sectors import SECTORS
from seedbed.foundations.tables import Row
from seedbed.lead.maturity.agreement import disagreement, position
from seedbed.lead.maturity.definitions import ANSWERS, DONT_KNOW, SCALE
from seedbed.lead.maturity.small_groups import FEWEST_SHOWN, shown_groups

Reason = Literal["too small", "nobody answered"]
Nearness = Literal["close together", "some way apart", "far apart"]
_THREE_LEVELS, _FOUR_LEVELS = 0.5, 0.75
"""Disagreement of answers spread evenly over three neighbouring steps of the scale, and over four."""


@dataclass(frozen=True, slots=True)
class Spread:
    """All answers about one element; with a reason where they must not be shown.

    `answered` counts everybody, `placed` those who placed it on the scale. `median` is the lower median; half
    of the answers lie from `lower` to `upper`, the 25th and 75th hundredths.
    """

    counts: Mapping[str, int] | None = None
    answered: int | None = None
    placed: int | None = None
    median: str | None = None
    lower: str | None = None
    upper: str | None = None
    disagreement: float | None = None
    dont_know: float | None = None
    reason: Reason | None = None

    @property
    def nearness(self) -> Nearness | None:
        """The disagreement in words."""
        if self.disagreement is None:
            return None
        if self.disagreement <= _THREE_LEVELS:
            return "close together"
        return "some way apart" if self.disagreement <= _FOUR_LEVELS else "far apart"


@dataclass(frozen=True, slots=True)
class SectorView:
    """How one sector answered, or why that is not shown.

    `counts` and `answered` take in who did not know; `placed` and `median` are of those who placed the
    element on the scale, and None also where these are fewer than five.
    """

    sector: str
    counts: Mapping[str, int] | None
    answered: int | None
    placed: int | None
    median: str | None
    reason: Reason | None


def spread(rows: Sequence[Row]) -> Spread:
    """How the people of these rows answered about one element."""
    people = Counter(row["answer"] for row in rows if row["answer"] is not None)
    answered = sum(people.values())
    if answered < FEWEST_SHOWN:
        return Spread(reason="too small" if answered else "nobody answered")
    counts = [people[level] for level in SCALE]
    apart = disagreement(counts)
    return Spread(
        counts={name: people[name] for name in ANSWERS},
        answered=answered,
        placed=sum(counts),
        median=_level(counts, 50),
        lower=_level(counts, 25),
        upper=_level(counts, 75),
        disagreement=None if apart is None else round(apart, 3),
        dont_know=round(100 * people[DONT_KNOW] / answered, 1),
    )


def by_sector(rows: Iterable[Row]) -> tuple[SectorView, ...]:
    """Each sector that answered, in the order of the sectors; nothing is said of one that is not shown.

    A sector is not shown where fewer than five of its people answered, and where showing it would let
    somebody take the sectors shown from the whole and find what such a small one answered: see
    `small_groups`.
    """
    held: dict[str, list[Row]] = {}
    for row in rows:
        if row["answer"] is not None:
            held.setdefault(row["sector"], []).append(row)
    named = [name for name in SECTORS if name in held]
    shown = shown_groups({name: len(held[name]) for name in named})
    return tuple(_sector(name, held[name], name in shown) for name in named)


def _sector(name: str, rows: Sequence[Row], is_shown: bool) -> SectorView:
    if not is_shown:
        return SectorView(name, None, None, None, None, "too small")
    people = Counter(row["answer"] for row in rows)
    counts = [people[level] for level in SCALE]
    placed = sum(counts) if sum(counts) >= FEWEST_SHOWN else None
    median = _level(counts, 50) if placed else None
    return SectorView(name, {answer: people[answer] for answer in ANSWERS}, len(rows), placed, median, None)


def _level(counts: Sequence[int], percent: int) -> str | None:
    place = position(counts, percent)
    return None if place is None else SCALE[place]
