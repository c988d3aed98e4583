"""Tables of counts for the tests of disclosure control, drawn from a seed."""

from itertools import product
from random import Random

from seedbed.foundations.disclosure.counts import Cell, Counts, address


def table(columns, rows, name="table.csv"):
    """A table from `{("North", "All"): 12}`; a string is a mark."""
    return Counts(
        name,
        tuple(columns),
        tuple(
            Cell(groups, address(columns, groups), None, count)
            if isinstance(count, str)
            else Cell(groups, address(columns, groups), count)
            for groups, count in rows.items()
        ),
    )


def crossed(inner, columns):
    """The table with its totals, from the counts inside it."""
    rows = {}
    for groups, count in inner.items():
        for at in product(*((group, "All") for group in groups)):
            rows[at] = rows.get(at, 0) + count
    return table(columns, rows)


def drawn(shape, seed, small=0.2):
    """A table with so many groups in each column; `small` is the share of counts from 0 to 7."""
    rng = Random(seed)  # tables for tests
    columns = [f"c{place}" for place in range(len(shape))]
    inner = {
        tuple(f"g{place}" for place in at): rng.randint(0, 7) if rng.random() < small else rng.randint(8, 60)
        for at in product(*map(range, shape))
    }
    return crossed(inner, columns)


def nested(seed):
    """Wards inside districts, by sex."""
    rng = Random(seed)  # tables for tests
    wards = {f"D{district} > W{ward}": district for district in range(3) for ward in range(3)}
    rows = {}
    for ward, district in wards.items():
        for sex in ("girls", "boys"):
            count = rng.randint(0, 7) if rng.random() < 0.25 else rng.randint(8, 40)
            for at in product((ward, f"D{district}", "All"), (sex, "All")):
                rows[at] = rows.get(at, 0) + count
    return table(("area", "sex"), rows)
