"""A round on paper: the questionnaire to print, and typing answers in."""

import io

import pikepdf
import pytest
from django.test import Client
from web.lead.maturity.asked import PEOPLE, ROUND, SIAN, answers, respondents

from seedbed_web.lead.maturity.models import Round

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("round_")]
TYPED = {"version": "1", "may_name": "no", "answer-strategy": "early", "comment-strategy": "In ink"}


@pytest.fixture
def paper(lead, cast):
    """Somebody who answers on paper; gives the page on which it is typed in."""
    lead.send(f"{PEOPLE}add", SIAN | {"email": "", "name": "", "on_paper": "on"})
    return f"{PEOPLE}{respondents(cast)[0].pk}/answers"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_questionnaire_is_a_tagged_pdf(sign_in, language):
    answer = sign_in("viewer").get(f"{ROUND}questionnaire-{language}.pdf")
    with pikepdf.open(io.BytesIO(answer.content)) as made:
        assert str(made.Root.Lang) == f"{language}-GB"
        assert len(made.pages) == 12
        with made.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_there_is_no_questionnaire_in_another_language(sign_in):
    assert sign_in("viewer").get(f"{ROUND}questionnaire-fr.pdf").status_code == 404


def test_a_title_that_cannot_be_printed_is_said(sign_in, cast):
    with cast.fernshire.seen():
        Round.objects.update(title_en="語")
    answer = sign_in("viewer").get(f"{ROUND}questionnaire-en.pdf", follow=True)
    assert "cannot be printed" in answer.content.decode()


def test_answers_on_paper_are_typed_in_on_one_page(lead, paper, cast):
    page = lead.get(paper).content.decode()
    [row] = respondents(cast)
    assert row.identifier in page
    assert page.count("What makes you say that?") == 10
    assert lead.send(paper, TYPED)["Location"] == PEOPLE
    assert answers(cast) == {("", "strategy"): ["early", "In ink", ""]}
    [row] = respondents(cast)
    assert (row.may_name_organisation, row.sent_at is not None) == (False, True)


def test_what_was_typed_can_be_put_right(lead, paper, cast):
    lead.send(paper, TYPED)
    assert "In ink" in lead.get(paper).content.decode()
    lead.send(paper, {"version": "2", "answer-evidence": "don't know"})
    assert answers(cast) == {("", "evidence"): ["don't know", "", ""]}
    assert respondents(cast)[0].may_name_organisation is None


def test_of_two_who_type_the_same_paper_in_the_second_is_told(lead, paper, cast):
    lead.send(paper, TYPED)
    answer = lead.send(paper, TYPED | {"answer-strategy": "mature"})
    assert answer.status_code == 409
    assert "Somebody else has typed in this paper" in answer.content.decode()
    assert answers(cast)["", "strategy"][0] == "early"


def test_what_is_no_answer_is_not_kept(lead, paper, cast):
    assert lead.send(paper, TYPED | {"answer-strategy": "perfect"}).status_code == 400
    assert answers(cast) == {}


def test_nobody_types_over_what_somebody_answers_themselves(lead, invite, cast):
    link = invite()
    Client().post(f"{link}/parts/strategy", {"answer": "early"})
    page = f"{PEOPLE}{respondents(cast)[0].pk}/answers"
    assert lead.get(page).status_code == 404
    assert lead.send(page, TYPED | {"answer-strategy": "mature"}).status_code == 404
    assert answers(cast)[SIAN["name"], "strategy"][0] == "early"


def test_nothing_is_typed_in_once_the_round_is_closed(lead, paper, cast):
    lead.send(f"{ROUND}close")
    assert lead.get(paper).status_code == 404
    assert lead.send(paper, TYPED).status_code == 404
    assert answers(cast) == {}


def test_only_who_runs_the_round_types_in(sign_in, paper):
    assert sign_in("analyst").get(paper).status_code == 403
