"""Figures are brought up to date in the background, on purpose, and what changed is listed."""

from datetime import date

import pytest
from web.publish.figures.conftest import TABLE, a_figure

from seedbed.foundations.areas import find_authority
from seedbed.foundations.faults import DataFaults, Fault, WrongUse
from seedbed.foundations.figures import COLUMNS, Figure
from seedbed.plan.needs.focus import Focus
from seedbed.plan.needs.gather import Gathered
from seedbed.sources.folder import data_sets
from seedbed_web.database.scope import Scope
from seedbed_web.organisations.models import Area, Partnership
from seedbed_web.plan.strategy.models import Measure, Priority
from seedbed_web.publish.figures import actions, refreshing
from seedbed_web.publish.figures.files import list_held, put_files
from seedbed_web.publish.figures.models import FigureEvent
from seedbed_web.publish.pack.first import first_files

BASE = "/p/fernshire/plan/figures/"
TODAY = date(2026, 11, 23)


def gathered(*rows, missing=()):
    """What public data would say of Fernshire."""
    figures = [Figure(*(row[name] for name in COLUMNS)) for row in rows]
    focus = Focus("X06000001", None, find_authority("806").name, "England")
    return Gathered(focus, figures, [data_sets()[name] for name in missing])


def of_lait(year, value, **more):
    return a_figure(year, value, source="lait-gld", retrieved=TODAY) | more


@pytest.fixture
def refresh(place):
    """Refreshes from what is given, within one transaction, and gives the address of the event."""

    def run(*rows, missing=()):
        person = place.people["analyst"].pk
        with place.seen(person):
            event = actions.enter_refresh(partnership=place.id, by=person)
            made = refreshing.refresh(
                partnership=place.id, event=event.pk, gathered=gathered(*rows, missing=missing)
            )
        return f"{BASE}events/{made.number}/"

    return run


def test_a_refresh_says_what_changed_and_what_rests_on_it(analyst, refresh, place):
    with place.seen():
        talking = Priority.objects.create(
            partnership_id=place.id, identifier="talking", order=1, title_en="Talking by two",
            need_en="Only {gld-2025} do.",
        )  # fmt: skip
        Measure.objects.create(
            partnership_id=place.id, identifier="level", priority=talking, title_en="A good level at five",
            indicator="gld", target=75.0,
        )  # fmt: skip
    where = refresh(of_lait(2024, 61.0), of_lait(2025, 63.1), of_lait(2026, 64.0))
    page = analyst.shown(where)
    assert "2024/25: 62.4% → 63.1%" in page
    assert "2025/26: 64.0%" in page
    assert "Talking by two</a> (the need)" in page
    assert "A good level at five" in page
    assert "75" in page
    assert "Nothing in adopted versions is altered" in page
    assert analyst.figures("gld-2025")["gld-2025"].value == 63.1


def test_a_target_of_the_area_is_set_beside_what_has_moved(analyst, refresh, place):
    with place.seen():
        begun = first_files(Partnership.objects.get(pk=place.id), ["X06000001"])
        begun["area.toml"] += b"[targets]\ngld = 74.0\n"
        put_files(place.id, begun | list_held(place.id, ["figures.csv", "sources.csv"]))
    page = analyst.shown(refresh(of_lait(2024, 60.9), of_lait(2025, 62.4)))
    row = page[page.index("Target of the area") :].partition("</tr>")[0]
    assert "62.4%" in row  # the latest there is, though an earlier one moved
    assert "74.0" in row


def test_a_refresh_that_changes_nothing_is_noted_and_cannot_be_undone(analyst, refresh):
    refresh(of_lait(2024, 61.0), of_lait(2025, 62.4))
    where = refresh(of_lait(2024, 61.0), of_lait(2025, 62.4))
    page = analyst.shown(where)
    assert "Every figure is as it was." in page
    assert "Undo this change" not in page


def test_figures_of_ones_own_outlive_a_refresh_and_its_undoing(analyst, refresh):
    analyst.brings(TABLE)
    refresh(of_lait(2025, 63.1))
    assert analyst.rows()["first-visits-on-time-2025"]["value"] == 65.0
    assert analyst.undoes(2).status_code == 302
    assert analyst.figures("gld-2025")["gld-2025"].value == 62.4
    assert analyst.rows()["first-visits-on-time-2025"]["value"] == 65.0


def test_what_a_source_no_longer_brings_stays_and_is_named(analyst, refresh):
    refresh(of_lait(2024, 61.0), of_lait(2025, 62.4))
    page = analyst.shown(refresh(of_lait(2025, 62.5)))
    assert "61.0% stays; its source no longer brings it" in page
    assert "gld-2024" in analyst.rows()


