"""When an asset must be looked at again, and where marks are drawn that share one spot."""

from datetime import date, timedelta
from math import cos, dist, radians

import pytest

from seedbed.lead.community.assets import is_on_earth, is_unchecked, spread_out

TODAY = date(2026, 11, 23)
APART = 0.01


@pytest.mark.parametrize(
    ("state", "checked", "unchecked"),
    [
        ("confirmed", TODAY - timedelta(days=365), False),
        ("confirmed", TODAY - timedelta(days=366), True),
        ("confirmed", None, True),
        ("offered", None, False),
        ("gone", TODAY - timedelta(days=4000), False),
        ("declined", None, False),
    ],
)
def test_a_confirmed_asset_must_be_looked_at_after_a_year(state, checked, unchecked):
    assert is_unchecked(state, checked, TODAY) == unchecked


def flat(spot):
    """Degrees as distances: those to the east are shorter this far north."""
    return spot[0], spot[1] * cos(radians(52))


def test_marks_on_one_spot_stand_apart_and_the_first_stays():
    drawn = spread_out([(52.0, -3.0)] * 19, APART)
    assert drawn[0] == (52.0, -3.0)
    steps = [dist(flat(a), flat(b)) for number, a in enumerate(drawn) for b in drawn[:number]]
    assert min(steps) == pytest.approx(APART, rel=0.05)
    assert max(dist(flat(drawn[0]), flat(spot)) for spot in drawn) == pytest.approx(2 * APART, rel=0.05)


def test_the_first_beside_a_spot_stands_north_of_it():
    assert spread_out([(52.0, -3.0)] * 2, APART)[1] == (pytest.approx(52.01), pytest.approx(-3.0))


def test_marks_that_are_alone_stay_where_they_are():
    spots = [(52.0, -3.0), (52.5, -3.0), (52.0, -3.5)]
    assert spread_out(spots, APART) == spots
    assert spread_out([], APART) == []


def test_a_place_on_a_map_is_in_degrees():
    assert is_on_earth(52.1, -2.9)
    assert not is_on_earth(352.1, -2.9)
    assert not is_on_earth(52.1, 181)
    assert not is_on_earth(90, 0)
