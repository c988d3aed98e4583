"""Carrying people from old small areas to new ones loses nobody and makes nobody."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from seedbed.sources.changes import carry


@st.composite
def splits(draw):
    """Areas of 2011 with people, and random shares of each among areas of 2021."""
    counts, pairs = [], []
    for n in range(draw(st.integers(1, 6))):
        counts.append((f"old{n}", *draw(st.tuples(st.integers(0, 5000), st.integers(0, 30)))))
        into = draw(st.lists(st.integers(0, 8), min_size=1, max_size=5, unique=True))
        weights = [draw(st.integers(1, 3000)) for _ in into]
        pairs += [(f"old{n}", f"new{m}", w / sum(weights)) for m, w in zip(into, weights, strict=True)]
    return counts, sorted(pairs)


def frames(counts, pairs):
    """The same as tables."""
    return (
        pl.DataFrame(counts, schema={"lsoa11_code": pl.String, "0": pl.Int64, "1": pl.Int64}, orient="row"),
        pl.DataFrame(pairs, schema=["lsoa11_code", "lsoa21_code", "share"], orient="row"),
    )


@given(splits())
def test_totals_are_conserved_to_the_person(made):
    """Each column keeps its total, in whole people, none of them negative."""
    counts, pairs = frames(*made)
    carried = carry(counts, pairs)
    for age in ("0", "1"):
        assert carried[age].sum() == counts[age].sum()
        assert all(n == int(n) >= 0 for n in carried[age])


@given(splits())
def test_nobody_is_more_than_one_person_away_from_the_exact_share(made):
    """Rounding moves each new area by less than one person for each old one it came from."""
    counts, pairs = frames(*made)
    exact = pairs.join(counts, on="lsoa11_code").group_by("lsoa21_code").agg(
        (pl.col("0") * pl.col("share")).sum().alias("exact"), pl.len().alias("parts")
    )  # fmt: skip
    both = carry(counts, pairs).join(exact, on="lsoa21_code")
    assert all(abs(n - e) < parts + 1e-6 for n, e, parts in both.select("0", "exact", "parts").iter_rows())


@given(splits(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(made, random):
    """The same people end in the same places however the tables are sorted."""
    counts, pairs = made
    expected = carry(*frames(counts, pairs))
    random.shuffle(counts)
    shuffled = random.sample(pairs, len(pairs))
    assert carry(*frames(counts, shuffled)).equals(expected)


def test_a_tie_goes_to_the_lower_code():
    """One person between two equal halves lives in the first."""
    carried = carry(*frames([("old", 1, 0)], [("old", "newb", 0.5), ("old", "newa", 0.5)]))
    assert dict(carried.select("lsoa21_code", "0").iter_rows()) == {"newa": 1.0, "newb": 0.0}