def test_what_the_folder_lacks_is_said(analyst, refresh):
    page = analyst.shown(refresh(of_lait(2025, 70.0), missing=["wards"]))
    assert "What the folder of public data lacked" in page
    assert data_sets()["wards"].without_it.en in page


def test_faulty_public_data_change_nothing(analyst, refresh):
    before = analyst.rows()
    with pytest.raises(DataFaults):
        refresh(of_lait(2025, 162.4))
    assert analyst.rows() == before


def test_without_a_folder_the_page_says_what_to_do(analyst, settings):
    settings.SEEDBED_DATA = ""
    page = analyst.shown(BASE)
    assert "set SEEDBED_DATA to that folder" in page
    assert "Refresh the figures" not in page
    assert analyst.browser.send(f"{BASE}refresh/")["Location"] == BASE
    with analyst.place.seen():
        assert FigureEvent.objects.count() == 0


def test_an_area_that_public_data_do_not_know_is_told_so(analyst, settings):
    settings.SEEDBED_DATA = "/somewhere"
    page = analyst.shown(BASE)
    assert "Public data know no area with the codes of this partnership" in page
    assert "Refresh the figures" not in page


@pytest.fixture
def middlesbrough(place, settings):
    settings.SEEDBED_DATA = "/nowhere"
    with place.seen():
        Area.objects.filter(partnership_id=place.id).update(code="E06000002")
    return place


def test_one_refresh_at_a_time(analyst, middlesbrough):
    assert "Refresh the figures" in analyst.shown(BASE)
    analyst.browser.send(f"{BASE}refresh/")
    page = analyst.shown(BASE)
    assert "The figures are being refreshed" in page
    assert "Refresh the figures" not in page
    assert analyst.browser.get(f"{BASE}progress/").json() == {
        "state": "waiting", "done": 0, "of": 4, "words": "Waiting for its turn",
    }  # fmt: skip
    analyst.browser.send(f"{BASE}refresh/")
    with middlesbrough.seen():
        assert FigureEvent.objects.count() == 1


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (WrongUse("the folder holds none of the data"), "the folder holds none of the data"),
        (DataFaults([Fault("x", "lait.parquet", None, None, "y", "a table")]), "lait.parquet: found"),
    ],
)
def test_a_refresh_that_fails_says_why_and_changes_nothing(
    analyst, middlesbrough, monkeypatch, trouble, said
):
    person = middlesbrough.people["analyst"].pk

    def fails(*_):
        raise trouble

    monkeypatch.setattr(refreshing, "gather", fails)
    monkeypatch.setattr(refreshing, "data_folder", lambda path: path)
    before = analyst.rows()
    with middlesbrough.seen(person):
        event = actions.enter_refresh(partnership=middlesbrough.id, by=person)
    refreshing.work(Scope(middlesbrough.id, person), event.pk)
    page = analyst.shown(f"{BASE}events/1/")
    assert "No figure has changed." in page
    assert said in page
    assert analyst.rows() == before


def test_a_fault_of_our_own_is_said_to_be_one_and_goes_to_the_log(analyst, middlesbrough, monkeypatch):
    person = middlesbrough.people["analyst"].pk
    monkeypatch.setattr(refreshing, "data_folder", lambda path: path)
    monkeypatch.setattr(refreshing, "gather", lambda *_: 1 / 0)
    with middlesbrough.seen(person):
        event = actions.enter_refresh(partnership=middlesbrough.id, by=person)
    with pytest.raises(ZeroDivisionError):
        refreshing.work(Scope(middlesbrough.id, person), event.pk)
    assert "Seedbed&#39;s own" in analyst.shown(f"{BASE}events/1/")


def test_a_job_that_runs_twice_changes_things_once(analyst, middlesbrough, monkeypatch):
    person = middlesbrough.people["analyst"].pk
    monkeypatch.setattr(refreshing, "data_folder", lambda path: path)
    rows = [of_lait(2025, 63.1, area="E06000002")]
    monkeypatch.setattr(refreshing, "gather", lambda *_: gathered(*rows))
    with middlesbrough.seen(person):
        event = actions.enter_refresh(partnership=middlesbrough.id, by=person)
    for _ in range(2):
        refreshing.work(Scope(middlesbrough.id, person), event.pk)
    with middlesbrough.seen():
        assert list(FigureEvent.objects.values_list("number", "state")) == [(1, "done")]
