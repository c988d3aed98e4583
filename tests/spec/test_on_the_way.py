"""When an outcome is on the way to its target, behind, too early to say, or not known."""

from datetime import date

import pytest

from seedbed.plan.strategy.tracking.points import Point
from seedbed.plan.strategy.tracking.verdict import difference, judge

START, END = date(2025, 8, 31), date(2029, 8, 31)
HALF_WAY = date(2027, 8, 31)
TODAY = date(2027, 11, 30)


def point(value, half=None, on=HALF_WAY, counted=False):
    """A value, with an interval of so much to either side where one is given."""
    limits = (value - half, value + half) if half is not None else (None, None)
    return Point(on, value, *limits, is_counted=counted)


def verdict(now, *, start=None, target=70.0, until=END, polarity="high", as_of=TODAY):
    """From 60 to 70 in four years: half way, the way asks for 65."""
    start = start or point(60, 1, START)
    found = judge((start, now) if now else (start,), target, until, polarity, as_of)
    return found.verdict, found.reason


@pytest.mark.parametrize(
    ("now", "half", "expected"),
    [
        (71, 2, ("on the way", "reached")),
        (66, 2, ("on the way", "moved")),
        (64, 2, ("on the way", "moved")),
        (61, 2, ("behind", "short")),
        (58, 2, ("behind", "short")),
        (62, 4, ("too early to say", "within-chance")),
        (65.5, 8, ("too early to say", "within-chance")),
    ],
)
def test_only_what_chance_does_not_explain_is_called_behind_or_on_the_way(now, half, expected):
    """The same value is behind among many children and too early to say among few."""
    assert verdict(point(now, half)) == expected


def test_a_start_that_is_uncertain_makes_the_way_uncertain():
    """61 among many is behind a start that is well known, and not behind one that is hardly known."""
    assert verdict(point(61, 2), start=point(60, 1, START))[0] == "behind"
    assert verdict(point(61, 2), start=point(60, 8, START))[0] == "too early to say"


def test_where_less_is_better_the_same_rule_holds_the_other_way_round():
    assert verdict(point(36, 1), start=point(40, 1, START), target=30, polarity="low")[0] == "on the way"
    assert verdict(point(39.5, 1), start=point(40, 1, START), target=30, polarity="low")[0] == "behind"


def test_a_limit_that_is_not_to_be_passed_holds_from_the_first_day():
    """No more than 19% of children: 18% is well, 20% could be chance, 23% is behind."""
    limit = {"start": point(18.6, 1, START), "target": 19.0, "polarity": "low"}
    assert verdict(point(18, 1), **limit) == ("on the way", "reached")
    assert verdict(point(19.5, 1), **limit) == ("on the way", "held")
    assert verdict(point(23, 1), **limit) == ("behind", "short")


def test_after_the_day_of_the_target_nothing_is_too_early():
    late = point(68.5, 2, date(2029, 8, 31))
    assert verdict(late, start=point(66, 2, START), as_of=date(2029, 12, 1))[0] == "not known"


def test_without_a_newer_figure_it_is_too_early_until_half_of_the_way_is_past():
    assert verdict(None, as_of=date(2027, 8, 1)) == ("too early to say", "nothing-newer")
    assert verdict(None, as_of=date(2027, 10, 1)) == ("not known", "old")


@pytest.mark.parametrize(
    ("counted", "value", "expected"),
    [
        (True, 66, ("on the way", "past-the-path")),
        (True, 61, ("behind", "counted-short")),
        (False, 66, ("on the way", "past-the-path")),
        (False, 61, ("not known", "no-interval")),
    ],
)
def test_without_intervals_only_what_was_counted_whole_can_be_behind(counted, value, expected):
    """A share of a few families without a count may be short by chance; a number of sessions may not."""
    start = point(60, None, START, counted)
    assert verdict(point(value, None, HALF_WAY, counted), start=start) == expected


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"target": None}, "no-target"),
        ({"until": None}, "no-target"),
        ({"until": date(2025, 1, 1)}, "no-way"),
        ({"target": 60.0, "polarity": "none"}, "no-direction"),
    ],
)
def test_what_cannot_be_judged_is_not_known_and_says_why(asked, reason):
    assert verdict(point(65, 1), **asked) == ("not known", reason)


def test_nothing_at_all_is_not_known():
    assert judge((), 70, END, "high", TODAY).reason == "no-start"


def test_the_numbers_behind_a_verdict_come_with_it():
    """Half way from 60 to 70 is 65; 61 is 4 short of it. Years are of 365 or 366 days."""
    found = judge((point(60, 1, START), point(61, 2)), 70, END, "high", TODAY)
    assert found.expected == pytest.approx(65, abs=0.01)
    assert found.short == pytest.approx(4, abs=0.01)


def test_the_interval_of_a_difference_is_newcombes():
    """Newcombe 1998, table II (a): 56/70 and 48/80 give a difference of 0.2 from 0.0524 to 0.3339.

    The Wilson limits are 0.6921 to 0.8769 and 0.4905 to 0.7003; the tolerance is their rounding.
    """
    first, second = Point(TODAY, 0.8, 0.6921, 0.8769), Point(TODAY, 0.6, 0.4905, 0.7003)
    assert difference(first, second) == pytest.approx((0.0524, 0.3339), abs=3e-4)


def test_a_difference_without_limits_is_refused():
    with pytest.raises(ValueError, match="without an interval"):
        difference(point(1), point(2, 1))
