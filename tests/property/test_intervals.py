"""Intervals stay where they belong, whatever the numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed.foundations.intervals import byar, difference_of_proportions, wilson

PROPORTIONS = st.floats(0, 1)
PEOPLE = st.integers(1, 2_000_000)


@given(PROPORTIONS, PEOPLE)
def test_wilson_stays_within_nought_and_one_and_holds_the_proportion(p, n):
    """No limit is impossible, and the estimate is never outside its own interval."""
    limits = wilson(p, n)
    assert 0 <= limits.lower <= p + 1e-12
    assert p - 1e-12 <= limits.upper <= 1


@given(PROPORTIONS, PEOPLE)
def test_more_people_never_widen_the_interval(p, n):
    """Four times the people give a narrower interval."""
    few, many = wilson(p, n), wilson(p, 4 * n)
    assert many.upper - many.lower <= few.upper - few.lower + 1e-12


@given(st.integers(0, 10_000_000))
def test_byar_holds_the_count_and_is_never_negative(events):
    """A count lies inside its limits."""
    limits = byar(events)
    assert 0 <= limits.lower <= events < limits.upper


@given(PROPORTIONS, PEOPLE, PROPORTIONS, PEOPLE)
def test_a_difference_lies_within_its_limits_and_turns_round(a, n, b, m):
    """Later minus earlier is the mirror image of earlier minus later."""
    there, back = difference_of_proportions(a, n, b, m), difference_of_proportions(b, m, a, n)
    assert -1 - 1e-9 <= there.lower <= a - b + 1e-12
    assert a - b - 1e-12 <= there.upper <= 1 + 1e-9
    assert there == pytest.approx((-back.upper, -back.lower), abs=1e-12)


@given(st.floats(1.0001, 1e6) | st.floats(-1e6, -0.0001), PEOPLE)
def test_what_is_no_proportion_is_refused(p, n):
    """A take-up rate above 100% has no such interval."""
    with pytest.raises(ValueError, match="has no interval"):
        wilson(p, n)


@given(PROPORTIONS, st.integers(-100, 0))
def test_nobody_counted_has_no_interval(p, n):
    """An interval needs people."""
    with pytest.raises(ValueError, match="has no interval"):
        wilson(p, n)
