"""Who is asked: adding people, progress, taking somebody out."""

import io

import pytest
from django.core import mail
from django.test import Client
from web.lead.maturity.asked import (
    PEOPLE,
    ROUND,
    SIAN,
    TABLE,
    answers,
    events,
    opened,
    progress,
    respondents,
)

from seedbed_web.lead.maturity.inviting.naming import free_identifiers

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("round_")]
WRONG_CHOICE = "Choose one of the answers that are offered"


def test_somebody_is_added_and_gets_a_made_up_name(lead, cast):
    assert lead.get(f"{PEOPLE}add").status_code == 200
    organisation = str(cast.fernshire.organisations["health-trust"].pk)
    lead.send(f"{PEOPLE}add", SIAN | {"sector": "", "organisation": organisation})
    [row] = respondents(cast)
    assert row.email == "sian@health.example"
    assert row.sector == "NHS"  # the organisation’s
    assert row.identifier.startswith("r-")
    assert row.identifier[2:].isdigit()
    assert not mail.outbox
    assert events(cast, "respondents added") == [{"number": 1}]


def test_made_up_names_are_drawn_by_lot_and_are_all_different():
    names = free_identifiers({"r-001"}, 60)
    assert len({*names, "r-001"}) == 61
    assert names != sorted(names)
    assert len(free_identifiers(set(names), 2000)) == 2000


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"name": "", "email": ""}, "Enter a name or an email address"),
        ({"email": "sian"}, "name@example.org"),
        ({"sector": ""}, "Choose a sector"),
        ({"sector": "army"}, WRONG_CHOICE),
        ({"language": "fr"}, WRONG_CHOICE),
        ({"organisation": "00000000-0000-0000-0000-000000000001"}, WRONG_CHOICE),
    ],
)
def test_a_wrong_person_is_not_added(lead, cast, more, words):
    answer = lead.send(f"{PEOPLE}add", SIAN | more)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert respondents(cast) == []


def test_nobody_is_asked_twice(lead, cast):
    lead.send(f"{PEOPLE}add", SIAN)
    answer = lead.send(f"{PEOPLE}add", SIAN | {"name": "Another"})
    assert "asked already" in answer.content.decode()
    assert len(respondents(cast)) == 1


def test_many_are_added_from_a_table(lead, cast):
    assert lead.get(f"{PEOPLE}add-many").status_code == 200
    assert lead.send(f"{PEOPLE}add-many", {"lines": TABLE})["Location"] == PEOPLE
    found = [(it.name, it.email, it.sector, it.language) for it in respondents(cast)]
    assert found == [
        ("Ana Silva", "ana@council.example", "council", "en"),
        ("Bryn Jones", "bryn@health.example", "NHS", "cy"),
        ("Cat Lee", "", "parents", "en"),
    ]
    assert events(cast, "respondents added") == [{"number": 3}]


@pytest.mark.parametrize("between", ["\t", ";", ","])
def test_a_table_may_be_parted_by_tabs_semicolons_or_commas(lead, cast, between):
    lead.send(f"{PEOPLE}add-many", {"lines": TABLE.replace(",", between)})
    assert len(respondents(cast)) == 3


def test_a_table_may_come_as_a_file(lead, cast):
    file = io.BytesIO(TABLE.encode("utf-8-sig"))
    file.name = "people.csv"
    assert lead.send(f"{PEOPLE}add-many", {"file": file}).status_code == 302
    assert len(respondents(cast)) == 3


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Dai, dai", "Line 4: “dai” is not an email address"),
        ("Dai, dai@x.example, Army", "Line 4: “Army” is not among the organisations"),
        ("Dai, dai@x.example, , army", "Line 4: “army” is not a sector"),
        ("Dai, dai@x.example", "Line 4: without an organisation, a sector is needed"),
        ("Dai, dai@x.example, , NHS, fr", "Line 4: “fr” is neither English nor Welsh"),
        (", , , NHS", "Line 4: there is neither a name nor an email address"),
        ("Ana, ANA@council.example, , NHS", "Line 4: this address is asked already"),
        ("a,b@x.example,,NHS,en,more", "Line 4: there are more than five columns"),
    ],
)
def test_if_one_line_is_wrong_nobody_is_added_and_the_line_is_named(lead, cast, line, words):
    lines = "\n".join(TABLE.splitlines()[:3])
    answer = lead.send(f"{PEOPLE}add-many", {"lines": f"{lines}\n{line}"})
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert respondents(cast) == []


