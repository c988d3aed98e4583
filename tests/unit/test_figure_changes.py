"""What became of figures between two days, and in words; how long ago they were read."""

import json
from dataclasses import replace
from datetime import date

import pytest

from seedbed.foundations.figures import Figure
from seedbed.plan.strategy.figure_age import is_old, months_since
from seedbed.plan.strategy.figure_changes import change_from, change_words, figure_changes
from seedbed.plan.strategy.record import with_missing

GLD = Figure(
    "gld",
    "X06000001",
    date(2023, 9, 1),
    date(2024, 8, 31),
    "all",
    61.6,
    None,
    None,
    None,
    None,
    "percent",
    "as published",
    "lait-gld",
    date(2026, 1, 1),
)


def kinds(before, after, quiet=()):
    return [(it.name, it.kind) for it in figure_changes(before, after, frozenset(quiet))]


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"value": 62.4}, "moved"),
        ({"value": None, "reason": "suppressed"}, "moved"),
        ({"lower": 60.0}, "restated"),
        ({"note": "derived"}, "restated"),
        ({"source": "own-x"}, "restated"),
        ({"count": 5.0}, "restated"),
    ],
)
def test_a_figure_has_moved_or_was_restated(changed, kind):
    assert kinds({"a": GLD}, {"a": replace(GLD, **changed)}) == [("a", kind)]


def test_a_figure_read_again_on_another_day_has_not_changed():
    assert kinds({"a": GLD}, {"a": replace(GLD, retrieved=date(2026, 11, 23))}) == []


def test_another_reason_for_having_no_value_is_a_move():
    gone = replace(GLD, value=None, reason="suppressed")
    assert kinds({"a": gone}, {"a": replace(gone, reason="not collected")}) == [("a", "moved")]


def test_what_moved_stands_first_and_what_is_gone_is_named():
    before = {"a": GLD, "b": GLD, "quiet": GLD}
    after = {"c": GLD, "b": replace(GLD, value=1.0), "quiet": GLD}
    assert kinds(before, after, {"quiet", "never"}) == [
        ("b", "moved"),
        ("c", "new"),
        ("a", "withdrawn"),
        ("quiet", "no longer published"),
    ]


def test_a_change_comes_back_from_where_it_was_kept():
    (change,) = figure_changes({"a": GLD}, {"a": replace(GLD, value=None, reason="suppressed")})
    back = change_from(json.loads(json.dumps(change.as_dict())))
    assert (back.name, back.kind, back.before.value, back.after.reason) == ("a", "moved", 61.6, "suppressed")
    assert (back.figure.period, back.figure.unit, back.figure.indicator) == (GLD.period, "percent", "gld")


def test_a_new_and_a_withdrawn_figure_have_one_side():
    new, gone = figure_changes({"a": GLD}, {"b": GLD})
    assert (change_from(new.as_dict()).before, change_from(gone.as_dict()).after) == (None, None)


def test_a_change_in_words_in_both_languages():
    said = {"what": "GLD, 2024", "before": "61.6%", "after": "62.4%"}
    assert change_words("moved", "en", **said) == "GLD, 2024: 61.6% → 62.4%"
    assert change_words("withdrawn", "en", **said) == "GLD, 2024: was 61.6%, no longer here"
    assert change_words("no longer published", "cy", **said).startswith("GLD, 2024: 62.4% yn aros")


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2026, 11, 23), 0),
        (date(2026, 10, 24), 0),
        (date(2026, 10, 23), 1),
        (date(2025, 11, 23), 12),
        (date(2027, 1, 1), 0),
    ],
)
def test_months_since_are_whole_ones(day, months):
    assert months_since(day, date(2026, 11, 23)) == months


def test_figures_are_old_after_a_year():
    assert is_old(date(2025, 11, 23), date(2026, 11, 23))
    assert not is_old(date(2025, 11, 24), date(2026, 11, 23))


def test_the_record_names_what_was_missing_and_is_otherwise_as_it_was():
    words = '# ours\nmissing_data = ["lait"]\n[area]\n'
    assert with_missing(words, []) == "# ours\nmissing_data = []\n[area]\n"
    assert with_missing("[area]\n", ["places"]) == 'missing_data = ["places"]\n[area]\n'
