"""Tables of counts as people keep them: a column for each grouping, and one with the count.

A total stands in a row whose grouping says `All`, `Total` or nothing; a group inside a group is
written `North > Ward 1`. Two cells of two tables are the same cell when they count the same people,
so a cell is addressed by its groups alone: `sex = All` adds nothing to an address.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod
from typing import Final

Path = tuple[str, ...]
Address = frozenset[tuple[str, Path]]

COUNT: Final = "count"
ALL: Final = frozenset({"", "all", "total"})
INSIDE: Final = ">"
HIDDEN: Final = "*"
HIDDEN_FOR_OTHERS: Final = "**"
"""In a rounded table: hidden although it isn't small, because it would give a small one away."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One row of a table of counts.

    Args:
        groups: what stands in each grouping column, in their order.
        address: whom it counts.
        count: how many; None where a published table hides it.
        mark: how it is hidden, None where it is not.
        denominator: of how many, where the table says so.
        largest: how much of the count the largest contributor brings, where the table says so.
    """

    groups: tuple[str, ...]
    address: Address
    count: int | None
    mark: str | None = None
    denominator: int | None = None
    largest: int | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """A table of counts, complete: every group of a column crossed with every one of the others."""

    name: str
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]
    shown: Mapping[Address, int] = field(init=False)

    def __post_init__(self) -> None:
        """Keeps what is shown by address."""
        shown = {cell.address: cell.count for cell in self.cells if cell.count is not None}
        object.__setattr__(self, "shown", shown)


def path(words: str) -> Path:
    """The way to a group from the whole, () for the whole itself.

    >>> path("North > Ward 1"), path("All")
    (('North', 'Ward 1'), ())
    """
    plain = words.strip()
    return () if plain.lower() in ALL else tuple(part.strip() for part in plain.split(INSIDE))


def address(columns: Sequence[str], groups: Sequence[str]) -> Address:
    """Whom a cell counts.

    >>> sorted(address(["area", "sex"], ["North", "All"]))
    [('area', ('North',))]
    """
    paths = zip(columns, map(path, groups), strict=True)
    return frozenset((column, way) for column, way in paths if way)


def in_words(where: Address) -> str:
    """A cell as a person would name it.

    >>> in_words(address(["area", "sex"], ["North > Ward 1", "All"]))
    'area North > Ward 1'
    """
    named = [f"{column} {f' {INSIDE} '.join(way)}" for column, way in sorted(where)]
    return ", ".join(named) or "the whole"


def missing(columns: Sequence[str], there: Sequence[Address]) -> Iterator[Address]:
    """Combinations of groups that the table leaves out; the attack and the sums need every one.

    The search stops at a hundred times what is there: a table so thin was not meant as a cross.
    """
    known = set(there)
    ways: list[set[Path]] = [{dict(cell).get(column, ()) for cell in known} for column in columns]
    if prod(map(len, ways)) > 100 * len(known):
        yield from (frozenset(),)
        return
    for combination in product(*map(sorted, ways)):
        where = frozenset((column, way) for column, way in zip(columns, combination, strict=True) if way)
        if where not in known:
            yield where
