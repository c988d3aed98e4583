"""Intervals against published examples and against SciPy.

Tolerances: published limits are printed to four decimals, so 0.00005; SciPy computes the same
Wilson limits another way, so 1e-9; Byar approximates the exact Poisson limits, to 0.1 events or
0.2% from 10 events on, which is what its authors claim for it.
"""

import pytest
from scipy import stats

from seedbed.foundations.intervals import byar, difference_of_proportions, wilson

PRINTED = 0.00005


@pytest.mark.parametrize(
    ("events", "people", "lower", "upper"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_gives_the_limits_newcombe_printed(events, people, lower, upper):
    """Newcombe (1998), Stat. Med. 17:857-872, Table I, method 3."""
    assert wilson(events / people, people) == pytest.approx((lower, upper), abs=PRINTED)


@pytest.mark.parametrize(
    ("later", "n", "earlier", "m", "lower", "upper"),
    [
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (5, 56, 0, 29, -0.0381, 0.1926),
        (0, 10, 0, 20, -0.1611, 0.2775),
        (0, 10, 0, 10, -0.2775, 0.2775),
        (10, 10, 0, 20, 0.6791, 1.0000),
        (10, 10, 0, 10, 0.6075, 1.0000),
    ],
)
def test_the_difference_gives_the_limits_newcombe_printed(later, n, earlier, m, lower, upper):
    """Newcombe (1998), Stat. Med. 17:873-890, Table II, method 10."""
    found = difference_of_proportions(later / n, n, earlier / m, m)
    assert found == pytest.approx((lower, upper), abs=PRINTED)


@pytest.mark.parametrize(("events", "people"), [(0, 5), (1, 9), (38, 61), (616, 1000), (999, 1000), (5, 5)])
def test_wilson_agrees_with_scipy(events, people):
    """The same interval, worked out independently."""
    expected = stats.binomtest(events, people).proportion_ci(method="wilson")
    assert wilson(events / people, people) == pytest.approx((expected.low, expected.high), abs=1e-9)


@pytest.mark.parametrize("events", [10, 25, 65, 240, 1000, 54321])
def test_byar_is_close_to_the_exact_poisson_limits(events):
    """Exact limits are quantiles of chi-squared with 2O and 2O + 2 degrees of freedom, halved."""
    exact = (stats.chi2.ppf(0.025, 2 * events) / 2, stats.chi2.ppf(0.975, 2 * events + 2) / 2)
    assert byar(events) == pytest.approx(exact, rel=0.002, abs=0.1)


def test_byar_of_no_events_starts_at_nought():
    """With nothing counted the exact upper limit is 3.69; Byar's is within 0.1 of it."""
    assert byar(0).lower == 0
    assert byar(0).upper == pytest.approx(3.69, abs=0.1)
