"""What is due is shown in the order in which to see to it."""

from datetime import date, timedelta

import pytest

from seedbed.lead.partnership.due import Due, ends_soon, has_ended, is_late, order_due

TODAY = date(2026, 11, 23)


def day(away):
    return TODAY + timedelta(days=away)


def order(*waiting):
    return [it.thing for it in order_due(waiting, TODAY)]


def test_what_is_past_its_day_comes_first_and_the_longest_past_before_all():
    assert order(Due("a", day(-1)), Due("b", day(-30)), Due("c", day(0))) == ["b", "a", "c"]


def test_what_is_behind_comes_after_what_is_past_and_before_what_waits():
    waiting = Due("waits", since=day(-300))
    assert order(Due("next", day(1)), waiting, Due("behind", day(9), behind=True), Due("past", day(-1))) == [
        "past",
        "behind",
        "waits",
        "next",
    ]


def test_what_waits_without_a_day_comes_by_how_long_it_has_waited():
    assert order(Due("new", since=day(-1)), Due("never said"), Due("old", since=day(-90))) == [
        "old",
        "new",
        "never said",
    ]


def test_what_is_behind_and_has_no_day_comes_after_what_is_behind_and_has_one():
    assert order(Due("a", behind=True), Due("b", day(50), behind=True)) == ["b", "a"]


def test_what_is_equal_stays_as_it_was_given():
    assert order(Due("b", day(1)), Due("a", day(1))) == ["b", "a"]


@pytest.mark.parametrize(
    ("state", "away", "late"),
    [
        ("not started", -1, True), ("under way", 0, False), ("under way", None, False),
        ("behind", None, True), ("behind", 9, True), ("done", -9, False), ("stopped", -9, False),
    ],
)  # fmt: skip
def test_late_is_past_its_day_or_said_to_be_behind(state, away, late):
    assert is_late(state, None if away is None else day(away), TODAY) is late


@pytest.mark.parametrize(("away", "soon"), [(-1, False), (0, True), (90, True), (91, False), (None, False)])
def test_ends_soon_is_within_ninety_days_from_today(away, soon):
    assert ends_soon(None if away is None else day(away), TODAY) is soon


def test_on_its_last_day_nothing_has_ended_yet():
    assert [has_ended(it, TODAY) for it in (None, day(0), day(-1))] == [False, False, True]
