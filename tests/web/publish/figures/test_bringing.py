"""A table comes in whole or not at all, joins the others, and what it says of absence stays apart."""

import pytest
from web.publish.figures.conftest import COLUMNS, NAMES, SOURCE, TABLE, a_file

from seedbed_web.audit.models import Event
from seedbed_web.publish.figures.models import FigureEvent, WaitingFigures
from seedbed_web.publish.pack.checking import check_files
from seedbed_web.publish.pack.queries import list_pack_files


def test_a_table_joins_the_figures_of_the_pack(analyst):
    others = analyst.rows()
    where = analyst.brings(TABLE)
    rows = analyst.rows()
    assert {name: row for name, row in rows.items() if name in others} == others
    assert set(rows) - set(others) == set(NAMES)
    assert rows["first-visits-on-time-2025"]["value"] == 65.0
    assert where == "/p/fernshire/plan/figures/events/1/"
    assert "First visits on time, 2024/25: 65.0%" in analyst.shown(where)


def test_suppressed_zero_and_missing_are_three_things(analyst):
    table = TABLE + b"Fernshire,2022/23,All,,200\nFernshire,2021/22,All,low,200\n"
    analyst.brings(table)
    rows = analyst.rows()
    assert rows["first-visits-on-time-boys-2025"]["value"] == 0.0
    reasons = {
        name: rows[name]["reason"] for name in rows if rows[name]["value"] is None and "visits" in name
    }
    assert reasons == {
        "first-visits-on-time-boys-2024": "suppressed",
        "first-visits-on-time-2023": "not stated by source",
        "first-visits-on-time-2022": "too small",
    }


def test_small_numbers_are_hidden_on_pages_unless_somebody_has_protected_people(analyst):
    small = b"Area,Year,Count,Total\nFernshire,2024/25,3,90\n"
    said = {"column-2": "count", "column-3": "denominator"}
    at = analyst.says(small, columns=said)
    assert "1 value will be hidden on pages" in analyst.shown(at)
    analyst.browser.send(at)
    name = "first-visits-on-time-2025"
    assert analyst.rows()[name]["count"] == 3
    assert analyst.figures(name)[name].value is None
    event = analyst.shown("/p/fernshire/plan/figures/events/1/")
    assert "3.3%" not in event
    assert "suppressed" in event.lower()
    analyst.brings(small, columns=said, source={"protected_by": "Fernshire Health Trust"})
    assert analyst.figures(name)[name].value == pytest.approx(3.33)


def test_the_last_look_changes_nothing(analyst):
    before = analyst.rows()
    page = analyst.shown(analyst.says(TABLE))
    assert "65.0%" in page
    assert "first-visits-on-time-2025" in page
    assert analyst.rows() == before


def test_one_faulty_row_keeps_everything_out(analyst):
    before = analyst.rows()
    at = analyst.keeps(TABLE + b"Atlantis,2024/25,All,1,2\nFernshire,soon,All,x1,2\n")
    answer = analyst.browser.send(at, COLUMNS)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Atlantis" in page
    assert "a name or code of Fernshire (X06000001)" in page
    assert "soon" in page
    assert "a year such as 2024/25" in page
    assert "x1" not in page or "a number such as 61.6" in page
    assert analyst.rows() == before
    with analyst.place.seen():
        assert FigureEvent.objects.count() == 0


def test_what_changes_between_looking_and_bringing_is_checked_again(analyst):
    """A table that was right when its columns were named may clash when it comes in."""
    first, second = analyst.says(TABLE), None
    second = analyst.says(TABLE, source={"title_en": "Another source"})
    analyst.browser.send(first)
    answer = analyst.browser.send(second)
    assert answer.status_code == 400
    assert "a figure that no other source gives" in answer.content.decode()
    assert {row["source"] for row in analyst.rows().values() if row["source"].startswith("own-")} == {
        "own-health-visiting-in-fernshire"
    }


