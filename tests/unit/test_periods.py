"""Spans of time: as sources write them, as dates, as people say them."""

from datetime import date

import pytest

from seedbed.foundations.periods import Period, period_from


@pytest.mark.parametrize(
    ("years", "kind", "start", "end"),
    [
        ("2025", "academic year", date(2024, 9, 1), date(2025, 8, 31)),
        ("2025", "financial year", date(2024, 4, 1), date(2025, 3, 31)),
        ("2025", "calendar year", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025", "january census", date(2025, 1, 1), date(2025, 1, 31)),
        ("2020", "mid-year", date(2020, 6, 30), date(2020, 6, 30)),
        ("2014-16", "calendar year", date(2014, 1, 1), date(2016, 12, 31)),
        ("1999-01", "calendar year", date(1999, 1, 1), date(2001, 12, 31)),
        ("2014 - 2016", "calendar year", date(2014, 1, 1), date(2016, 12, 31)),
        ("2022/23", "financial year", date(2022, 4, 1), date(2023, 3, 31)),
        ("2021 - 23", "calendar year", date(2021, 1, 1), date(2023, 12, 31)),
        ("2021", "census day", date(2021, 3, 21), date(2021, 3, 21)),
        ("2025", "release year", date(2025, 1, 1), date(2025, 12, 31)),
        (" 2021 (Rev) ", "calendar year", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_every_way_a_source_writes_years_is_read(years, kind, start, end):
    """Single years, spans and revised years become first and last days."""
    assert period_from(years, kind) == Period(start, end)


@pytest.mark.parametrize(
    ("years", "kind"),
    [
        ("Autumn 2025", "academic year"),
        ("25", "academic year"),
        ("", "academic year"),
        ("2025", "term"),
        ("2016-14", "calendar year"),
        ("2016-2014", "calendar year"),
        ("1900-2025", "calendar year"),
        ("2021/24", "financial year"),
        ("2020", "census day"),
    ],
)
def test_what_is_no_period_is_refused(years, kind):
    """A misread heading never becomes a date."""
    with pytest.raises(ValueError, match="not a period"):
        period_from(years, kind)


@pytest.mark.parametrize(
    ("period", "english", "welsh"),
    [
        (period_from("2025", "academic year"), "2024/25", "2024/25"),
        (period_from("2000", "financial year"), "1999/00", "1999/00"),
        (period_from("2025", "january census"), "January 2025", "Ionawr 2025"),
        (period_from("2020", "mid-year"), "mid-2020", "canol 2020"),
        (period_from("2023", "calendar year"), "2023", "2023"),
        (period_from("2021-23", "calendar year"), "2021 to 2023", "2021 i 2023"),
        (period_from("2021", "census day"), "Census 2021", "Cyfrifiad 2021"),
        (period_from("2025", "release year"), "2025", "2025"),
        (Period(date(2022, 3, 21), date(2022, 3, 21)), "2022-03-21", "2022-03-21"),
    ],
)
def test_a_period_is_said_as_people_say_it(period, english, welsh):
    """Each kind of period has its own words in both languages."""
    assert (period.label("en"), period.label("cy")) == (english, welsh)


@pytest.mark.parametrize(
    ("years", "kind", "whole"),
    [("2025", "academic year", 1), ("2021-23", "calendar year", 3), ("2025", "january census", 1)],
)
def test_years_counts_whole_years(years, kind, whole):
    """A month counts as one year, three years as three."""
    assert period_from(years, kind).years == whole


def test_two_years_are_one_where_the_source_splits_them():
    """`2016-17 (OT)` is the financial year that ends in 2017; three years apart are not one."""
    split = period_from("2016-17 (OT)", "financial year", split=True)
    assert (split.start, split.end) == (date(2016, 4, 1), date(2017, 3, 31))
    with pytest.raises(ValueError, match="not one year"):
        period_from("2016-18", "financial year", split=True)
