"""Texts of services as rows, numbers and reasons, and which series may be asked for at all."""

from dataclasses import replace

import pytest

from seedbed.foundations.indicators import indicator, indicators
from seedbed.sources.live.absence import is_symbol, reason_in, reason_of_symbol
from seedbed.sources.live.checks import plain
from seedbed.sources.live.faults import LiveFault
from seedbed.sources.live.hosts import SERVICES
from seedbed.sources.live.parsing import csv_rows, json_object, number
from seedbed.sources.live.series import series_of

NOMIS = SERVICES["nomis"]
ADDRESS = "https://www.nomisweb.co.uk/api/v01/dataset/NM_1.data.csv"


@pytest.mark.parametrize(
    ("symbol", "reason"),
    [("c", "suppressed"), ("[C]", "suppressed"), ("z", "not applicable"), ("low", "too small"),
     ("x", "not stated by source"), ("", "not stated by source"), (" : ", "not stated by source")],
)  # fmt: skip
def test_symbols_have_reasons(symbol, reason):
    """With brackets or without."""
    assert is_symbol(symbol)
    assert reason_of_symbol(symbol) == reason


def test_numbers_are_no_symbols():
    """Zero is a value."""
    assert not any(map(is_symbol, ("0", "12.5", "1,200")))


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        ("Value suppressed for disclosure control due to small count", "suppressed"),
        ("Confidential", "suppressed"),
        ("Value missing due to small sample size", "too small"),
        ("Data not collected in this year", "not collected"),
        ("Value not published for data quality reasons", "not stated by source"),
    ],
)
def test_notes_in_words_have_reasons(note, reason):
    """Where the words fit none of ours, nothing is made up."""
    assert reason_in(note) == reason


def test_a_table_is_read_with_cells_that_hold_commas():
    """Headings name the cells."""
    rows = csv_rows(NOMIS, ("A", "B"))('A,B,C\r\n"1,000",x,y\r\n\r\n', ADDRESS)
    assert rows == [{"A": "1,000", "B": "x", "C": "y"}]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "live-not-csv"),
        ("\n <html>", "live-not-csv"),
        ("A\n1\n", "live-columns"),
        ("A,B\n1\n", "live-not-csv"),
    ],
)
def test_what_is_no_such_table_is_refused_with_its_address(text, code):
    """And the service is named."""
    with pytest.raises(LiveFault, match=r"Nomis at https://www\.nomisweb\.co\.uk") as raised:
        csv_rows(NOMIS, ("A", "B"))(text, ADDRESS)
    assert raised.value.code == code


@pytest.mark.parametrize("text", ["[]", '"A"', '{"A": 1}', "{"])
def test_json_without_what_is_needed_is_refused(text):
    """A list, a word, an object that lacks a key, a broken text."""
    with pytest.raises(LiveFault):
        json_object(NOMIS, ("A", "B"))(text, ADDRESS)


@pytest.mark.parametrize(
    ("words", "value"), [("", None), ("  ", None), ("0", 0.0), ("-1.5", -1.5), ("1e3", 1000.0)]
)
def test_numbers_are_read(words, value):
    """An empty cell is none, zero is zero."""
    assert number(NOMIS, ADDRESS, words) == value


@pytest.mark.parametrize("words", ["inf", "nan", "12%", "-", "1 000"])
def test_what_is_no_number_is_refused(words):
    """It is not guessed at."""
    with pytest.raises(LiveFault, match="is not a number"):
        number(NOMIS, ADDRESS, words)


def test_only_confirmed_series_or_those_checked_by_name_may_be_asked_for():
    """An identifier from memory needs a name to check it by; without an identifier nothing is asked."""
    series = series_of(indicator("new-birth-visit"))
    assert series.live["verified"] is False
    assert series.why_not() is None
    nameless = {key: value for key, value in series.live.items() if key != "expected_name"}
    assert "nobody has confirmed" in replace(series, live=nameless).why_not()
    assert "no indicator_id" in series_of(indicator("neonatal-deaths")).why_not()
    births = series_of(indicator("live-births"))
    unconfirmed = dict(births.live) | {"verified": False, "expected_name": "Live births"}
    assert "nobody has confirmed" in replace(births, live=unconfirmed).why_not()


def test_every_live_definition_has_a_service_and_every_file_definition_none():
    """The reader named in the definition decides."""
    live = [i for i in indicators() if i.live is not None]
    assert len(live) > 30
    assert all(series_of(i) for i in live)
    assert not any(series_of(i) for i in indicators() if i.live is None)


def test_names_are_compared_plainly():
    """Case and runs of spaces do not count."""
    assert plain("  Live\t BIRTHS ") == "live births"
