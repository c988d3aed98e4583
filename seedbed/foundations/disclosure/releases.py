"""A table made ready for publication, alone or beside what was published before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from seedbed.foundations.disclosure.attack import attack, is_rounded, known
from seedbed.foundations.disclosure.counts import HIDDEN, HIDDEN_FOR_OTHERS, Address, Cell, Counts
from seedbed.foundations.disclosure.rule import ROUNDED_TO, SMALLEST_SHOWN, protect_count
from seedbed.foundations.disclosure.sums import sums

DOMINANT: Final = 0.8
"""From this share on the largest contributor is as good as the whole count; our own, careful choice."""


_Shown = Callable[[Cell], tuple[int | None, str | None]]


def must_hide(cell: Cell) -> bool:
    """Whether a cell gives somebody away by itself.

    A count of 1 to 7; a count of so few people (denominator 1 to 7); one that leaves so few others;
    or one that a single contributor makes up by four fifths or more.
    """
    return _is_few(cell.count) or _is_small_of(cell) or _is_dominated(cell)


def _is_few(number: int | None) -> bool:
    return number is not None and 0 < number < SMALLEST_SHOWN


def _is_small_of(cell: Cell) -> bool:
    if cell.denominator is None or cell.count is None:
        return False
    return _is_few(cell.denominator) or _is_few(cell.denominator - cell.count)


def _is_dominated(cell: Cell) -> bool:
    return bool(cell.count and cell.largest is not None and cell.largest >= DOMINANT * cell.count)


def rounded(table: Counts, against: Sequence[Counts] = ()) -> Counts:
    """The table by the rounding rule, with further cells hidden where an attacker could undo it.

    Rounding alone is not enough: 8, 8 and 1 with their total 17 become 10, 10, * and 15, and only 1 fits.

    Raises:
        CannotProtect: what is published already gives a cell away whatever is hidden now.
    """
    made = _with_counts(
        table, lambda cell: (None, HIDDEN) if must_hide(cell) else (protect_count(cell.count), None)
    )
    beside = same_people(table, against)
    flags = [True, *map(is_rounded, beside)]
    while lost := [
        found.cell for found in attack([made, *beside], rounded=flags) if found.verdict == "recovered"
    ]:
        made = _hide_one_more(made, lost)
    return made


def _hide_one_more(table: Counts, lost: Sequence[Cell]) -> Counts:
    """The smallest number shown beside a lost cell goes, the total last.

    Raises:
        CannotProtect: nothing beside it is left to hide.
    """
    from seedbed.foundations.disclosure.suppress import CannotProtect

    gone = {cell.address for cell in lost}
    beside = {
        cell for total, parts in sums(cell.address for cell in table.cells)
        if gone & {total, *parts} for cell in (total, *parts)
    }  # fmt: skip
    choice = [where for where in beside if table.shown.get(where)]
    if not choice:
        raise CannotProtect(sorted(gone, key=sorted))
    least = min(choice, key=lambda where: (table.shown[where], sorted(where)))
    return _with_counts(
        table, lambda cell: (None, HIDDEN_FOR_OTHERS) if cell.address == least else (cell.count, cell.mark)
    )


def suppressed(table: Counts, against: Sequence[Counts] = ()) -> Counts:
    """The table with exact counts and the fewest cells hidden.

    Raises:
        CannotProtect: what is published already gives a cell away whatever is hidden now.
    """
    from seedbed.foundations.disclosure.suppress import CannotProtect, hidden_cells

    earlier = same_people(table, against)
    counts = _every_count(table, earlier)
    small = {cell.address for cell in table.cells if must_hide(cell) or _changed_by_few(cell, table, against)}
    published = {where for one in earlier for where in one.shown}
    hidden = hidden_cells(counts, small, published)
    made = _with_counts(table, lambda cell: (None, HIDDEN) if cell.address in hidden else (cell.count, None))
    flags = [False, *map(is_rounded, earlier)]
    lost = [found.cell for found in attack([made, *earlier], rounded=flags) if found.verdict == "recovered"]
    if lost:
        raise CannotProtect([cell.address for cell in lost])
    return made


def same_people(table: Counts, against: Sequence[Counts]) -> list[Counts]:
    """Earlier tables that count the same people: what they share with this one agrees."""
    return [earlier for earlier in against if not changes(table, earlier)]


def changes(table: Counts, earlier: Counts) -> dict[Address, int]:
    """By how much each count differs from an exact number published before, where any does."""
    far = ROUNDED_TO // 2 if is_rounded(earlier) else 0
    both = table.shown.keys() & earlier.shown.keys()
    moved = {where: table.shown[where] - earlier.shown[where] for where in both}
    return {where: by for where, by in moved.items() if abs(by) > far}


def _changed_by_few(cell: Cell, table: Counts, against: Sequence[Counts]) -> bool:
    """Whether an exact number of before and this one would tell of 1 to 7 people who came or went."""
    return any(
        _is_few(abs(changes(table, earlier).get(cell.address, 0)))
        for earlier in against
        if not is_rounded(earlier)
    )


def _every_count(table: Counts, earlier: Sequence[Counts]) -> Mapping[Address, float]:
    """Counts of all linked cells; those that only an earlier table has, and hides, are any that fit."""
    bounds = known([(table, False), *((one, is_rounded(one)) for one in earlier)])
    exact = {where: float(low) for where, (low, high) in bounds.items() if low == high}
    if len(exact) == len(bounds):
        return exact
    from seedbed.foundations.disclosure.attack import attacker

    return attacker(bounds).any_counts()


def _with_counts(table: Counts, shown: _Shown) -> Counts:
    cells = []
    for cell in table.cells:
        count, mark = shown(cell)
        cells.append(replace(cell, count=count, mark=mark))
    return Counts(table.name, table.columns, tuple(cells))
