"""The fewest cells to hide: equal to trying every choice, and nothing recovered from any of the results."""

import os
from itertools import combinations

import pytest
from scipy.optimize import linprog

from seedbed.foundations.disclosure.attack import attack
from seedbed.foundations.disclosure.counts import address
from seedbed.foundations.disclosure.releases import must_hide, rounded, suppressed
from seedbed.foundations.disclosure.sums import sums
from seedbed.foundations.disclosure.suppress import CannotProtect, hidden_cells
from tests.unit.counts_tables import crossed, drawn, nested, table

MANY = 500 if os.environ.get("SEEDBED_PROOF") else 40
"""Tables that are attacked."""
SHAPES = [(3, 3), (5, 4), (8, 6), (2, 2, 3)]


def hidden(made):
    return {cell.address for cell in made.cells if cell.count is None}


def still_open(given, choice):
    """Small cells of which an attacker with another solver can rule out some of 1 to 7."""
    cells = [cell.address for cell in given.cells]
    rows = [[(cell == total) - (cell in parts) for cell in cells] for total, parts in sums(cells)]
    bounds = [(0, None) if cell in choice else (given.shown[cell],) * 2 for cell in cells]
    for cell in given.cells:
        if not must_hide(cell):
            continue
        aim = [float(other == cell.address) for other in cells]
        low = linprog(aim, A_eq=rows, b_eq=[0] * len(rows), bounds=bounds)
        high = linprog([-x for x in aim], A_eq=rows, b_eq=[0] * len(rows), bounds=bounds)
        if low.fun > 1 + 1e-6 or (high.status == 0 and -high.fun < 7 - 1e-6):
            yield cell


def fewest_by_trying(given, most):
    """The smallest number of hidden cells that is enough, by trying every choice in order of size."""
    small = {cell.address for cell in given.cells if must_hide(cell)}
    others = [cell.address for cell in given.cells if cell.address not in small]
    for more in range(most - len(small) + 1):
        for choice in combinations(others, more):
            if not any(still_open(given, small | set(choice))):
                return len(small) + more
    return None


@pytest.mark.parametrize("seed", range(12 if os.environ.get("SEEDBED_PROOF") else 4))
def test_no_smaller_choice_is_enough(seed):
    given = drawn((2, 3), seed, small=0.3)
    made = hidden(suppressed(given))
    assert fewest_by_trying(given, len(made)) == len(made)


@pytest.mark.parametrize("seed", range(MANY))
def test_nothing_hidden_is_recovered(seed):
    """Every shape, with margins; and wards inside districts."""
    given = nested(seed) if seed % 5 == 4 else drawn(SHAPES[seed % 5], seed)
    for made, is_round in ((suppressed(given), False), (rounded(given), True)):
        small = {cell.address for cell in given.cells if must_hide(cell)}
        assert small <= hidden(made)
        learnt = attack([made], rounded=[is_round])
        assert not [found for found in learnt if found.verdict == "recovered"]
        if not is_round:
            assert not [f for f in learnt if f.cell.address in small and (f.low > 1 or f.high < 7)]


def test_a_single_small_cell_of_a_cross_needs_three_more():
    given = crossed({(a, b): 3 if (a, b) == ("x", "p") else 20 for a in "xyz" for b in "pqr"}, ("one", "two"))
    assert len(hidden(suppressed(given))) == 4


def test_without_small_cells_nothing_is_hidden():
    given = crossed({(a, b): 20 for a in "xy" for b in "pq"}, ("one", "two"))
    assert suppressed(given) == given


def test_rounding_that_could_be_undone_hides_one_more():
    """8, 8 and 1 with their total 17 are printed as 10, 10, * and 15: only 1 fits."""
    given = table(["area"], {("A",): 8, ("B",): 8, ("C",): 1, ("All",): 17})
    naive = table(["area"], {("A",): 10, ("B",): 10, ("C",): "*", ("All",): 15})
    (found,) = attack([naive])
    assert (found.low, found.high, found.verdict) == (1, 1, "recovered")
    made = rounded(given)
    assert [cell.mark for cell in made.cells].count("**") == 1
    assert not [one for one in attack([made], rounded=[True]) if one.verdict == "recovered"]


def test_what_was_published_before_counts():
    """Alone the total may stand; beside an earlier table that shows B exactly it may not."""
    given = table(["area"], {("A",): 3, ("B",): 20, ("C",): 30, ("All",): 53})
    alone = suppressed(given)
    assert len(hidden(alone)) == 2
    earlier = table(["area"], {("B",): 20, ("C",): 30}, "before.csv")
    beside = suppressed(given, [earlier])
    assert hidden(beside) == {address(["area"], ["A"]), address(["area"], ["All"])}
    assert not [
        one for one in attack([beside, earlier], rounded=[False, False]) if one.verdict == "recovered"
    ]


def test_a_cell_that_earlier_tables_show_cannot_be_protected():
    given = table(["area"], {("A",): 3, ("B",): 20, ("All",): 23})
    with pytest.raises(CannotProtect) as lost:
        suppressed(given, [table(["area"], {("A",): 3}, "before.csv")])
    assert lost.value.cells == [address(["area"], ["A"])]


def test_a_difference_of_a_few_from_an_exact_earlier_number_is_hidden():
    given = table(["area"], {("A",): 43, ("B",): 20, ("C",): 31, ("All",): 94})
    earlier = table(["area"], {("A",): 40, ("B",): 20, ("C",): 31, ("All",): 91}, "before.csv")
    assert address(["area"], ["A"]) in hidden(suppressed(given, [earlier]))


def test_linked_tables_are_attacked_together():
    """Each hides A of the girls well; side by side the second gives it away."""
    first = table(["area", "sex"], {("A", "girls"): "*", ("B", "girls"): "*", ("All", "girls"): 30})
    second = table(["area", "sex"], {("B", "girls"): 26})
    assert {found.verdict for found in attack([first], rounded=[False])} == {"safe"}
    learnt = attack([first, second], rounded=[False, False])
    assert {(found.low, found.verdict) for found in learnt} == {(4, "recovered"), (26, "recovered")}


def test_tables_of_other_people_fit_no_counts():
    first = table(["area"], {("A",): "*", ("B",): 20, ("All",): 10})
    with pytest.raises(ValueError, match="no counts agree"):
        attack([first], rounded=[False])


@pytest.mark.parametrize(
    ("about", "hides"),
    [
        ({"count": 3}, True),
        ({"count": 0}, False),
        ({"count": 8}, False),
        ({"count": 0, "denominator": 5}, True),
        ({"count": 48, "denominator": 50}, True),
        ({"count": 20, "denominator": 50}, False),
        ({"count": 50, "denominator": 50}, False),
        ({"count": 100, "largest": 80}, True),
        ({"count": 100, "largest": 79}, False),
    ],
)
def test_what_gives_somebody_away_by_itself(about, hides):
    cell = table(["area"], {("A",): about["count"]}).cells[0]
    from dataclasses import replace

    assert must_hide(replace(cell, **about)) == hides


def test_a_larger_cell_that_must_be_hidden_gets_room_too():
    counts = {address(["area"], [group]): count for group, count in (("A", 100), ("B", 50), ("All", 150))}
    where = address(["area"], ["A"])
    assert len(hidden_cells(counts, [where])) == 2
