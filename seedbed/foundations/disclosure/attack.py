"""The attack that what we publish has to withstand: from what is shown, how closely is what is hidden known?

For each hidden cell two linear programs: the smallest and the largest count that agree with every
shown number, every sum and no count below zero. The programs allow fractions, so the interval may be
a little wider than one of whole numbers (never narrower); for tables of two groupings it is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, inf
from typing import TYPE_CHECKING, Final, Literal

from seedbed.foundations.disclosure.counts import HIDDEN, Address, Cell, Counts
from seedbed.foundations.disclosure.rule import ROUNDED_TO, SMALLEST_SHOWN
from seedbed.foundations.disclosure.sums import sums

if TYPE_CHECKING:
    from seedbed.foundations.disclosure.program import Program

Verdict = Literal["safe", "narrowed", "recovered"]
Bounds = tuple[float, float]
NEAR: Final = 1e-6
ROUNDED_BY: Final = ROUNDED_TO // 2
SMALL: Final[Bounds] = (1, SMALLEST_SHOWN - 1)


@dataclass(frozen=True, slots=True)
class Found:
    """What an attacker learns of one hidden cell.

    Args:
        cell: which.
        low: the smallest count it can have.
        high: the largest, infinity where nothing limits it.
        verdict: `recovered` where one count is left, `narrowed` where fewer are than 1 to 7, else `safe`.
    """

    cell: Cell
    low: float
    high: float
    verdict: Verdict


def is_rounded(table: Counts) -> bool:
    """Whether every number shown is a multiple of 5, as the rounding rule leaves them."""
    return all(count % ROUNDED_TO == 0 for count in table.shown.values())


def attack(tables: Sequence[Counts], *, rounded: Sequence[bool] | None = None) -> list[Found]:
    """What can be learnt of every hidden cell when all these tables lie side by side.

    Args:
        tables: counts of the same people at the same time; the cells they share link them.
        rounded: of each table, whether its numbers are rounded to 5; default: where all are multiples of 5.

    Raises:
        ValueError: no counts agree with the tables, so they are not of the same people or not rounded so.
    """
    flags = rounded if rounded is not None else [is_rounded(table) for table in tables]
    bounds = known(zip(tables, flags, strict=True))
    program = attacker(bounds)
    hidden = {cell.address: cell for table in tables for cell in table.cells if cell.mark}
    return [judged(cell, program.ends(where)) for where, cell in hidden.items()]


def known(tables: Iterable[tuple[Counts, bool]]) -> dict[Address, Bounds]:
    """Between which counts each cell lies, by its own look in every table that has it."""
    bounds: dict[Address, Bounds] = {}
    for table, is_round in tables:
        for cell in table.cells:
            low, high = bounds.get(cell.address, (0, inf))
            least, most = look(cell, is_round)
            bounds[cell.address] = (max(low, least), min(high, most))
    return bounds


def look(cell: Cell, is_round: bool) -> Bounds:
    """Between which counts a cell lies by what is printed in it.

    In a rounded table `*` says 1 to 7. In an exact one it says nothing: cells of any size are hidden there.
    """
    if cell.count is None:
        return SMALL if is_round and cell.mark == HIDDEN else (0, inf)
    if not is_round or cell.count == 0:
        return cell.count, cell.count
    return max(SMALLEST_SHOWN, cell.count - ROUNDED_BY), cell.count + ROUNDED_BY


def attacker(bounds: Mapping[Address, Bounds]) -> Program:
    """The linear program of somebody who knows these bounds and all sums."""
    from seedbed.foundations.disclosure.program import Program

    return Program(bounds, sums(bounds))


def judged(cell: Cell, ends: Bounds) -> Found:
    """The verdict on a cell whose count lies between these ends."""
    low, high = ceil(ends[0] - NEAR), ends[1] if ends[1] == inf else floor(ends[1] + NEAR)
    if low >= high:
        return Found(cell, low, high, "recovered")
    wide = low <= SMALL[0] and high >= SMALL[1]
    return Found(cell, low, high, "safe" if wide or high - low >= SMALL[1] - SMALL[0] else "narrowed")
