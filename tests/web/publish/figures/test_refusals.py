"""A file that is no table of figures is refused with what to do, and nothing of it is kept."""

import pytest
from web.publish.figures.conftest import COLUMNS, SOURCE, TABLE

from seedbed_web.publish.figures.models import WaitingFigures

MB = 1024 * 1024


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a,b\n" * (25 * MB // 4), "The file is larger than 5 MB."),
        (b"a,b\n" + b"," * 100_000 + b"1\n", "has more than 120 columns"),
        (b"PK\x03\x04", "This is an Excel workbook."),
        (b"\x00\x01\x02", "The file holds no text that can be read."),
        (b'a,"b\n1,2\n', "a quotation mark is not closed"),
        (b"", "The file is empty."),
    ],
    ids=["25-mb", "columns", "workbook", "bytes", "quotes", "empty"],
)
def test_what_is_no_table_is_refused(analyst, content, said):
    answer = analyst.sends(content)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    with analyst.place.seen():
        assert WaitingFigures.objects.count() == 0


@pytest.mark.parametrize(
    ("column", "said"),
    [
        (b"Surname,Evans", "no names of people"),
        (b"NHS number,9434765919", "no number that belongs to one person"),
        (b"Date of birth,2020-01-01", "no dates of birth"),
        (b"Where,TS1 3BA", "no postcodes, addresses or telephone numbers"),
    ],
)
def test_nothing_about_single_people_is_kept(analyst, column, said):
    heading, cell = column.split(b",")
    answer = analyst.sends(b"Area," + heading + b"\nFernshire," + cell + b"\n")
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "The table looks like a list of single people. Nothing of it was kept." in page
    assert said in page
    assert cell.decode() not in page
    with analyst.place.seen():
        assert WaitingFigures.objects.count() == 0


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"title": ""}, "Say in a few words what the figures measure"),
        ({"title": "GLD"}, "An indicator of the list is called this."),
        ({"title": "!!!"}, "Say in a few words what the figures measure"),
        ({"unit": "own", "own_unit": ""}, "Say what unit the figures are in"),
        ({"column-1": "nothing"}, "a column with the period, or one period for every row"),
        ({"column-3": "nothing", "column-4": "nothing"}, "a column of values, or one of counts"),
        ({"column-4": "nothing"}, "or counts with the number of people they are of"),
    ],
)
def test_what_is_missing_from_what_was_said_is_named(analyst, changed, said):
    at = analyst.keeps(TABLE)
    answer = analyst.browser.send(at, COLUMNS | changed)
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_a_formula_is_refused_where_it_stands(analyst):
    at = analyst.keeps(TABLE + b"Fernshire,2022/23,All,=1+1,200\n")
    answer = analyst.browser.send(at, COLUMNS)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "D Count" in page
    assert "=1+1" in page
    assert "the value itself, not a formula" in page


@pytest.mark.parametrize("field", ["title_en", "publisher", "release", "protected_by"])
def test_words_that_a_spreadsheet_would_run_never_become_a_source(analyst, field):
    at = analyst.keeps(TABLE)
    analyst.browser.send(at, COLUMNS)
    answer = analyst.browser.send(f"{at}source/", SOURCE | {field: "=1+1"})
    assert answer.status_code == 400
    assert "a spreadsheet would take this for a formula" in answer.content.decode()


def test_a_viewer_sees_where_figures_come_from_and_changes_none(place, sign_in):
    page = sign_in("viewer").get("/p/fernshire/plan/figures/").content.decode()
    assert "Survey of talking" in page
    assert "14 months ago" in page
    assert "Bring figures of your own" not in page
    assert sign_in("viewer").send("/p/fernshire/plan/figures/bring/").status_code == 403
