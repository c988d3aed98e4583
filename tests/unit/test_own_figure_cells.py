"""A cell is a number, a reason or a fault; periods and groups go by the words of people."""

import pytest

from seedbed.plan.strategy.own_figures.terms import read_group, read_period
from seedbed.plan.strategy.own_figures.values import is_formula, read_value


def values(found):
    return {
        (it.figure.area, it.figure.period.label("en"), it.figure.group): it.figure.value
        for it in found.figures
    }


def faults(found):
    return [(it.row, it.column, it.found, it.expected("en")) for it in found.faults]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("61.6", 61.6),
        ("61.6%", 61.6),
        ("0", 0.0),
        ("-3", -3.0),
        ("−3", -3.0),
        ("1,706", 1706.0),
        ("61.6 [p]", 61.6),
        ("12r", 12.0),
    ],
)
def test_a_number_is_read_as_people_write_it(words, value):
    assert read_value(words, "percent").value == value


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("*", "suppressed"),
        ("[c]", "suppressed"),
        ("C", "suppressed"),
        ("<5", "suppressed"),
        ("fewer than 8", "suppressed"),
        ("1-4", "suppressed"),
        ("low", "too small"),
        ("[low]", "too small"),
        ("z", "not applicable"),
        ("n/a", "not applicable"),
        ("..", "not collected"),
        ("[x]", "not collected"),
        (":", "not collected"),
        ("", "not stated by source"),
        ("-", "not stated by source"),
        ("–", "not stated by source"),
    ],
)
def test_why_there_is_no_number_is_kept(words, reason):
    found = read_value(words, "percent")
    assert (found.value, found.reason, found.trouble) == (None, reason, "")


def test_a_dash_means_what_was_said_of_it():
    assert read_value("-", "percent", "suppressed").reason == "suppressed"
    assert read_value("-", "percent", "zero").value == 0.0


@pytest.mark.parametrize(
    ("words", "unit", "trouble"),
    [
        ("=B2/C2", "percent", "formula"),
        ("+SUM(A1)", "percent", "formula"),
        ("@cmd", "percent", "formula"),
        ("-A1", "percent", "formula"),
        ("#REF!", "percent", "error"),
        ("#DIV/0!", "percent", "error"),
        ("61,6", "percent", "number"),
        ("1.234,5", "percent", "number"),
        ("sixty", "percent", "number"),
        ("1e400", "percent", "number"),
        ("9" * 20, "percent", "number"),
        ("61.6%", "children", "percent-sign"),
        ("£5", "percent", "pound-sign"),
        ("nan", "percent", "number"),
        ("inf", "percent", "number"),
    ],
)
def test_what_is_no_number_is_never_guessed_at(words, unit, trouble):
    assert read_value(words, unit).trouble == trouble


def test_a_negative_number_is_no_formula():
    assert [is_formula(it) for it in ("-3", "-3.5", "=1", "-x")] == [False, False, True, True]


@pytest.mark.parametrize(
    ("words", "kind", "label"),
    [
        ("2024/25", "financial year", "2024/25"),
        ("2024-25", "academic year", "2024/25"),
        ("2024-2025", "financial year", "2024/25"),
        ("2024", "financial year", "2023/24"),
        ("FY 2024/25", "financial year", "2024/25"),
        ("2024", "calendar year", "2024"),
        ("2021-23", "calendar year", "2021 to 2023"),
        ("2024-04-01 to 2025-03-31", "calendar year", "2024/25"),
        ("01/04/2024 - 31/03/2025", "calendar year", "2024/25"),
    ],
)
def test_a_period_is_read_as_it_was_meant(words, kind, label):
    assert read_period(words, kind).label("en") == label


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("", "financial year"),
        ("Q1 2024/25", "financial year"),
        ("Apr 2024", "calendar year"),
        ("2024/26", "financial year"),
        ("2024/25", "calendar year"),
        ("45383", "calendar year"),
        ("1024", "calendar year"),
        ("2024-13-01 to 2025-01-01", "calendar year"),
        ("2024-04-01 to 2024-06-30", "calendar year"),
        ("2025-03-31 to 2024-04-01", "calendar year"),
        ("soon", "calendar year"),
    ],
)
def test_what_is_no_period_is_none(words, kind):
    assert read_period(words, kind) is None


def test_groups_go_by_the_librarys_names_or_by_their_own():
    assert [read_group(it) for it in ("", "Total", "Pawb", "fsm", "Boys", "!!", "Ŵ")] == [
        "all",
        "all",
        "all",
        "fsm",
        "boys",
        None,
        None,
    ]
