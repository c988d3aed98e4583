"""Which headings of a plan are its priorities: a guess, with its reason.

In this order: titles that say so themselves (“Priority 1: …”); titles one step below “Our priorities”; else
the level of which most titles, two at least, have a list or table below them and do not name a section. Where
none of these holds, no title is taken for a priority.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from seedbed.plan.strategy.bringing.reading import PRIORITY_TITLE, Piece
from seedbed.plan.strategy.bringing.roles import role_of_section, role_within

_ALL: Final = re.compile(r"\b(priorities|blaenoriaethau)\b", re.IGNORECASE)
_LEAST: Final = 2


@dataclass(frozen=True, slots=True)
class Headings:
    """The numbers of the pieces that are priorities, and why: `named`, `below`, `lists` or `none`."""

    numbers: frozenset[int]
    reason: str
    level: int = 0


def priority_headings(pieces: Sequence[Piece]) -> Headings:
    """The headings that hold priorities."""
    titles = [it for it in pieces if it.kind == "heading"]
    named = [it for it in titles if PRIORITY_TITLE.match(it.text)]
    if named:
        return _made(named, "named", named[0].level)
    return _below(titles) or _with_lists(pieces) or Headings(frozenset(), "none")


def _made(titles: Sequence[Piece], reason: str, level: int) -> Headings:
    return Headings(frozenset(it.number for it in titles), reason, level)


def _below(titles: Sequence[Piece]) -> Headings | None:
    """Titles one step below the first one that speaks of priorities and has any below it."""
    for place, title in enumerate(titles):
        if not _ALL.search(title.text):
            continue
        under: list[Piece] = []
        for later in titles[place + 1 :]:
            if later.level <= title.level:
                break
            under.append(later)
        if under:
            level = min(it.level for it in under)
            return _made([it for it in under if it.level == level], "below", level)
    return None


def _with_lists(pieces: Sequence[Piece]) -> Headings | None:
    """Titles of the level that most often has a list or a table below it."""
    holding: dict[int, Piece] = {}
    above: dict[int, Piece] = {}
    for piece in pieces:
        if piece.kind == "heading":
            above = {level: it for level, it in above.items() if level < piece.level} | {piece.level: piece}
        elif piece.kind in ("item", "row"):
            holding |= {it.number: it for it in above.values() if _may_be(it)}
    levels = Counter(it.level for it in holding.values())
    best = max(levels, key=lambda level: (levels[level], -level), default=0)
    if levels[best] < _LEAST:
        return None
    return _made([it for it in holding.values() if it.level == best], "lists", best)


def _may_be(title: Piece) -> bool:
    return not role_of_section(title.text) and not role_within(title.text)
