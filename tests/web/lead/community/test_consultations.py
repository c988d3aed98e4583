"""Making a consultation: questions, the link, what may still change, and closing it."""

from datetime import date

import pytest
from web.lead.community.asked import LEAD, LINK, ONE, a_consultation, answered, asked

from seedbed_web.audit.models import Event
from seedbed_web.lead.community.models import Consultation, Question

pytestmark = pytest.mark.django_db

NEW = {
    "title_en": "Feeding in the first weeks", "about_en": "Your answers decide where groups meet.",
    "opened_on": "2026-11-02", "answers_until": "2026-12-01", "version": 0,
}  # fmt: skip
QUESTION = {
    "place": 1, "kind": "one", "text_en": "When could you come?", "text_cy": "Pryd gallech chi ddod?",
    "options_en": "Mornings\r\nEvenings\r\n", "options_cy": "Boreau\nGyda’r nos", "version": 0,
}  # fmt: skip


@pytest.fixture
def hub(cast):
    """The open consultation."""
    with cast.fernshire.seen():
        return a_consultation(cast.fernshire)


def test_a_consultation_is_made_with_a_question(cast, sign_in):
    browser = sign_in()
    made = browser.send(LEAD + "add-consultation/", NEW)
    assert made.url == LEAD + "consultations/feeding-in-the-first-weeks/"
    answer = browser.send(made.url + "add-question/", QUESTION)
    assert (answer.status_code, answer.url) == (302, made.url)
    page = browser.get(made.url)
    assert "When could you come?" in page.text
    assert "Being written" in page.text
    with cast.fernshire.seen():
        question = Question.objects.get()
        assert (question.options_en, question.options_cy) == ("Mornings | Evenings", "Boreau | Gyda’r nos")
        assert Consultation.objects.get().answers_until == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"options_en": "Only one"}, "Enter two or more options"),
        ({"options_cy": "Un"}, "as many options in Welsh"),
        ({"text_en": ""}, "Enter the question in English"),
        ({"kind": ""}, "Choose how it is answered"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(sign_in, hub, changes, words):
    answer = sign_in().send(ONE + "add-question/", QUESTION | changes)
    assert answer.status_code == 400
    assert words in answer.text


def test_the_last_day_is_not_before_the_first(sign_in):
    answer = sign_in().send(LEAD + "add-consultation/", NEW | {"answers_until": "2026-10-01"})
    assert answer.status_code == 400
    assert "The last day must not be before the first day" in answer.text


def test_the_link_is_made_shown_and_taken_away(cast, sign_in):
    with cast.fernshire.seen():
        held = a_consultation(cast.fernshire, link=None)
    browser = sign_in()
    browser.send(ONE + "open/")
    with cast.fernshire.seen():
        held.refresh_from_db()
        token = held.token
        assert token not in str(list(Event.objects.values_list("detail", "subject_id")))
    assert len(token) >= 43
    page = browser.get(ONE).text
    assert f"/voices/c/{token}" in page
    assert "<svg" in page
    browser.send(ONE + "open/")
    with cast.fernshire.seen():
        held.refresh_from_db()
        assert held.token == token  # opening twice makes no second link
    browser.send(ONE + "withdraw-link/")
    assert browser.get(f"/voices/c/{token}").status_code == 404


def test_a_consultation_without_questions_gets_no_link(cast, sign_in):
    with cast.fernshire.seen():
        held = a_consultation(cast.fernshire, link=None)
        held.questions.all().delete()
    page = sign_in().send(ONE + "open/", follow=True)
    assert "It needs a question first" in page.text
    with cast.fernshire.seen():
        held.refresh_from_db()
        assert held.token is None


def test_somebody_who_may_not_read_answers_sees_neither_link_nor_count(cast, sign_in, hub):
    with cast.fernshire.seen():
        answered(hub, 12, how="1")
    shown = sign_in("viewer").get(ONE).text
    assert "How do you get there?" in shown
    assert LINK not in shown
    assert "Answers so far" not in shown
    assert "12" in sign_in().get(ONE).text


def test_once_somebody_has_answered_only_the_wording_changes(cast, sign_in, hub):
    with cast.fernshire.seen():
        answered(hub, 1, how="1")
        how = asked(hub)["how"]
    browser, page = sign_in(), f"{ONE}questions/{how.identifier}/edit/"
    words = {
        "text_en": "How do you get to the hub?",
        "options_en": "Walking\nBus\nCar",
        "version": how.version,
    }
    assert browser.send(page, words | {"kind": "several", "place": 9}).status_code == 302
    with cast.fernshire.seen():
        how.refresh_from_db()
        assert (how.text_en, how.kind, how.place) == ("How do you get to the hub?", "one", 1)
        past = how.pgh_event_model.objects.filter(pgh_obj_id=how.pk).order_by("pgh_created_at")
        assert past[0].text_en == "How do you get there?"
    fewer = words | {"options_en": "Walking\nBus", "version": how.version}
    refused = browser.send(page, fewer)
    assert refused.status_code == 400
    assert "as many options as before" in refused.text
    assert "Somebody has answered" in browser.send(ONE + "add-question/", QUESTION, follow=True).text
    browser.send(f"{ONE}questions/{how.identifier}/remove/")
    with cast.fernshire.seen():
        assert Question.objects.filter(pk=how.pk).exists()


def test_while_nobody_has_answered_a_question_can_be_removed(cast, sign_in, hub):
    sign_in().send(f"{ONE}questions/hub-easy/remove/")
    with cast.fernshire.seen():
        assert sorted(asked(hub)) == ["change", "helped", "how"]


def test_closing_asks_once_and_is_for_good(cast, sign_in, hub):
    browser = sign_in()
    assert "Close it for good" in browser.get(ONE + "close/").text
    with cast.fernshire.seen():
        hub.refresh_from_db()
        assert hub.closed_on is None
    assert browser.send(ONE + "close/").url == ONE + "results/"
    with cast.fernshire.seen():
        hub.refresh_from_db()
        assert hub.closed_on is not None
    assert "a closed consultation is not opened again" in browser.send(ONE + "open/", follow=True).text


def test_the_preview_shows_the_questions_and_sends_nothing(sign_in, hub):
    page = sign_in().get(ONE + "preview/")
    assert "How do you get there?" in page.text
    assert "Nothing can be sent from here" in page.text
    assert "Send my answer" not in page.text
    assert sign_in().send(ONE + "preview/").status_code == 405


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_questions_come_on_paper_in_both_languages(sign_in, hub, language):
    file = sign_in("viewer").get(f"{ONE}paper-{language}.pdf")
    assert file["Content-Type"] == "application/pdf"
    assert file.content.startswith(b"%PDF-")
    assert sign_in().get(f"{ONE}paper-fr.pdf").status_code == 404


def test_two_people_who_edit_are_shown_both_texts(sign_in, hub):
    form = NEW | {"version": hub.version}
    assert sign_in().send(ONE + "edit/", form | {"title_en": "Theirs"}).status_code == 302
    answer = sign_in("analyst").send(ONE + "edit/", form | {"title_en": "Mine"})
    assert answer.status_code == 409
    assert "Theirs" in answer.text
    assert "Mine" in answer.text
