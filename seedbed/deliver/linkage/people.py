"""Which records are of one person: the likeliest pairs first, as far as nothing speaks against it.

Two records of a source that is free of duplicates are never one person; nor are a mother and her child,
brothers and sisters, identities before and after an adoption, or records that somebody judged different.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import polars as pl

from seedbed.deliver.linkage.scoring import SIBLINGS
from seedbed.deliver.linkage.standard import AFTER, BEFORE

ACCEPTED: Final = 0.5
"""Fixed beforehand: more likely than not."""
Pair = tuple[int, int]


@dataclass(slots=True)
class Person:
    """Records put together so far; `sources` are those free of duplicates, `enemies` records kept out."""

    records: list[int]
    sources: set[int] = field(default_factory=set)
    enemies: set[int] = field(default_factory=set)
    adoption: set[str] = field(default_factory=set)


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
    frame: pl.DataFrame, pairs: pl.DataFrame, same: Iterable[Pair] = (), different: Iterable[Pair] = ()
) -> People:
    """People of records.

    Args:
        frame: standardised records.
        pairs: as `scoring.score` gives them.
        same: pairs that somebody has judged to be of one person.
        different: pairs that somebody has judged not to be.
    """
    held = _alone(frame)
    agreed = sorted(set(same))
    siblings = set(_siblings(pairs)) - set(agreed)
    for one, other in [*different, *_mothers(frame), *siblings]:
        held[one].enemies.add(other)
        held[other].enemies.add(one)
    refused = [pair for pair in (*agreed, *_likely(pairs)) if not _join(held, *pair)]
    return People({record: min(person.records) for record, person in held.items()}, refused)


def _alone(frame: pl.DataFrame) -> dict[int, Person]:
    columns = frame.select("unique_id", "source_no", "may_repeat", "adoption").iter_rows()
    return {
        record: Person([record], set() if repeats else {source}, set(), {a for a in (adoption,) if a})
        for record, source, repeats, adoption in columns
    }


def _mothers(frame: pl.DataFrame) -> Iterator[Pair]:
    known = frame.filter(pl.col("mother_record").is_not_null()).select("unique_id", "mother_record")
    yield from known.iter_rows()


def _siblings(pairs: pl.DataFrame) -> Iterator[Pair]:
    """Pairs that agree as a family does and differ in what is a person's own.

    They speak against a third record that has no name yet and fits both: that is how twins would become one.
    """
    known = pairs.filter((pl.col("weight") > 0) & (pl.col("odds") < SIBLINGS))
    yield from known.select("left", "right").iter_rows()


def _likely(pairs: pl.DataFrame) -> Sequence[Pair]:
    likely = pairs.filter(pl.col("probability") >= ACCEPTED)
    order = likely.sort("probability", "weight", "left", "right", descending=[True, True, False, False])
    return list(order.select("left", "right").iter_rows())


def _join(held: dict[int, Person], one: int, other: int) -> bool:
    """Whether two records are of one person now."""
    a, b = held[one], held[other]
    if a is b:
        return True
    if a.sources & b.sources or {BEFORE, AFTER} <= a.adoption | b.adoption:
        return False
    if not a.enemies.isdisjoint(b.records) or not b.enemies.isdisjoint(a.records):
        return False
    if len(a.records) < len(b.records):
        a, b = b, a
    a.records += b.records
    a.sources |= b.sources
    a.enemies |= b.enemies
    a.adoption |= b.adoption
    for record in b.records:
        held[record] = a
    return True
