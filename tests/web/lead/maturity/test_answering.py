"""Answering by a personal link: one element a page, every page saved, and nobody sees anybody else’s."""

import pytest
from django.test import Client
from web.lead.maturity.asked import SIAN, answers, events, opened, part, respondents, round_of

from seedbed.lead.maturity.definitions import elements
from seedbed_web.lead.maturity.models import Answer, Round

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("round_")]
NAME = SIAN["name"]


def test_the_first_page_says_who_asks_why_how_long_and_what_happens(invite):
    page = opened(invite()).content.decode()
    for words in (
        "Fernshire asks how you see it", "five minutes", "without names", "delete my answers", "Start now",
        "After that nobody can", "Cymraeg",
    ):  # fmt: skip
        assert words in page
    assert "Sign in" not in page
    assert NAME not in page


def test_a_page_shows_the_full_words_of_all_four_levels(invite):
    page = opened(part(invite())).content.decode()
    strategy = elements()["strategy"]
    for level in ("basic", "early", "substantial", "mature"):
        assert strategy.descriptor(level, "England").en in page.replace("&#39;", "'")
    assert strategy.meaning.en in page
    assert "1 of 10" in page
    for words in ("Not started", "I don", "What makes you say that?", "Where could we see it?"):
        assert words in page


def test_wales_has_words_of_its_own(invite, cast):
    link = invite()
    with cast.fernshire.seen():
        Round.objects.update(variant="Wales")
    words = elements()["strategy"].descriptor("basic", "Wales")
    assert words != elements()["strategy"].descriptor("basic", "England")
    assert words.en in opened(part(link)).content.decode()
    assert words.cy in opened("/cy" + part(link)).content.decode().replace("&#39;", "'")


def test_every_page_saves_and_leads_on(invite, cast):
    link, phone = invite(), Client()
    sent = {"answer": "early", "comment": "We meet\r\nmonthly", "seen_in": "Minutes"}
    answer = phone.post(part(link), sent)
    assert answer["Location"] == part(link, "commissioning")
    assert answers(cast) == {(NAME, "strategy"): ["early", "We meet\nmonthly", "Minutes"]}
    assert phone.post(part(link, "commissioning"), {"go": "back"})["Location"] == part(link)
    assert phone.post(part(link), sent | {"go": "list"})["Location"] == f"{link}/parts"
    assert phone.post(part(link), {"go": "back", **sent})["Location"] == link
    assert phone.post(part(link, "evidence"), {"answer": "don't know"})["Location"] == f"{link}/finish"
    shown = phone.get(part(link)).content.decode()
    assert "We meet" in shown
    assert 'value="early"' in shown
    assert " checked" in shown


def test_a_form_sent_twice_is_one_answer(invite, cast):
    link, phone = invite(), Client()
    for _ in range(2):
        phone.post(part(link), {"answer": "early"})
    with cast.fernshire.seen():
        assert Answer.objects.count() == 1


def test_of_two_windows_the_last_save_wins_and_other_parts_stay(invite, cast):
    link, one, two = invite(), Client(), Client()
    one.get(part(link))
    two.get(part(link, "evidence"))
    one.post(part(link), {"answer": "early", "comment": "First"})
    two.post(part(link, "evidence"), {"answer": "basic"})
    two.post(part(link), {"answer": "mature", "comment": "Second"})
    assert answers(cast) == {
        (NAME, "strategy"): ["mature", "Second", ""],
        (NAME, "evidence"): ["basic", "", ""],
    }


def test_a_part_may_be_left_out_or_only_commented_on(invite, cast):
    link, phone = invite(), Client()
    phone.post(part(link), {})
    assert answers(cast) == {}
    phone.post(part(link), {"comment": "No idea"})
    assert answers(cast) == {(NAME, "strategy"): ["", "No idea", ""]}
    assert "You have answered 0 of 10 parts" in opened(f"{link}/parts").content.decode()
    phone.post(part(link), {})
    assert answers(cast) == {}


def test_what_is_no_answer_is_refused_and_the_page_comes_again(invite, cast):
    link = invite()
    answer = Client().post(part(link), {"answer": "perfect", "comment": "Kept on the page"})
    assert answer.status_code == 400
    assert "Choose one of the answers" in answer.content.decode()
    assert "Kept on the page" in answer.content.decode()
    assert Client().post(part(link), {"comment": "x" * 4_001}).status_code == 400
    assert answers(cast) == {}