def test_newer_figures_of_the_same_source_take_the_place_of_those_of_the_same_name(analyst):
    analyst.brings(TABLE)
    where = analyst.brings(
        b"Area,Year,Group,Count,Total\nFernshire,2024/25,All,140,200\nFernshire,2025/26,All,150,200\n"
    )
    page = analyst.shown(where)
    assert "First visits on time, 2024/25: 65.0% → 70.0%" in page
    assert "First visits on time, 2025/26: 75.0%" in page
    rows = analyst.rows()
    assert rows["first-visits-on-time-2024"]["value"] == 60.0  # of the first table alone: it stays


def test_the_same_table_twice_changes_nothing(analyst):
    analyst.brings(TABLE)
    before = analyst.rows()
    assert analyst.brings(TABLE) == "/p/fernshire/plan/figures/"
    assert analyst.rows() == before
    with analyst.place.seen():
        assert FigureEvent.objects.count() == 1


def test_a_table_that_was_taken_in_waits_no_more(analyst):
    at = analyst.says(TABLE)
    assert analyst.browser.send(at).status_code == 302
    assert analyst.browser.send(at)["Location"] == "/p/fernshire/plan/figures/"
    with analyst.place.seen():
        assert FigureEvent.objects.count() == 1
        assert WaitingFigures.objects.count() == 0


def test_nothing_said_is_lost_between_the_pages(analyst):
    at = analyst.keeps(TABLE)
    analyst.browser.send(at, COLUMNS)
    analyst.browser.send(f"{at}source/", SOURCE)
    assert 'value="First visits on time"' in analyst.shown(at)
    assert 'value="Fernshire Health Trust"' in analyst.shown(f"{at}source/")
    assert "visits.csv" in analyst.shown("/p/fernshire/plan/figures/")


def test_a_waiting_table_is_its_own_persons(analyst, sign_in):
    at = analyst.keeps(TABLE)
    other = sign_in("early-years-lead")
    assert other.get(at)["Location"] == "/p/fernshire/plan/figures/"
    assert "visits.csv" not in other.get("/p/fernshire/plan/figures/").content.decode()


def test_a_forgotten_table_is_gone(analyst):
    at = analyst.keeps(TABLE)
    analyst.browser.send(f"{at}forget/")
    with analyst.place.seen():
        assert WaitingFigures.objects.count() == 0


def test_guesses_are_shown_as_guesses(analyst):
    at = analyst.keeps(TABLE)
    page = analyst.shown(at)
    assert "What is chosen here is a guess" in page
    assert page.count("selected") >= 5
    analyst.browser.send(at, COLUMNS)
    assert "What is chosen here is a guess" not in analyst.shown(at)


def test_headings_in_another_row_are_shown_before_anything_is_checked(analyst):
    at = analyst.keeps(TABLE)
    assert analyst.browser.send(at, COLUMNS | {"first": "2"})["Location"] == at
    assert "B 2023/24" in analyst.shown(at)


def test_a_name_that_a_published_figure_has_is_refused(analyst):
    at = analyst.keeps(b"Area,Year,Value\nFernshire,2024/25,50\n")
    said = COLUMNS | {"column-2": "value", "indicator": "gld", "title": ""}
    analyst.browser.send(at, {key: said[key] for key in said if key not in ("column-3", "column-4")})
    analyst.browser.send(f"{at}source/", SOURCE)
    page = analyst.shown(f"{at}look/")
    assert "gld-2025" in page
    assert "a figure that no other source gives; ‘Survey of talking’ gives this one" in page


def test_the_record_says_who_brought_how_many_and_not_what(analyst):
    analyst.brings(TABLE)
    with analyst.place.seen():
        held = Event.objects.get(action="figures brought")
    assert held.detail == {"number": 1, "source": "own-health-visiting-in-fernshire", "new": 4}


def test_the_whole_pack_still_comes_out_and_in(analyst):
    analyst.brings(TABLE)
    with analyst.place.seen():
        checked = check_files(list_pack_files(analyst.place.id))
    assert not [it for it in checked.faults if it.stops and it.file in ("figures.csv", "sources.csv")]


def test_an_empty_form_says_what_is_missing(analyst):
    answer = analyst.browser.send("/p/fernshire/plan/figures/bring/", {})
    assert answer.status_code == 400
    assert "Choose the file that holds the table" in answer.content.decode()
    assert a_file(b"").name == "visits.csv"
