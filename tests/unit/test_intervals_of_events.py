"""Two rates are compared by the share of all events that fall in the later period."""

import pytest

from seedbed.foundations.intervals import share_of_events, wilson


def test_it_is_the_interval_of_a_share():
    """30 later events of 50 are a share of 0.6 of 50."""
    assert share_of_events(30, 20) == wilson(0.6, 50)


def test_equal_rates_lie_inside_and_very_different_ones_outside():
    """With equal denominators equal rates share the events half and half."""
    assert share_of_events(40, 40).holds(0.5)
    assert not share_of_events(80, 20).holds(0.5)


def test_without_events_nothing_is_compared():
    """No events at all, no interval."""
    with pytest.raises(ValueError, match="without events"):
        share_of_events(0, 0)
