"""Identifiers of people and families that stay over runs, and a history of what came together or apart.

A person of this run takes the identifier of the person of the run before with whom they have most records
in common, if nobody has more in common with that one; ties go to the smaller identifier. Others get a new
one, made of their first record, so that the same job gives the same identifiers.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Key = tuple[str, str]
"""Source and identifier of a record."""
Event = Literal["new", "merged", "split", "gone"]
LENGTH: Final = 12


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an identifier: merged into another, split off another, new, or gone."""

    event: Event
    identifier: str
    other: str | None


def named(
    groups: Mapping[Key, int], before: Mapping[Key, str], letter: str
) -> tuple[dict[int, str], list[Change]]:
    """Identifiers of groups of records, and what changed since the run before.

    Args:
        groups: the group of each record now.
        before: the identifier of each record in the run before; empty for a first run.
        letter: `P` for people, `F` for families.
    """
    members: dict[int, list[Key]] = defaultdict(list)
    for key, group in groups.items():
        members[group].append(key)
    common = Counter((group, before[key]) for key, group in groups.items() if key in before)
    given = _kept(common)
    taken = set(before.values())
    for group, keys in members.items():
        if group not in given:
            given[group] = _fresh(letter, min(keys), taken)
            taken.add(given[group])
    return given, _changes(common, given, set(before.values()), first=not before)


def _kept(common: Mapping[tuple[int, str], int]) -> dict[int, str]:
    """The pairs of group and old identifier with most in common, one to one."""
    given: dict[int, str] = {}
    used: set[str] = set()
    for (group, old), _ in sorted(common.items(), key=lambda one: (-one[1], one[0][1], one[0][0])):
        if group not in given and old not in used:
            given[group] = old
            used.add(old)
    return given


def _fresh(letter: str, first: Key, taken: set[str]) -> str:
    words, turn = "\x1f".join(first), 0
    while True:
        made = letter + hashlib.sha256(f"{words}\x1f{turn}".encode()).hexdigest()[:LENGTH]
        if made not in taken:
            return made
        turn += 1


def _changes(
    common: Mapping[tuple[int, str], int], given: Mapping[int, str], old: set[str], *, first: bool
) -> list[Change]:
    """Nothing is news in a first run."""
    if first:
        return []
    made, known, kept = [], {group for group, _ in common}, set(given.values())
    for group, identifier in given.items():
        if group not in known:
            made.append(Change("new", identifier, None))
    for group, before in common:
        now = given[group]
        if before != now:
            still = before in kept
            made.append(Change("split", now, before) if still else Change("merged", before, now))
    gone = old - set(given.values()) - {before for _, before in common}
    made += [Change("gone", identifier, None) for identifier in gone]
    return sorted(set(made), key=lambda one: (one.event, one.identifier, one.other or ""))
