"""Figures of something else, and answers that are none, are refused whole."""

from dataclasses import replace

import pytest
from made_up_services import ABOUT, DATA, OTHER, OURS, SET, Answer, about, fault, figures, fingertips, row


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [
        (
            {DATA: fingertips(row(**{"Indicator Name": "Smoking in early pregnancy"}))},
            "live-wrong-name",
            "early",
        ),
        ({ABOUT: about("per 1,000")}, "live-wrong-unit", "per 1,000"),
        ({ABOUT: about("crude rate")}, "live-wrong-unit", "crude rate"),
        ({ABOUT: about(year="Calendar")}, "live-period", "Calendar"),
        ({ABOUT: about().replace("93085", "1")}, "live-no-data", "nothing about it"),
        ({DATA: fingertips(row(OTHER))}, "live-no-data", OURS),
        ({DATA: fingertips(row(), row(value="13.0"))}, "live-several", "2022/23"),
        ({DATA: fingertips(row(value="140"))}, "live-out-of-bounds", "140"),
        ({DATA: fingertips(row(**{"Lower CI 95.0 limit": "13"}))}, "live-limits", "12.5"),
        ({DATA: fingertips(row(value="lots"))}, "live-not-a-number", "lots"),
        ({DATA: fingertips(row(value="nan"))}, "live-not-a-number", "nan"),
        ({DATA: fingertips(row(period="2022/23 Q3"))}, "live-period", "quarter"),
        ({DATA: fingertips(row(period="2022"))}, "live-period", "2022"),
    ],
)
def test_what_is_not_what_was_asked_for_is_refused_whole(client, smoking, service, said, code, words):
    """Name, unit, kind of year, area, value and period; no row of it is taken."""
    for path, text in said.items():
        service.says(path, text)
    found = fault(client, smoking)
    assert found.code == code
    assert words in str(found)


def test_several_ages_are_refused_unless_one_is_chosen(client, smoking, service):
    """Nothing is added up or picked."""
    service.says(DATA, fingertips(row(), row(Age="<18 yrs", value="20")))
    assert fault(client, smoking).code == "live-several"
    chosen = replace(smoking, live=dict(smoking.live) | {"age": "All ages"})
    assert [f.value for f in figures(client, chosen)] == [12.5]


def test_a_name_is_compared_without_case_and_runs_of_spaces(client, smoking, service):
    """Services write their names now this way, now that."""
    service.says(DATA, fingertips(row(**{"Indicator Name": "SMOKING  status at time of\tdelivery (new)"})))
    assert len(figures(client, smoking)) == 1


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer("<!DOCTYPE html><p>Sorry</p>"), "live-not-csv"),
        (Answer(""), "live-not-csv"),
        (Answer("Indicator ID,Indicator Name\r\n1,2\r\n"), "live-columns"),
        (Answer(fingertips() + "one,cell\r\n"), "live-not-csv"),
        (Answer(fingertips() + 'a"b,"\r\n'), "live-not-csv"),
        (Answer("x" * 60_000), "live-too-big"),
        (Answer("x" * 2_000_000, packed=True), "live-too-big"),
        (Answer("gone", 404), "live-not-found"),
        (Answer("no", 400), "live-refused-question"),
        (Answer("", 302, {"Location": "https://example.org/elsewhere"}), "live-moved"),
    ],
)
def test_an_answer_that_is_no_table_is_refused_at_once(client, smoking, service, waits, answer, code):
    """Asking again would not help, so nobody asks again; and it is not kept."""
    service.says(DATA, answer)
    assert fault(client, smoking).code == code
    assert waits == []
    service.says(DATA, fingertips())
    assert len(figures(client, smoking)) == 3


def test_a_packed_answer_is_unpacked(client, smoking, service):
    """Services pack what is long."""
    service.says(DATA, Answer(fingertips(), packed=True))
    assert len(figures(client, smoking)) == 3


def test_broken_json_is_said(client, plans, service):
    """With the address."""
    service.says(f"/v1/data-sets/{SET}/meta", '{"filters": [')
    assert fault(client, plans).code == "live-not-json"
