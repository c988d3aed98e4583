"""Which records are of one person: the likeliest pairs first, as far as nothing speaks against it.

Two records of a source that is free of duplicates are never one person; nor are a mother and her child,
brothers and sisters, identities before and after an adoption, or records that somebody judged different.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import polars as pl

from seedbed.deliver.linkage.scoring import SIBLINGS
from seedbed.deliver.linkage.standard import AFTER, BEFORE

ADOPTION: Final = 3
"""Both marks of an adoption: before and after."""
ACCEPTED: Final = 0.5
"""Fixed beforehand: more likely than not."""
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class People:
    """Who is who.

    Args:
        of_record: the number of the person (the smallest of their records) by record.
        refused: likely pairs that something spoke against.
    """

    of_record: dict[int, int]
    refused: list[Pair]


def resolve(
    frame: pl.DataFrame,
    pairs: pl.DataFrame,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
) -> People:
    """People of records.

    Args:
        frame: standardised records.
        pairs: as `scoring.score` gives them.
        same: pairs that somebody has judged to be of one person.
        different: pairs that are not: judged so, or parent and child.
    """
    agreed = sorted(set(same))
    siblings = set(_siblings(pairs)) - set(agreed)
    held = _Held(frame, [*different, *siblings])
    refused = [pair for pair in (*agreed, *_likely(pairs)) if not held.join(*pair)]
    return People({record: held.root(record) for record in frame["unique_id"].to_list()}, refused)


class _Held:
    """Records put together so far, each person known by the smallest of their records."""

    def __init__(self, frame: pl.DataFrame, enemies: Iterable[Pair]) -> None:
        most = int(frame["unique_id"].max() or 0) + 1  # type: ignore[arg-type]
        self._parent = list(range(most))
        self._marks = [0] * most
        for record, marks in frame.select("unique_id", _marks()).iter_rows():
            self._marks[record] = marks
        self._enemies: dict[int, set[int]] = {}
        for one, other in enemies:
            self._enemies.setdefault(one, set()).add(other)
            self._enemies.setdefault(other, set()).add(one)

    def root(self, record: int) -> int:
        """The smallest record of the person."""
        parent = self._parent
        while parent[record] != record:
            parent[record] = parent[parent[record]]
            record = parent[record]
        return record

    def join(self, one: int, other: int) -> bool:
        """Whether two records are of one person now."""
        a, b = sorted((self.root(one), self.root(other)))
        if a == b:
            return True
        if not self._may(a, b):
            return False
        self._parent[b] = a
        self._marks[a] |= self._marks[b]
        if b in self._enemies:
            self._enemies[a] = self._enemies.get(a, set()) | self._enemies.pop(b)
        return True

    def _may(self, a: int, b: int) -> bool:
        both = self._marks[a] | self._marks[b]
        if self._marks[a] & self._marks[b] & ~ADOPTION or both & ADOPTION == ADOPTION:
            return False
        # The enemies of either person name records: whoever they are of by now.
        return all(self.root(e) != b for e in self._enemies.get(a, ())) and all(
            self.root(e) != a for e in self._enemies.get(b, ())
        )


def _marks() -> pl.Expr:
    """A bit for each source free of duplicates, the first two for before and after an adoption."""
    source = pl.when(~pl.col("may_repeat")).then(pl.lit(4) * pl.lit(2).pow(pl.col("source_no"))).otherwise(0)
    adoption = pl.col("adoption").replace_strict({BEFORE: 1, AFTER: 2}, default=0, return_dtype=pl.Int64)
    return source.cast(pl.Int64) + adoption


def _siblings(pairs: pl.DataFrame) -> Iterator[Pair]:
    """Pairs that agree as a family does and differ in what is a person's own.

    They speak against a third record that has no name yet and fits both: that is how twins would become one.
    """
    known = pairs.filter((pl.col("weight") > 0) & (pl.col("odds") < SIBLINGS))
    yield from known.select("left", "right").iter_rows()


def _likely(pairs: pl.DataFrame) -> Iterator[Pair]:
    likely = pairs.filter(pl.col("probability") >= ACCEPTED)
    order = likely.sort("probability", "weight", "left", "right", descending=[True, True, False, False])
    yield from order.select("left", "right").iter_rows()
