"""Which figures of a published strategy have moved since, without touching what was published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.figures import Figure
from seedbed.foundations.languages import Language, say
from seedbed.plan.needs.summary import PRECISION
from seedbed.publish.frozen import FrozenItem, FrozenStrategy, value_shown

MOVED: Final = "moved"
NEWER: Final = "newer"
GONE: Final = "gone"
Series = tuple[str, str, str, int]
"""Indicator, area, group, and how many years each figure covers."""


@dataclass(frozen=True, slots=True)
class Move:
    """One figure that is no longer what was published.

    `kind` is "moved" where the same period now has another value, "newer" where a later period has appeared,
    "gone" where it is no longer among the figures. `since` is the day on which the newer figure was read.
    """

    item: FrozenItem
    before: Figure
    kind: str
    now: Figure | None
    since: date | None

    def words(self, language: Language) -> str:
        """Before and now, as in `2025: 61.6%; now 62.4%`."""
        told = {"period": self.before.period.label(language), "before": value_shown(self.before, language)}
        if self.now is not None:
            told |= {"now": value_shown(self.now, language), "newer": self.now.period.label(language)}
        return say(f"moved.{self.kind}", language, **told)


def moves_since(frozen: FrozenStrategy, now: Mapping[str, Figure], own: Sequence[Figure]) -> list[Move]:
    """Every published figure that has moved since, in the order in which the strategy numbers its evidence.

    **Rule**: a figure has moved when the figure of the same name now has another value, to four decimals, as
    `strategy.json` keeps them; or when a later period of the same indicator, area, group and length was read
    after the strategy was made. The second is asked of the latest published figure of a series alone: the
    years before it were history when they were published.

    Args:
        frozen: the strategy as it was published.
        now: the figures of the same names as they are, protected as for publication.
        own: every figure there is now of the same indicators, among which a later period may be.

    Returns:
        One move for each figure that has moved; statements never move.

    Limits:
        A later period that was read on the very day the strategy was made counts as known then. A change of
        interval, method or note alone is no move.
    """
    figures = [(item, item.figure) for item in frozen.evidence if item.figure is not None]
    latest = _latest_of([figure for _, figure in figures])
    newest = _latest_of([f for f in own if f.value is not None and f.retrieved > frozen.as_of])
    return [
        move
        for item, figure in figures
        for move in _moves(
            item, figure, now.get(item.id), newest if latest[_series(figure)] is figure else {}
        )
    ]


def _moves(
    item: FrozenItem, before: Figure, same: Figure | None, newest: Mapping[Series, Figure]
) -> Iterator[Move]:
    """At most one: what is newest says most."""
    newer = newest.get(_series(before))
    if newer is not None and newer.period_end > before.period_end:
        yield Move(item, before, NEWER, newer, newer.retrieved)
    elif same is None:
        yield Move(item, before, GONE, None, None)
    elif _kept(same.value) != _kept(before.value):
        yield Move(item, before, MOVED, same, same.retrieved)


def _latest_of(figures: Sequence[Figure]) -> dict[Series, Figure]:
    found: dict[Series, Figure] = {}
    for figure in figures:
        known = found.get(_series(figure))
        if known is None or figure.period_end > known.period_end:
            found[_series(figure)] = figure
    return found


def _series(figure: Figure) -> Series:
    return figure.indicator, figure.area, figure.group, figure.period.years


def _kept(value: float | None) -> float | None:
    return None if value is None else round(value, PRECISION)
