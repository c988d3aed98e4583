"""Nobody can be found in what we publish."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.foundations.disclosure import protect, protect_count
from seedbed.foundations.figures import Figure

COUNT = Figure(
    "waiting", "E06000002", date(2025, 1, 1), date(2025, 12, 31), "all", 12.0, 12.0, None, None, None,
    "children", "counted", "local", date(2026, 11, 23),
)  # fmt: skip
RATE = replace(COUNT, value=30.0, count=12.0, denominator=40.0, lower=18.1, upper=45.4, unit="percent")


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, 0), (1, None), (7, None), (7.9, None), (8, 10), (12, 10), (13, 15), (None, None), (1706, 1705)],
)
def test_small_counts_go_and_others_are_rounded(count, shown):
    """1 to 7 are hidden, zero stays zero, the rest go to the nearest 5."""
    assert protect_count(count) == shown


def test_a_count_is_protected_in_both_its_places():
    """The value of a count is the count: leaving it exact would give it away."""
    assert [(f.value, f.count) for f in protect([COUNT], "child-level")] == [(10, 10)]
    assert protect([replace(COUNT, count=None)], "child-level")[0].value == 10


def test_a_rate_is_worked_out_again_from_protected_counts():
    """30.0% of 40 would say 12; an exact interval would too."""
    shown = protect([RATE], "child-level")[0]
    assert (shown.value, shown.count, shown.denominator, shown.lower, shown.upper) == (
        25.0,
        10,
        40,
        None,
        None,
    )


@pytest.mark.parametrize(
    "figure",
    [replace(COUNT, value=5.0, count=5.0), replace(RATE, count=3.0), replace(RATE, count=None),
     replace(RATE, count=0.0, denominator=6.0), replace(RATE, count=13.0, denominator=12.0)],
)  # fmt: skip
def test_the_rate_of_a_hidden_count_goes_too(figure):
    """Whatever could lead back to a few children is suppressed, and says so."""
    shown = protect([figure], "child-level")[0]
    assert (shown.value, shown.count, shown.denominator, shown.lower, shown.upper) == (None,) * 5
    assert shown.reason == "suppressed"


def test_absence_keeps_its_own_reason():
    """What was not collected does not become suppressed."""
    absent = replace(RATE, value=None, count=None, reason="not collected")
    assert protect([absent], "child-level")[0].reason == "not collected"


def test_what_a_publisher_released_passes_unchanged():
    """Official figures were protected by their publisher."""
    assert protect([RATE], "already published") == [RATE]
