"""Times of day, meetings from a committee system, and lists of papers."""

from datetime import date, time

import pytest

from seedbed.lead.partnership.calendar import clock, span
from seedbed.lead.partnership.timetable import Found, Held, body_of, compare

DAY, LATER = date(2026, 3, 5), date(2026, 3, 12)
WINTER, SUMMER = date(2026, 1, 15), date(2026, 7, 15)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("10:00", time(10)), ("9.30", time(9, 30)), ("2.30pm", time(14, 30)), ("12am", time(0)),
        ("12 pm", time(12)), ("noon", time(12)), ("2yp", time(14)), ("10.15 y.b.", time(10, 15)),
        ("10 a.m.", time(10)), ("25:00", None), ("13pm", None), ("7", None), ("", None), ("soon", None),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(words, found):
    assert clock(words) == found


def test_a_meeting_stands_on_the_clock_in_london_in_winter_and_summer():
    assert [span(day, "10:00", "12:00")[0].utcoffset().seconds for day in (WINTER, SUMMER)] == [0, 3600]


def test_a_meeting_without_a_time_lasts_the_day_and_an_end_before_the_start_is_left_out():
    assert span(DAY, "", "12:00") == (None, None)
    starts, ends = span(DAY, "10:00", "09:00")
    assert (starts.hour, ends) == (10, None)


def test_the_longest_name_in_a_title_tells_the_body():
    names = {"board": "a", "early years board": "b", "bwrdd": "a"}
    assert [body_of(title, names) for title in ("Early  Years Board", "Y Bwrdd", "Planning")] == [
        "b",
        "a",
        "",
    ]


def test_a_meeting_is_the_same_by_address_and_may_move():
    change = compare([Found(1, "", "b", LATER, url="https://a/1")], [Held("k", "b", DAY, url="https://a/1")])[
        0
    ]
    assert (change.kind, dict(change.fields)) == ("changed", {"held_on": LATER})


def test_a_meeting_is_the_same_by_body_and_day():
    change = compare([Found(1, "", "b", DAY, "10:00", url="https://a/1")], [Held("k", "b", DAY, "10:00")])[0]
    assert (change.kind, dict(change.fields)) == ("changed", {"url": "https://a/1"})


def test_two_meetings_on_one_day_are_told_apart_by_time_and_each_is_met_once():
    held = [Held("noon", "b", DAY, "12:00"), Held("ten", "b", DAY, "10:00")]
    found = [
        Found(1, "", "b", DAY, "10:00"),
        Found(2, "", "b", DAY, "12:00"),
        Found(3, "", "b", DAY, "15:00"),
    ]
    assert [(it.kind, it.held and it.held.key) for it in compare(found, held)] == [
        ("same", "ten"), ("same", "noon"), ("new", None),
    ]  # fmt: skip


def test_another_body_s_meeting_is_not_touched():
    assert compare([Found(1, "", "b", DAY)], [Held("k", "c", DAY)])[0].kind == "new"


def test_what_the_file_leaves_out_stays():
    held = Held("k", "b", DAY, "10:00", "12:00", "Hall", "https://a/1")
    assert compare([Found(1, "", "b", DAY)], [held])[0].kind == "same"


@pytest.mark.parametrize(("state", "kind"), [("planned", "changed"), ("held", "same"), ("cancelled", "same")])
def test_only_a_planned_meeting_is_cancelled_by_a_file(state, kind):
    change = compare([Found(1, "", "b", DAY, is_cancelled=True)], [Held("k", "b", DAY, state=state)])[0]
    assert change.kind == kind
