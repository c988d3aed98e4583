"""Periods as services write them, strictly: what could mean two things is refused."""

from datetime import date

import pytest

from seedbed.sources.live.periods import is_quarter, live_period


@pytest.mark.parametrize(
    ("words", "kind", "start", "end"),
    [
        ("2022/23", "financial year", date(2022, 4, 1), date(2023, 3, 31)),
        ("2022/23", "academic year", date(2022, 9, 1), date(2023, 8, 31)),
        ("2023/2024", "financial year", date(2023, 4, 1), date(2024, 3, 31)),
        ("2022-23", "academic year", date(2022, 9, 1), date(2023, 8, 31)),
        ("1999/00", "financial year", date(1999, 4, 1), date(2000, 3, 31)),
        ("2022", "calendar year", date(2022, 1, 1), date(2022, 12, 31)),
        ("2021 - 23", "calendar year", date(2021, 1, 1), date(2023, 12, 31)),
        ("1999 - 2001", "calendar year", date(1999, 1, 1), date(2001, 12, 31)),
        ("2020/21 - 22/23", "financial year", date(2020, 4, 1), date(2023, 3, 31)),
        ("2020/21 - 2022/23", "academic year", date(2020, 9, 1), date(2023, 8, 31)),
        (" 2023/24 Q2 ", "financial year", date(2023, 7, 1), date(2023, 9, 30)),
        ("2023/24 Q4", "financial year", date(2024, 1, 1), date(2024, 3, 31)),
        ("2023 Q4", "calendar year", date(2023, 10, 1), date(2023, 12, 31)),
        ("2025", "january census", date(2025, 1, 1), date(2025, 1, 31)),
        ("2020", "mid-year", date(2020, 6, 30), date(2020, 6, 30)),
    ],
)
def test_each_way_of_writing_is_read(words, kind, start, end):
    """First and last day."""
    period = live_period(words, kind)
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("2022", "financial year"),
        ("2022", "academic year"),
        ("2022/23", "calendar year"),
        ("2021 - 23", "financial year"),
        ("2021/23", "financial year"),
        ("2020/21 - 23/23", "financial year"),
        ("2021-23", "calendar year"),
        ("2023 - 21", "calendar year"),
        ("1900 - 2023", "calendar year"),
        ("2022/23", "january census"),
        ("2023 Q2", "financial year"),
        ("2023/25 Q2", "financial year"),
        ("2023/24 Q2", "academic year"),
        ("2023/24 Q5", "financial year"),
        ("March 2023", "calendar year"),
        ("", "calendar year"),
        ("2022", "term"),
    ],
)
def test_what_could_mean_two_things_or_nothing_is_refused(words, kind):
    """A year alone does not say in which financial year it falls."""
    with pytest.raises(ValueError, match="not a period"):
        live_period(words, kind)


def test_a_quarter_is_known_from_a_year():
    """So that it is never set among years."""
    assert is_quarter(live_period("2023/24 Q1", "financial year"))
    assert not is_quarter(live_period("2023/24", "financial year"))
    assert not is_quarter(live_period("2025", "january census"))
