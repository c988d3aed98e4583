"""No hidden number can be had: by subtraction, by whoever knows every total, or by whoever knows the rule."""

from collections import defaultdict

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy.optimize import linprog

from seedbed.lead.community.crossing import possible, protect_groups
from seedbed.lead.community.hiding import FEWEST_POSSIBLE, LARGEST_HIDDEN, protect_parts

COUNTS = st.lists(st.integers(0, 40), min_size=2, max_size=6)


def wholes(parts, size):
    """Every way in which so many people can be in so many parts."""
    if parts == 1:
        yield (size,)
        return
    for first in range(size + 1):
        yield from ((first, *rest) for rest in wholes(parts - 1, size - first))


@pytest.mark.parametrize(
    ("parts", "sizes"),
    [(2, range(10, 61)), (3, range(10, 41)), (4, range(10, 25)), (8, [10, 11]), (9, [10]), (10, [10])],
)
def test_whoever_knows_the_size_and_the_rule_is_left_with_three_possibilities(parts, sizes):
    """Brute force: of every table of a size that shows the same, each hidden part takes three values or more.

    That nothing is shown counts too: what it says must not be one table. Values above 7 give nobody away.
    """
    for size in sizes:
        same = defaultdict(list)
        for table in wholes(parts, size):
            made = protect_parts(table)
            same[tuple(cell.shown for cell in made) if made else None].append(table)
        for published, tables in same.items():
            for at in range(parts):
                values = {table[at] for table in tables}
                hidden = published is None or published[at] is None
                if hidden and values & set(range(1, LARGEST_HIDDEN + 1)):
                    assert len(values) >= FEWEST_POSSIBLE, (size, published, values)


@given(COUNTS)
def test_what_is_shown_is_never_small_and_never_far_off(counts):
    made = protect_parts(counts)
    for cell, count in zip(made or (), counts, strict=False):
        if cell.shown is None:
            assert 1 <= count <= cell.most
            assert cell.most == LARGEST_HIDDEN or not any(other.shown for other in made)
        else:
            assert cell.shown == 0 or cell.shown >= 10
            assert cell.shown % 5 == 0
            assert abs(cell.shown - count) <= (7 if cell.is_moved else 2)


@given(COUNTS, st.randoms())
def test_the_order_of_parts_changes_nothing_but_their_order(counts, roll):
    """Where two parts are equally large, either may be the one that is moved."""
    order = list(range(len(counts)))
    roll.shuffle(order)
    one, other = protect_parts(counts), protect_parts([counts[at] for at in order])
    assert (one is None) == (other is None)
    if one:
        assert sorted(map(str, one)) == sorted(map(str, other))


TABLES = st.integers(2, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.one_of(st.integers(0, 9), st.integers(0, 60)), min_size=columns, max_size=columns),
        min_size=2,
        max_size=4,
    )
)


def limits(everything, at, of):
    """The least and the most of one number, by linear programming over all that a reader knows."""
    table, ranges, columns = everything
    rows, width = len(table), len(table[0])
    spot = [0.0] * (rows * width)
    spot[at[0] * width + at[1]] = of
    sums, known = [], []
    for r in range(rows):
        sums.append([1.0 if n // width == r else 0.0 for n in range(rows * width)])
        known.append(sum(table[r]))
    within, most = [], []
    for c, (low, high) in enumerate(columns):
        line = [1.0 if n % width == c else 0.0 for n in range(rows * width)]
        within += [line, [-v for v in line]]
        most += [high, -low]
    solved = linprog(
        spot, A_eq=sums, b_eq=known, A_ub=within, b_ub=most, bounds=[held for row in ranges for held in row]
    )
    assert solved.status == 0
    return round(solved.fun / of)


@given(TABLES)
def test_what_a_number_can_be_is_what_linear_programming_finds(table):
    ranges = [[(max(0, n - 2), n + 2) for n in row] for row in table]
    columns = [(max(0, sum(c) - 3), sum(c) + 1) for c in zip(*table, strict=True)]
    at = (0, 0)
    everything = (table, ranges, columns)
    assert possible(table, ranges, columns, at) == (limits(everything, at, 1), limits(everything, at, -1))


@given(TABLES)
@example([[40, 30, 3], [20, 50, 12]])
@example([[40, 30], [20, 50], [6, 9]])
@example([[30, 31, 5, 2], [10, 40, 6, 1], [12, 3, 3, 0]])
def test_no_number_of_a_group_can_be_had_by_subtraction(table):
    """All that is published, the size of every group, and what is left of everybody, as linear programmes."""
    groups = {str(n): row for n, row in enumerate(table)}
    everybody = protect_parts([sum(column) for column in zip(*table, strict=True)])
    shown = protect_groups(groups, everybody)
    if shown is None:
        return
    rest = [row for name, row in groups.items() if name not in shown]
    left = [sum(column) for column in zip(*rest, strict=True)] if rest else [0] * len(table[0])
    held = [*(groups[name] for name in shown), left]
    ranges = [[cell.range for cell in parts] for parts in shown.values()] + [[(0, sum(left))] * len(left)]
    everything = (held, ranges, [cell.range for cell in everybody])
    for r, row in enumerate(held):
        for c, count in enumerate(row):
            is_hidden = r == len(shown) or shown[list(shown)[r]][c].is_hidden
            if is_hidden and 0 < count <= LARGEST_HIDDEN:
                low, high = limits(everything, (r, c), 1), limits(everything, (r, c), -1)
                assert high - low + 1 >= FEWEST_POSSIBLE
