"""A day in three boxes."""

from datetime import date

import pytest
from django import forms

from seedbed_web.design.days import DayField


class Asked(forms.Form):
    on = DayField(required=False)


def asked(day="", month="", year=""):
    return Asked({"on-day": day, "on-month": month, "on-year": year})


@pytest.mark.parametrize("month", ["3", "03", "march", "Mar", "Mawrth"])
def test_a_day_is_understood_with_the_month_as_number_or_word(month):
    form = asked("27", month, "2026")
    assert form.is_valid(), form.errors
    assert form.cleaned_data["on"] == date(2026, 3, 27)


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        (("", "3", "2026"), "The date must include a day"),
        (("27", "", "2026"), "The date must include a month"),
        (("27", "3", ""), "The date must include a year"),
        (("30", "2", "2026"), "The date must be a real date, such as 27 3 2026"),
        (("x", "3", "2026"), "The date must be a real date, such as 27 3 2026"),
        (("27", "3", "26"), "The date must be a real date, such as 27 3 2026"),
        (("27", "3", "9" * 5000), "The date must be a real date, such as 27 3 2026"),
        (("٢٧", "3", "2026"), None),
    ],
)
def test_what_is_wrong_is_said_of_the_part(parts, fault):
    form = asked(*parts)
    assert form.errors.get("on", [None]) == [fault]


def test_nothing_written_is_no_day_and_a_fault_only_where_one_is_needed():
    form = asked()
    assert form.is_valid()
    assert form.cleaned_data["on"] is None

    class Needed(forms.Form):
        on = DayField()

    assert Needed({}).errors["on"] == ["Enter a date"]


def test_a_day_known_before_fills_the_boxes_and_counts_as_unchanged():
    form = Asked({"on-day": "1", "on-month": "4", "on-year": "2026"}, initial={"on": date(2026, 4, 1)})
    assert not form.has_changed()
    assert Asked(initial={"on": date(2026, 4, 1)})["on"].value() == date(2026, 4, 1)
    assert asked("2", "4", "2026").has_changed()


def test_a_day_may_come_in_one_piece():
    form = Asked({"on": "2026-04-01"})
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2026, 4, 1)
