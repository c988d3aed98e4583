"""Reading what people wrote: who may, what is noted, and taking out what names somebody."""

import pytest
from web.lead.community.asked import ONE, a_consultation, a_theme, answered

from seedbed_web.audit.models import Event
from seedbed_web.lead.community.models import Reply

pytestmark = pytest.mark.django_db
ANSWERS = ONE + "answers/"


@pytest.fixture
def words(cast):
    """Three answers in words."""
    with cast.fernshire.seen():
        hub = a_consultation(cast.fernshire)
        return [
            answered(hub, 1, change=text)[0]
            for text in ("More buses.", "Ask Ceri Vaughan of Fern Lane, she knows.", "A shelter.")
        ]


def last_events(cast, number):
    """What was noted last: action, subject's kind and detail."""
    with cast.fernshire.seen():
        rows = Event.objects.order_by("-number")[:number]
        return [(row.action, row.subject_kind, row.detail) for row in rows]


@pytest.mark.parametrize("role", ["viewer", "commissioner", "community-voice", "practitioner"])
def test_only_some_may_read_what_people_wrote(sign_in, words, role):
    browser = sign_in(role)
    one = f"{ANSWERS}{words[0].pk}/"
    assert [browser.get(page).status_code for page in (ANSWERS, one, one + "black-out/")] == [403] * 3


def test_whoever_reads_is_noted_but_not_what_they_read(cast, sign_in, words):
    page = sign_in("analyst").get(ANSWERS)
    assert "More buses." in page.text
    assert "0 of 3 read" in page.text
    assert page["Cache-Control"].startswith("max-age=0, no-cache")
    [(action, kind, detail)] = last_events(cast, 1)
    assert (action, kind, detail) == ("answers read", "lead.consultation", {"answers": 3})


def test_answers_can_be_narrowed_to_those_nobody_has_read(cast, sign_in, words):
    with cast.fernshire.seen():
        Reply.objects.filter(pk=words[0].pk).update(is_read=True)
    page = sign_in().get(ANSWERS + "?unread=1").text
    assert "More buses." not in page
    assert "A shelter." in page
    assert "1 of 3 read" in page


def test_words_that_name_somebody_are_taken_out_for_good(cast, sign_in, words):
    page = f"{ANSWERS}{words[1].pk}/black-out/"
    answer = sign_in().send(page, {"words": "Ceri Vaughan\r\nFern Lane"})
    assert answer.status_code == 302
    with cast.fernshire.seen():
        row = Reply.objects.get(pk=words[1].pk)
    assert row.answer == "Ask █████ of █████, she knows."
    assert row.is_blacked_out
    shown = sign_in().get(answer.url).text
    assert "Vaughan" not in shown
    assert "Words that could name somebody were taken out." in shown
    events = last_events(cast, 2)
    assert "answer blacked out" in [action for action, _, _ in events]
    assert "Vaughan" not in str(events)


def test_a_whole_answer_can_be_taken_out(cast, sign_in, words):
    sign_in().send(f"{ANSWERS}{words[1].pk}/black-out/", {"whole": "on"})
    with cast.fernshire.seen():
        assert Reply.objects.get(pk=words[1].pk).answer == "█████"


@pytest.mark.parametrize(
    ("sent", "said"),
    [({}, "Enter the words to take out"), ({"words": "Nobody"}, "does not stand in the answer")],
)
def test_what_is_taken_out_must_be_named(sign_in, words, sent, said):
    answer = sign_in().send(f"{ANSWERS}{words[1].pk}/black-out/", sent)
    assert answer.status_code == 400
    assert said in answer.text


def test_an_answer_of_another_partnership_is_not_there(cast, sign_in, words):
    with cast.saltmarsh.seen():
        foreign = answered(a_consultation(cast.saltmarsh, link="other"), 1, change="Of Saltmarsh.")[0]
    assert sign_in().get(f"{ANSWERS}{foreign.pk}/").status_code == 404


def test_an_answer_to_another_consultation_is_not_there(cast, sign_in, words):
    with cast.fernshire.seen():
        other = a_consultation(cast.fernshire, link="other", identifier="other")
        foreign = answered(other, 1, change="Elsewhere.")[0]
    assert sign_in().get(f"{ANSWERS}{foreign.pk}/").status_code == 404
    assert "Elsewhere." not in sign_in().get(ANSWERS).text


def test_no_answer_is_shown_as_markup(cast, sign_in):
    with cast.fernshire.seen():
        answered(a_consultation(cast.fernshire), 1, change="<script>alert(1)</script>")
    assert "<script>alert" not in sign_in().get(ANSWERS).text
    with cast.fernshire.seen():
        a_theme(type(Reply.objects.get().question.consultation).objects.get(), "t", "<b>Bold</b>")
    assert "<b>Bold" not in sign_in().get(ANSWERS).text