def test_nothing_pasted_is_said(lead):
    assert "Paste at least one line" in lead.send(f"{PEOPLE}add-many", {"lines": " "}).content.decode()


def test_somebody_taken_out_loses_the_link_and_all_answers(lead, invite, cast):
    link = invite()
    Client().post(f"{link}/parts/strategy", {"answer": "early", "comment": "Words"})
    [row] = respondents(cast)
    assert "deleted" in lead.get(f"{PEOPLE}{row.pk}/withdraw").content.decode()
    assert lead.send(f"{PEOPLE}{row.pk}/withdraw")["Location"] == PEOPLE
    assert (respondents(cast), answers(cast)) == ([], {})
    assert opened(link).status_code == 404
    assert events(cast, "respondent withdrawn") == [{}]


def test_somebody_is_changed_and_two_who_do_so_are_told(lead, cast):
    lead.send(f"{PEOPLE}add", SIAN)
    [row] = respondents(cast)
    page = f"{PEOPLE}{row.pk}/edit"
    assert "Siân O’Brien" in lead.get(page).content.decode()
    organisation = str(cast.fernshire.organisations["parents"].pk)
    new = SIAN | {"name": "Siân Evans", "organisation": organisation, "version": "1"}
    assert lead.send(page, new)["Location"] == PEOPLE
    assert respondents(cast)[0].organisation_id == cast.fernshire.organisations["parents"].pk
    assert lead.send(page, new | {"name": "Else"}).status_code == 409
    assert events(cast, "respondent changed") == [{"fields": ["name", "organisation_id"]}]


def test_to_answer_on_paper_ends_the_link(lead, invite, cast):
    link = invite()
    [row] = respondents(cast)
    lead.send(f"{PEOPLE}{row.pk}/edit", SIAN | {"on_paper": "on", "version": "1"})
    assert opened(link).status_code == 404
    assert lead.send(f"{PEOPLE}{row.pk}/again").status_code == 404


def test_progress_counts_people_and_shows_no_answer(lead, invite, cast):
    link = invite(organisation=str(cast.fernshire.organisations["health-trust"].pk))
    invite(email="bo@council.example", name="Bo", sector="council")
    assert progress(cast) == (2, 2, 0, 0, 0)
    opened(link)
    assert progress(cast) == (2, 2, 1, 0, 0)
    Client().post(f"{link}/parts/strategy", {"answer": "mature", "comment": "A secret view"})
    assert progress(cast) == (2, 2, 1, 1, 0)
    Client().post(f"{link}/finish", {"may_name": "yes"})
    assert progress(cast) == (2, 2, 1, 1, 1)
    page = lead.get(ROUND).content.decode()
    assert "Fernshire Health Trust" in page
    assert "1 of 2 people have finished" in page
    assert "1 of 2 people have finished" not in lead.get(PEOPLE).content.decode()
    for words in ("Mature", "A secret view"):
        assert words not in page + lead.get(PEOPLE).content.decode()


def test_a_made_up_name_stands_beside_nobody_who_answers_by_link(lead, invite, cast):
    """Who may take answers out could else put names to them."""
    invite()
    [row] = respondents(cast)
    page = lead.get(PEOPLE).content.decode() + lead.get(ROUND).content.decode()
    assert row.name in page
    assert row.identifier not in page


def test_people_of_another_round_or_partnership_are_not_there(lead, invite, sign_in, cast):
    invite()
    [row] = respondents(cast)
    other = sign_in(place="saltmarsh")
    for what in ("edit", "withdraw", "answers"):
        assert other.get(f"{PEOPLE}{row.pk}/{what}").status_code == 404
    elsewhere = PEOPLE.replace("self-assessment-2026", "another")
    assert lead.send(f"{elsewhere}{row.pk}/withdraw").status_code == 404
    assert len(respondents(cast)) == 1
