"""Opening a round, changing it while it is open, and who may do so."""

import pytest
from django.test import Client
from web.lead.maturity.asked import ASKED, HOME, NEW_ROUND, ROUND, SIAN, events, opened, round_of

from seedbed_web.lead.maturity.models import Round

pytestmark = pytest.mark.django_db


def test_a_coordinator_opens_a_round(lead, cast):
    assert lead.get(NEW_ROUND).status_code == 200
    assert lead.send(NEW_ROUND, ASKED | {"answers_until": "2026-12-11"})["Location"] == ROUND
    with cast.fernshire.seen():
        row = Round.objects.get()
    assert (row.title_en, row.variant, row.purpose) == ("Self-assessment 2026", "England", "baseline")
    assert row.elements == ""  # all of them
    assert str(row.answers_until) == "2026-12-11"
    page = lead.get(ROUND).content.decode()
    assert "11 December 2026" in page
    assert "Nobody is asked yet" in page
    [event] = events(cast, "round opened")
    assert "Self-assessment" not in str(event)


def test_a_round_may_ask_about_a_few_parts_only(lead, cast):
    lead.send(NEW_ROUND, ASKED | {"elements": ["strategy", "evidence"]})
    with cast.fernshire.seen():
        assert Round.objects.get().elements == "strategy evidence"
    page = lead.get(ROUND).content.decode()
    assert "Evidence" in page
    assert "Workforce" not in page


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"title_en": ""}, "Enter the title in English"),
        ({"variant": "Scotland"}, "Choose one of the answers that are offered"),
        ({"elements": []}, "Choose at least one part of the system"),
        ({"elements": ["weather"]}, "Choose one of the answers that are offered"),
        ({"opened_on": ""}, "Enter a date"),
        ({"answers_until": "2026-01-01"}, "The day must not be before the first day"),
    ],
)
def test_a_wrong_round_is_not_opened(lead, cast, more, words):
    answer = lead.send(NEW_ROUND, ASKED | more)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    with cast.fernshire.seen():
        assert not Round.objects.exists()


def test_two_rounds_of_one_title_have_names_of_their_own(lead, cast):
    for _ in range(2):
        lead.send(NEW_ROUND, ASKED)
    with cast.fernshire.seen():
        names = sorted(Round.objects.values_list("identifier", flat=True))
    assert names == ["self-assessment-2026", "self-assessment-2026-2"]


def test_an_open_round_is_changed(lead, round_, cast):
    shown = lead.get(f"{ROUND}edit").content.decode()
    assert "Self-assessment 2026" in shown
    new = ASKED | {"title_en": "Self-assessment, autumn", "purpose": "repeat", "version": "1"}
    assert lead.send(f"{ROUND}edit", new)["Location"] == ROUND
    with cast.fernshire.seen():
        row = Round.objects.get()
    assert (row.title_en, row.purpose, row.identifier) == (
        "Self-assessment, autumn", "repeat", "self-assessment-2026",
    )  # fmt: skip
    assert events(cast, "round changed") == [{"fields": ["purpose", "title_en"]}]


def test_of_two_who_change_it_at_once_the_second_is_told(lead, round_):
    lead.send(f"{ROUND}edit", ASKED | {"title_en": "First", "version": "1"})
    answer = lead.send(f"{ROUND}edit", ASKED | {"title_en": "Second", "version": "1"})
    assert answer.status_code == 409
    assert "First" in answer.content.decode()


def test_what_was_asked_stays_once_somebody_has_answered(lead, round_, invite, cast):
    link = invite()
    Client().post(f"{link}/parts/strategy", {"answer": "early"})
    assert 'name="variant"' not in lead.get(f"{ROUND}edit").content.decode()
    new = ASKED | {"variant": "Wales", "elements": ["evidence"], "version": "1"}
    assert lead.send(f"{ROUND}edit", new).status_code == 302
    with cast.fernshire.seen():
        row = Round.objects.get()
    assert (row.variant, row.elements) == ("England", "")


def test_the_list_shows_rounds_and_how_far_they_have_come(lead, round_, invite, sign_in):
    invite()
    page = sign_in("viewer").get(HOME).content.decode()
    assert "Self-assessment 2026" in page
    assert "0 of 1 person has finished" in page
    assert "Open a round" not in page
    assert "Open a round" in lead.get(HOME).content.decode()


def test_the_list_leads_to_what_the_parts_are(sign_in):
    viewer = sign_in("viewer")
    assert f'href="{HOME}parts/"' in viewer.get(HOME).content.decode()
    assert viewer.get(f"{HOME}parts/").status_code == 200


def test_who_only_looks_sees_counts_but_nothing_to_press(round_, invite, sign_in):
    invite()
    page = sign_in("viewer").get(ROUND).content.decode()
    assert "0 of 1 person has finished" in page
    for words in ("Close the round", "By organisation", SIAN["name"]):
        assert words not in page


@pytest.mark.parametrize("role", ["analyst", "commissioner", "viewer", "peer-validator"])
def test_only_who_runs_it_opens_changes_or_closes(sign_in, round_, role):
    browser = sign_in(role)
    for page in (NEW_ROUND, f"{ROUND}edit", f"{ROUND}close", f"{ROUND}people/", f"{ROUND}people/add"):
        assert browser.get(page).status_code == 403
        assert browser.send(page, ASKED).status_code == 403


def test_a_round_elsewhere_is_not_there(sign_in, round_, cast):
    other = sign_in(place="saltmarsh")
    assert other.get(ROUND.replace("fernshire", "saltmarsh")).status_code == 404
    assert other.get(ROUND).status_code == 404


def test_a_round_that_opens_later_takes_no_answers_yet(lead, cast, invite_to):
    round_ = round_of(cast, opened_on="2099-01-01")
    link = invite_to(round_)
    assert "You can answer from 1 January 2099" in opened(link).content.decode()
    assert opened(f"{link}/parts/strategy").status_code == 404
    assert opened(f"{link}/finish").status_code == 404
