"""Which people are of one family: mothers, children, brothers and sisters, over all sources together.

A source that names a child's mother, or a parent of another kind on the day, ties the two people, so that
children and mothers whom different sources tie come together even where no source knows them all. A person
whom no source ties joins the one family with the same home and surname, if there is just one. Whoever has a
protected address is tied by a source only.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl


def families(
    frame: pl.DataFrame, person: Mapping[int, int], related: pl.DataFrame, today: date
) -> dict[int, int]:
    """The family's number (the smallest of its people's) by person.

    Args:
        frame: standardised records.
        person: the number of the person by record.
        related: parents of every kind, as `relations.relations` gives them.
        today: the day on which they are taken; what has ended or not begun ties nobody.
    """
    parent = {one: one for one in person.values()}
    now = pl.col("begins").is_null() | (pl.col("begins") <= today)
    still = pl.col("ends").is_null() | (pl.col("ends") >= today)
    ties = related.filter(now & still).select("child", "parent")
    tied: set[int] = set()
    for child, mother in ties.iter_rows():
        one, other = person[child], person[mother]
        tied |= {one, other}
        _tie(parent, one, other)
    for lone, family in _by_home(frame, person, tied, parent):
        _tie(parent, lone, family)
    return {one: _root(parent, one) for one in parent}


def _root(parent: dict[int, int], one: int) -> int:
    while parent[one] != one:
        parent[one] = parent[parent[one]]
        one = parent[one]
    return one


def _tie(parent: dict[int, int], one: int, other: int) -> None:
    first, second = sorted((_root(parent, one), _root(parent, other)))
    parent[second] = first


def _by_home(
    frame: pl.DataFrame, person: Mapping[int, int], tied: set[int], parent: dict[int, int]
) -> list[tuple[int, int]]:
    """People whom no source ties, with the family that lives in the same home under the same surname."""
    homes = frame.filter(
        pl.col("postcode").is_not_null() & pl.col("address").is_not_null() & pl.col("surname").is_not_null()
    ).select("unique_id", "postcode", "address", "surname", "protected", "adoption")
    hidden = {person[one] for one in frame.filter("protected")["unique_id"].to_list()}
    apart = {person[one] for one in frame.filter(pl.col("adoption").is_not_null())["unique_id"].to_list()}
    living: dict[tuple[str, str, str], set[int]] = {}
    lone: list[tuple[int, tuple[str, str, str]]] = []
    for record, postcode, address, surname, _, _ in homes.iter_rows():
        who, at = person[record], (postcode, address, surname)
        if who in hidden or who in apart:
            continue
        if who in tied:
            living.setdefault(at, set()).add(_root(parent, who))
        else:
            lone.append((who, at))
    return [(who, next(iter(living[at]))) for who, at in lone if len(living.get(at, ())) == 1]
