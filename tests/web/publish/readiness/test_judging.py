"""Answering what no machine can answer."""

import pytest
from django.utils import timezone

from seedbed_web.audit.models import Event
from seedbed_web.plan.readiness.models import Judgement

from .conftest import ASKED, HOME

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def answer(**changes):
    day = TODAY()
    return {
        "verdict": "met", "reason_en": "We went through them.", "reason_cy": "", "version": 0,
        "by": "Chair, board", "on-day": day.day, "on-month": day.month, "on-year": day.year,
    } | changes  # fmt: skip


def held(cast):
    with cast.fernshire.seen():
        return Judgement.objects.filter(partnership_id=cast.fernshire.id).first()


def test_the_form_signs_with_role_and_organisation_and_no_name(cast, written, sign_in):
    page = sign_in().get(ASKED + "judge/")
    assert page.status_code == 200
    assert 'value="Early years lead, Fernshire Council"' in page.text


def test_an_answer_is_kept_noted_without_its_words_and_shown(cast, written, sign_in):
    browser = sign_in()
    assert browser.send(ASKED + "judge/", answer(verdict="partly met")).url == ASKED
    row = held(cast)
    assert (row.set, row.criterion, row.verdict, row.by) == (
        "success-factors", "priorities-follow-need", "partly met", "Chair, board",
    )  # fmt: skip
    with cast.fernshire.seen():
        event = Event.objects.order_by("-number")[0]
    assert event.action == "judgement added"
    assert "We went" not in str(event.detail)
    shown = browser.get(ASKED).text
    assert "We went through them." in shown
    assert "Chair, board" in shown


def test_nobody_signs_with_their_own_name(cast, written, sign_in):
    page = sign_in().send(ASKED + "judge/", answer(by="Early-years-lead of Fernshire, Council"))
    assert page.status_code == 400
    assert "Leave your name out" in page.text
    assert held(cast) is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"verdict": ""}, "Say whether it is met"),
        ({"reason_en": ""}, "Say why, in English"),
        ({"by": ""}, "Say who judged"),
        ({"on-year": 2199}, "The day must not be after today"),
    ],
)
def test_what_is_missing_is_said(changes, words, cast, written, sign_in):
    page = sign_in().send(ASKED + "judge/", answer(**changes))
    assert page.status_code == 400
    assert words in page.text
    assert held(cast) is None


def test_of_two_who_answer_at_once_the_second_sees_both(cast, written, sign_in):
    sign_in().send(ASKED + "judge/", answer(reason_en="Theirs"))
    page = sign_in("analyst").send(ASKED + "judge/", answer(reason_en="Mine", verdict="not met"))
    assert page.status_code == 409
    assert "Theirs" in page.text
    assert "Mine" in page.text
    assert held(cast).reason_en == "Theirs"
    again = answer(reason_en="Mine", verdict="not met", version=1)
    assert sign_in("analyst").send(ASKED + "judge/", again).status_code == 302
    assert (held(cast).reason_en, held(cast).version) == ("Mine", 2)


def test_an_answer_can_be_taken_back(cast, written, sign_in):
    browser = sign_in()
    browser.send(ASKED + "judge/", answer())
    assert browser.send(ASKED + "take-back/").url == ASKED
    assert held(cast) is None
    assert "Nobody has answered yet." in browser.get(ASKED).text


def test_a_criterion_that_asks_nobody_has_no_form(written, sign_in):
    assert sign_in().get(HOME + "criteria/success-factors/needs-known/judge/").status_code == 404


def test_a_viewer_neither_answers_nor_is_offered_to(written, sign_in):
    assert sign_in("viewer").get(ASKED + "judge/").status_code == 403
    assert ASKED + "judge/" not in sign_in("viewer").get(HOME).text


def test_in_wales_neither_language_is_called_optional(written, in_wales, sign_in):
    assert "(optional)" not in sign_in().get(ASKED + "judge/").text
