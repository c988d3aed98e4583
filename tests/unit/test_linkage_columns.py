"""What agencies type, made comparable: names, newborns without one, dates, postcodes."""

import unicodedata
from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed.deliver.linkage import days, names, places

TODAY = date(2026, 11, 24)


def one(make, value):
    frame = pl.DataFrame({"c": [value]}, schema={"c": pl.String})
    return frame.select(make("c"))["c"].to_list()[0]


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Siân", "SIAN"),
        ("Siân", unicodedata.normalize("NFD", "Siân")),
        ("ap Siôn-Rhys", "Ap Sion Rhys"),
        ("O’Brien", "O'BRIEN"),
        ("St. John", "St John"),
        ("Łukasz", "Lukasz"),
        ("Søren", "Soren"),
        ("Weiß", "Weiss"),
        ("Mrs  Example", "example"),
        ("Llŷr", "Llyr"),
        ("Đặng", "Dang"),
        ("Yıldız", "Yildiz"),
    ],
)
def test_the_same_name_typed_in_two_ways(typed, same):
    assert one(names.plain, typed) == one(names.plain, same) is not None


@pytest.mark.parametrize("typed", ["", "  ", "-", "?", "Unknown", "NOT KNOWN", "N/A", "xxx", "Test", None])
def test_no_name_is_no_name(typed):
    assert one(names.plain, typed) is None


@pytest.mark.parametrize(
    "name", ["Testa", "Nona", "Nkem", "Xander", "Ofa", "Babette", "Twinkle", "An", "Бoris", "李"]
)
def test_names_that_only_look_like_none_stay(name):
    assert one(names.given_name, name) is not None


@pytest.mark.parametrize(
    ("typed", "which"),
    [
        ("Baby", None),
        ("Baby Example", None),
        ("Babi", None),
        ("BABY GIRL EXAMPLE", None),
        ("Infant of Ann", None),
        ("Twin 1", 1),
        ("twin two", 2),
        ("Baby Example (Twin B)", 2),
        ("TRIPLET III", 3),
        ("Twin number 2", 2),
    ],
)
def test_newborns_without_a_name(typed, which):
    assert one(names.is_unnamed_newborn, typed) is True
    assert one(names.given_name, typed) is None
    assert one(names.twin, typed) == which


@given(st.text(max_size=30))
def test_a_comparable_name_is_its_own_comparable_name(typed):
    once = one(names.plain, typed)
    if once is not None and not once.startswith(("mr ", "mrs ", "miss ", "ms ", "dr ", "master ", "mx ")):
        assert one(names.plain, once) in (once, None)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("29/02/2024", date(2024, 2, 29)),
        ("3/4/2024", date(2024, 4, 3)),
        ("03.04.2024", date(2024, 4, 3)),
        ("20240403", date(2024, 4, 3)),
        ("3 Apr 2024", date(2024, 4, 3)),
        ("2024-04-03T00:00:00", date(2024, 4, 3)),
        ("2024-04-03 09:30", date(2024, 4, 3)),
        ("31/02/2020", None),
        ("2023-02-29", None),
        ("04/13/2024", None),
        ("3", None),
        ("3 years", None),
        ("18m", None),
        ("1/1/24", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("0000-00-00", None),
    ],
)
def test_dates_of_birth(typed, meant):
    assert one(days.day, typed) == meant


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("24/11/2026", "good"),
        ("25/11/2026", "in the future"),
        ("31/02/2020", "no such day"),
        ("4", "an age"),
        ("18 months", "an age"),
        ("01/01/1900", "a filler"),
        ("01/02/1903", "too long ago"),
        ("n/k", "not a date"),
        (None, "missing"),
        (" ", "missing"),
    ],
)
def test_what_a_date_of_birth_is_worth(typed, verdict):
    assert one(lambda column: days.verdict(column, TODAY), typed) == verdict
    kept = one(lambda column: days.good(column, TODAY), typed)
    assert (kept is not None) == (verdict == "good")


@pytest.mark.parametrize(
    ("typed", "meant", "district"),
    [
        ("cf10 1aa", "CF101AA", "CF10"),
        ("SW1A1AA", "SW1A1AA", "SW1A"),
        ("TS1-2AB", "TS12AB", "TS1"),
        ("ZZ99 3VZ", None, None),
        ("TS1", None, None),
        ("TS1 2AC", None, None),
        ("unknown", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_postcodes(typed, meant, district):
    assert (one(places.postcode, typed), one(places.district, typed)) == (meant, district)
