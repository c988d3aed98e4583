"""Answers by group: whether such a table may be shown beside the answers of everybody.

A group that is shown could be taken off everybody, which would leave those that are not. So each group is
protected by itself (`hiding.py`), and then the table as a whole is looked at with all that a reader may know.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Final

from seedbed.lead.community.hiding import (
    FEWEST_PEOPLE,
    FEWEST_POSSIBLE,
    LARGEST_HIDDEN,
    Parts,
    Range,
    protect_parts,
)

FEWEST_GROUPS: Final = 2
Table = Sequence[Sequence[int]]
Node = tuple[str, int]
Spare = dict[tuple[Node, Node], int]
HUB: Final[Node] = ("hub", 0)


def protect_groups(groups: Mapping[str, Sequence[int]], everybody: Parts | None) -> dict[str, Parts] | None:
    """The answers of each group that may be shown beside those of everybody.

    Formula: a group is shown where ten people of it answered and its own parts could be protected without
    moving one. The others stand together and unshown. With the size of every group known exactly, and every
    shown number known to within its rounding, each hidden number must still be able to have three values, and
    so must each number of those that are not shown. While that fails, the smallest group is left out too.

    Args:
        groups: for each group, how many gave each answer; the last part is whoever gave none.
        everybody: the same parts of all groups together, as they are published.

    Returns:
        The groups to show; None where fewer than two could be.

    Limits: tables of the same people by other groups are not looked at: show one at a time, once.
    """
    if everybody is None or not _is_plain(everybody):
        return None
    safe = {name: parts for name, counts in groups.items() if (parts := _alone(counts))}
    by_size = sorted(safe, key=lambda name: (-sum(groups[name]), name))
    for kept in range(len(by_size), FEWEST_GROUPS - 1, -1):
        shown = {name: safe[name] for name in groups if name in by_size[:kept]}
        if _holds(groups, shown, everybody):
            return shown
    return None


def _alone(counts: Sequence[int]) -> Parts | None:
    parts = protect_parts(counts)
    return parts if parts and _is_plain(parts) else None


def _is_plain(parts: Parts) -> bool:
    """Whether some numbers are shown, and each as rounding makes it."""
    return any(cell.shown for cell in parts) and not any(cell.is_moved for cell in parts)


def _holds(groups: Mapping[str, Sequence[int]], shown: Mapping[str, Parts], everybody: Parts) -> bool:
    """Whether nothing that is hidden can be had from what is shown."""
    rest = [counts for name, counts in groups.items() if name not in shown]
    left = [sum(parts) for parts in zip(*rest, strict=True)] if rest else []
    size = sum(left)
    if 0 < size < FEWEST_PEOPLE:
        return False
    table = [*(groups[name] for name in shown), *([left] if size else [])]
    ranges = [*([cell.range for cell in parts] for parts in shown.values())]
    ranges += [[(0, size)] * len(left)] if size else []
    columns = [cell.range for cell in everybody]
    hidden = [
        (r, c) for r, parts in enumerate(shown.values()) for c, cell in enumerate(parts) if cell.is_hidden
    ]
    # What nobody at all chose is empty in every group, and says nothing of anybody.
    hidden += [(len(shown), c) for c, cell in enumerate(everybody) if size and cell.shown != 0]
    return all(_is_open(possible(table, ranges, columns, at), at[0] < len(shown)) for at in hidden)


def _is_open(known: Range, is_shown_group: bool) -> bool:
    """Whether a number could be three things; one that is certainly large gives nobody away."""
    low, high = known
    return high - low + 1 >= FEWEST_POSSIBLE or (low > LARGEST_HIDDEN and not is_shown_group)


def possible(
    table: Table, ranges: Sequence[Sequence[Range]], columns: Sequence[Range], at: tuple[int, int]
) -> Range:
    """The least and the most that one number of a table can be, given what is known of all the others.

    Formula: the numbers are a flow from rows, whose totals are known exactly, to columns, whose totals lie in
    ranges. From the true table, which is one solution, the number can shrink or grow by the largest flow that
    makes up for it around the rest of the table. For whole numbers this is exact.

    Source: Edmonds and Karp (1972), *Journal of the ACM* 19:248–264, for the largest flow.
    """
    row, column = at
    spare = _spare(table, ranges, columns)
    low, high = ranges[row][column]
    start, end = ("row", row), ("column", column)
    del spare[start, end], spare[end, start]
    count = table[row][column]
    return (
        count - _flow(dict(spare), start, end, count - low),
        count + _flow(dict(spare), end, start, high - count),
    )


def _spare(table: Table, ranges: Sequence[Sequence[Range]], columns: Sequence[Range]) -> Spare:
    """By how much each number can grow (forwards) or shrink (backwards) by itself."""
    spare: Spare = {}
    for r, row in enumerate(table):
        for c, count in enumerate(row):
            low, high = ranges[r][c]
            spare[("row", r), ("column", c)] = high - count
            spare[("column", c), ("row", r)] = count - low
    for c, (low, high) in enumerate(columns):
        total = sum(row[c] for row in table)
        spare[("column", c), HUB] = high - total
        spare[HUB, ("column", c)] = total - low
    return spare


def _flow(spare: Spare, start: Node, end: Node, most: int) -> int:
    """The largest flow from one place to another, no more than asked for, along shortest ways."""
    onward: dict[Node, list[Node]] = {}
    for here, there in spare:
        onward.setdefault(here, []).append(there)
    flow = 0
    while flow < most and (way := _way(spare, onward, start, end)):
        much = min(most - flow, *(spare[step] for step in way))
        for here, there in way:
            spare[here, there] -= much
            spare[there, here] += much
        flow += much
    return flow


def _way(spare: Spare, onward: Mapping[Node, list[Node]], start: Node, end: Node) -> list[tuple[Node, Node]]:
    """The shortest way on which something can still flow; nothing where there is none."""
    came, queue = {start: start}, deque([start])
    while queue and end not in came:
        here = queue.popleft()
        for there in onward.get(here, ()):
            if there not in came and spare[here, there] > 0:
                came[there] = here
                queue.append(there)
    way: list[tuple[Node, Node]] = []
    while end in came and end != start:
        way.append((came[end], end))
        end = came[end]
    return way