def test_the_script_saves_by_itself(invite, cast):
    link, wants = invite(), {"Accept": "application/json"}
    answer = Client().post(part(link), {"answer": "early"}, headers=wants)
    assert (answer.status_code, answer.json()) == (200, {"saved": True})
    assert answer["Cache-Control"] == "no-store"
    assert Client().post(part(link), {"answer": "x"}, headers=wants).status_code == 400
    assert answers(cast) == {(NAME, "strategy"): ["early", "", ""]}


def test_the_list_shows_what_is_answered(invite):
    link, phone = invite(), Client()
    phone.post(part(link, "evidence"), {"answer": "substantial"})
    page = phone.get(f"{link}/parts").content.decode()
    assert "You have answered 1 of 10 parts" in page
    assert "Substantial progress" in page
    assert page.count("Not answered") == 9
    assert "Continue" in phone.get(link).content.decode()


def test_at_the_end_somebody_says_whether_the_organisation_may_be_named(invite, cast):
    link = invite(organisation=str(cast.fernshire.organisations["health-trust"].pk))
    phone = Client()
    assert "Fernshire Health Trust" in phone.get(f"{link}/finish").content.decode()
    assert phone.post(f"{link}/finish", {}).status_code == 400
    assert respondents(cast)[0].sent_at is None
    assert phone.post(f"{link}/finish", {"may_name": "no"})["Location"] == f"{link}/thanks"
    [row] = respondents(cast)
    assert row.may_name_organisation is False
    assert row.sent_at is not None
    assert "Thank you" in phone.get(f"{link}/thanks").content.decode()
    phone.post(part(link), {"answer": "mature"})  # still open: may be changed
    assert answers(cast)[NAME, "strategy"][0] == "mature"


def test_who_has_no_organisation_is_not_asked_about_it(invite, cast):
    link = invite()
    assert "may_name" not in opened(f"{link}/finish").content.decode()
    assert opened(f"{link}/thanks")["Location"] == f"{link}/parts"
    Client().post(f"{link}/finish")
    [row] = respondents(cast)
    assert row.may_name_organisation is None
    assert row.sent_at is not None


def test_somebody_deletes_all_their_answers(invite, cast):
    link, phone = invite(), Client()
    other = invite(email="bo@x.example", name="Bo")
    phone.post(part(link), {"answer": "early"})
    Client().post(part(other), {"answer": "basic"})
    assert "cannot be undone" in phone.get(f"{link}/withdraw").content.decode()
    assert len(respondents(cast)) == 2
    assert "is gone" in phone.post(f"{link}/withdraw").content.decode()
    assert phone.get(link).status_code == 404
    assert phone.post(f"{link}/withdraw").status_code == 404
    assert answers(cast) == {("Bo", "strategy"): ["basic", "", ""]}
    assert events(cast, "respondent withdrawn") == [{}]


def test_parts_that_the_round_does_not_ask_about_are_not_there(invite, cast):
    link = invite()
    with cast.fernshire.seen():
        Round.objects.update(elements="strategy evidence")
    assert opened(part(link, "commissioning")).status_code == 404
    assert Client().post(part(link, "commissioning"), {"answer": "basic"}).status_code == 404
    assert opened(part(link, "weather")).status_code == 404
    assert answers(cast) == {}
    assert Client().post(part(link), {"answer": "basic"})["Location"] == part(link, "evidence")


def test_a_round_in_another_partnership_is_answered_there_alone(invite, cast, sign_in):
    link = invite()
    browser = sign_in(place="saltmarsh")  # somebody signed in elsewhere opens a letter
    assert browser.get(link).status_code == 200
    assert browser.post(part(link), {"answer": "early"}).status_code == 302
    assert len(answers(cast)) == 1
    assert browser.get("/p/saltmarsh/lead/assessment/").status_code == 200


def test_a_second_round_asks_anew(cast, lead, invite, round_):
    invite()
    round_of(cast, identifier="second", title_en="Second")
    second = "/p/fernshire/lead/assessment/rounds/second/people/"
    assert lead.send(f"{second}add", SIAN).status_code == 302
    assert len(respondents(cast)) == 2
