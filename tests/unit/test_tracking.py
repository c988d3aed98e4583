"""Actions on and off track, money planned and spent, quarters, and what changed between two of them."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.indicators import indicator
from seedbed.foundations.languages import LANGUAGES, Text, phrases
from seedbed.plan.strategy.model import Action, Measure, Money, OwnCount
from seedbed.plan.strategy.tracking.action_states import action_tracked, actions_tracked, counted
from seedbed.plan.strategy.tracking.changes import Held, changes
from seedbed.plan.strategy.tracking.points import course, until
from seedbed.plan.strategy.tracking.quarters import Quarter, quarter_named, quarter_of, quarters_since
from seedbed.plan.strategy.tracking.spending import ended_unsaid, overspent, spending
from seedbed.plan.strategy.tracking.verdict import Reason, track
from seedbed.publish.quarter_report import changes_in_words
from seedbed.publish.tracking_view import money_words, outcome_view, spending_grid

TODAY = date(2026, 11, 23)
TITLE = Text("Talking groups", "Grwpiau siarad")


def action(state="under way", starts=None, ends=date(2027, 3, 31), name="groups"):
    return Action(name, TITLE, None, starts, ends, state)


def money(name="grant", pounds=100.0, spent=None, spent_on=None, starts=date(2026, 4, 1)):
    ends = date(starts.year + 1, 3, 31)
    return Money(name, Text("Grant", "Grant"), starts, ends, pounds, None, spent, spent_on)


def figure(year, value, half=2.0):
    return Figure(
        "gld", "X06000001", date(year - 1, 9, 1), date(year, 8, 31), "all", value, None, None,
        value - half, value + half, "percent", "as published", "test", TODAY,
    )  # fmt: skip


def measure(**changes):
    base = figure(2025, 62.0)
    held = Measure("gld", TITLE, indicator("gld"), base, "gld-2025", 70.0, date(2029, 8, 31))
    return replace(held, **changes)


@pytest.mark.parametrize(
    ("held", "standing", "why"),
    [
        (action("done", ends=date(2026, 1, 1)), "done", ""),
        (action("stopped", ends=date(2026, 1, 1)), "stopped", ""),
        (action("behind"), "off track", "behind"),
        (action(ends=date(2026, 11, 22)), "off track", "past-its-day"),
        (action(ends=TODAY), "on track", ""),
        (action("not started", starts=date(2026, 11, 22)), "off track", "not-begun"),
        (action("not started", starts=TODAY), "on track", ""),
        (action(ends=None), "no day", ""),
    ],
)
def test_where_an_action_stands(held, standing, why):
    found = action_tracked(held, TODAY)
    assert (found.standing, found.why) == (standing, why)


def test_what_is_longest_late_comes_first_and_everything_is_counted():
    held = [
        action(name="fine"), action("done", name="done"), action(ends=date(2026, 9, 1), name="later"),
        action(ends=date(2026, 3, 1), name="late"),
    ]  # fmt: skip
    found = actions_tracked(held, TODAY)
    assert [it.action.id for it in found] == ["late", "later", "fine", "done"]
    assert counted(found)["off track"] == 2


def test_spent_is_set_beside_what_somebody_has_said_alone():
    found = spending([money(pounds=100, spent=40, spent_on=date(2026, 9, 30)), money("other", pounds=60)])
    assert (found.planned, found.said, found.spent, found.unsaid) == (160, 100, 40, 60)
    assert found.counted_to == (date(2026, 9, 30), date(2026, 9, 30))


def test_nothing_said_is_not_nothing_spent():
    assert spending([money()]).spent is None
    assert spending([money(spent=0.0)]).spent == 0


def test_more_spent_than_planned_and_ended_without_a_word_are_found():
    over, old = money(pounds=10, spent=11), money("old", starts=date(2025, 4, 1))
    assert overspent([over, old]) == [over]
    assert ended_unsaid([over, old], TODAY) == [old]


def test_money_that_begins_later_is_not_missing():
    lines = [money(pounds=100, spent=40), money("next", pounds=60, starts=date(2027, 4, 1))]
    assert money_words(lines, TODAY, "en") == ("£40 of £100 is spent.", "£60 more begins later.")
    grid = spending_grid(lines, TODAY, "en")
    assert grid.rows[1][3] == "not begun"
    assert grid.rows[-1][2:4] == ("£100", "£40")


def test_quarters_follow_one_another_over_the_turn_of_a_year():
    first = Quarter(2026, 4)
    assert first.next == Quarter(2027, 1)
    assert first.next.previous == first
    assert quarter_of(date(2026, 12, 31)) == first
    assert quarter_named(first.name) == first
    assert quarter_named("0000-q1") is None


def test_there_is_always_a_quarter_even_of_a_strategy_that_begins_next_year():
    assert quarters_since(2027, TODAY) == [Quarter(2026, 4)]


def test_what_changed_is_told_by_what_it_was_and_is():
    before = Held(
        (action(name="a"), action(name="b"), action(name="gone")), (money(), money("m", pounds=5)),
        (measure(),),
    )  # fmt: skip
    after = Held(
        (action("done", name="a"), action(ends=date(2027, 6, 30), name="b"), action(name="new")),
        (money(spent=9.0), money("m", pounds=7)),
        (measure(target=72.0),),
    )
    assert [it.kind for it in changes(before, after)] == [
        "action-state", "action-later", "action-new", "action-gone", "money-spent", "money-more",
        "measure-target",
    ]  # fmt: skip
    said = changes_in_words(changes(before, after), "en")
    assert "Talking groups: put off from 31 March 2027 to 30 June 2027" in said
    assert "Talking groups: from “Under way” to “Done”" in said
    assert "Grant, 2026/27: £9 is now said to be spent" in said or "Grant: £9 is now said to be spent" in said


def test_nothing_changed_is_nothing_told():
    held = Held((action(),), (money(),), (measure(),))
    assert changes(held, held) == []


def test_a_course_begins_with_the_baseline_and_leaves_out_what_was_measured_otherwise():
    rows = [figure(2024, 61.0), figure(2025, 62.0), figure(2026, 64.0)]
    assert [it.value for it in course(measure(), Figures(rows))] == [62.0, 64.0]
    old = measure(baseline=figure(2019, 70.0))
    assert course(old, Figures([*rows, figure(2019, 70.0)])) == ()


def test_own_counts_make_a_course_where_no_figure_does():
    counts = (OwnCount(date(2026, 3, 31), 40, "Hubs", None), OwnCount(date(2026, 9, 30), 60, "Hubs", None))
    own = measure(indicator=None, baseline=None, counts=counts, unit="families")
    points = course(own, Figures([]))
    assert [it.value for it in points] == [40, 60]
    assert all(it.is_counted for it in points)
    share = replace(own, unit="percent")
    assert not any(it.is_counted for it in course(share, Figures([])))


def test_points_after_the_day_are_left_out_but_the_start_stays():
    points = course(measure(), Figures([figure(2025, 62.0), figure(2026, 64.0)]))
    assert [it.value for it in until(points, date(2026, 1, 1))] == [62.0]
    assert [it.value for it in until(points, date(2020, 1, 1))] == [62.0]


def test_an_outcome_says_the_numbers_behind_its_verdict():
    rows = Figures([figure(2025, 62.0, 1), figure(2026, 57.0, 1)])
    found = outcome_view(measure(), rows, TODAY, "en", drawn=True)
    assert found.verdict == "Behind the way to the target"
    assert "57.0%" in found.why
    assert "64.0%" in found.why
    assert found.picture is not None
    assert track(measure(), rows, date(2026, 1, 1)).reason == "nothing-newer"


@pytest.mark.parametrize("reason", Reason.__args__)
def test_every_reason_has_words_in_both_languages(reason):
    words = phrases()[f"tracking.why.{reason}"]
    assert all(words[language] for language in LANGUAGES)
