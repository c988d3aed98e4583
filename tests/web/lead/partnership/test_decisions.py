"""Decisions: how they begin, what becomes of them, what they rest on, and their history."""

from datetime import timedelta

import pytest
from django.utils import timezone
from web.lead.partnership.board import HELD, LEAD, days

from seedbed_web.evidence.models import Link
from seedbed_web.lead.community.models import Finding
from seedbed_web.lead.partnership.models import Decision, Meeting

pytestmark = pytest.mark.django_db
ONE = f"{LEAD}decisions/one-directory/"
NEW = {"title_en": "Open on Saturdays", "state": "recommended", "version": 0, **days("decided_on", HELD)}
WHY = {"decided_by": "Director", "reason_en": "The grant closes.", "evidence": "{parents-said}"}


def send(browser, board, **sent):
    return browser.send(f"{LEAD}add-decision/", NEW | {"body": board.group.pk} | sent)


@pytest.mark.parametrize("language", ["", "/cy"])
def test_pages_open_for_a_viewer_in_both_languages(board, sign_in, language):
    browser = sign_in("viewer")
    for page in (f"{LEAD}decisions/", ONE):
        answer = browser.get(language + page)
        assert answer.status_code == 200
        assert ("Un cyfeiriadur" if language else "One directory") in answer.text


def test_what_it_rests_on_is_shown_and_leads_to_the_evidence(board, sign_in):
    text = sign_in("viewer").get(ONE).text
    assert 'href="/p/fernshire/plan/evidence/parents-said/"' in text
    assert "Nobody told us." in text
    assert "{parents-said}" not in text


def test_a_finding_of_families_and_an_earlier_decision_can_be_cited(board, sign_in):
    with board.company.seen():
        Finding.objects.create(
            partnership_id=board.company.id, identifier="waits", said_en="We wait too long", found_on=HELD,
            state="waiting",
        )  # fmt: skip
    answer = send(sign_in(), board, text_en="As {finding-waits} asks, after {decision-one-directory}.")
    text = sign_in("viewer").get(answer["Location"]).text
    assert "We wait too long" in text
    assert "/community/findings/waits/" in text
    assert 'href="#evidence-2"' in text
    with board.company.seen():
        ties = Link.objects.filter(from_kind="lead.decision").values_list("to_kind", flat=True)
        assert sorted(ties) == ["lead.decision", "lead.finding"]


@pytest.mark.parametrize("name", ["gld-1999", "finding-none", "decision-none"])
def test_a_citation_that_leads_nowhere_is_refused(board, sign_in, name):
    answer = send(sign_in(), board, evidence=f"As {{{name}}} says")
    assert answer.status_code == 400
    assert f"{{{name}}} names no figure, statement, finding or decision" in answer.text


@pytest.mark.parametrize("name", list(WHY))
def test_an_urgent_decision_says_who_why_and_on_what_evidence(board, sign_in, name):
    answer = send(sign_in(), board, state="urgent", **(WHY | {name: ""}))
    assert answer.status_code == 400
    assert f'href="#id_{name}"' in answer.text
    assert send(sign_in(), board, state="urgent", **WHY).status_code == 302


def test_a_body_that_may_decide_itself_ratifies_by_deciding(board, sign_in):
    send(sign_in(), board, state="ratified", body=board.board.pk, meeting=board.held.pk)
    with board.company.seen():
        made = Decision.objects.get(identifier="open-on-saturdays")
    assert (made.ratified_by_id, made.ratified_at_id, made.ratified_on) == (
        board.board.pk,
        board.held.pk,
        HELD,
    )


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"state": ""}, "Say how firm the decision is"),
        ({"state": "not ratified"}, 'href="#id_state"'),
        ({"body": ""}, "Choose the body"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_in_words(board, sign_in, wrong, words):
    answer = send(sign_in(), board, **wrong)
    assert answer.status_code == 400
    assert words in answer.text


def test_a_decision_of_tomorrow_is_refused(board, sign_in):
    tomorrow = days("decided_on", timezone.localdate() + timedelta(days=1))
    answer = send(sign_in(), board, **tomorrow)
    assert (answer.status_code, "must not be in the future" in answer.text) == (400, True)


def test_a_meeting_of_another_body_is_refused(board, sign_in):
    assert "a meeting of another body" in send(sign_in(), board, meeting=board.held.pk).text


def test_what_waits_is_shown_with_the_meeting_that_can_ratify_it(board, sign_in):
    browser = sign_in("viewer")
    for page in (LEAD, f"{LEAD}decisions/", ONE, f"{LEAD}meetings/board-next/"):
        assert "One directory" in browser.get(page).text
    assert "meetings/board-next/" in browser.get(ONE).text
    assert "No meeting was held" not in browser.get(ONE).text


def test_a_meeting_that_passed_without_it_is_told(board, sign_in):
    with board.company.seen():
        Meeting.objects.create(
            partnership_id=board.company.id, identifier="passed", body=board.board, state="held",
            held_on=HELD + timedelta(days=7),
        )  # fmt: skip
    assert "1 meeting was held since without it." in sign_in("viewer").get(ONE).text


def test_a_meeting_ratifies_and_says_body_and_day(board, sign_in):
    browser = sign_in()
    answer = browser.send(f"{ONE}outcome/", {"version": 1, "state": "ratified", "ratified_at": board.held.pk})
    assert answer.status_code == 302
    row = board.again(board.decision)
    assert (row.state, row.ratified_by_id, row.ratified_on) == ("ratified", board.board.pk, HELD)
    assert browser.get(f"{ONE}outcome/").status_code == 404  # nothing more can become of it
    assert "One directory" in browser.get(f"{LEAD}meetings/board-march/").text


def test_ratified_without_body_and_day_is_refused(board, sign_in):
    answer = sign_in().send(f"{ONE}outcome/", {"version": 1, "state": "ratified"})
    assert answer.status_code == 400
    assert "Choose the body that spoke on it" in answer.text
    assert "Enter the day the body spoke on it" in answer.text


def test_refused_needs_a_reason_and_may_be_recommended_again(board, sign_in):
    browser, sent = sign_in(), {"version": 1, "state": "not ratified", "ratified_at": board.held.pk}
    assert "Say in English why" in browser.send(f"{ONE}outcome/", sent).text
    assert browser.send(f"{ONE}outcome/", sent | {"reason_en": "Too dear."}).status_code == 302
    again = {"version": 2, "state": "recommended", "reason_en": "Too dear."}
    assert browser.send(f"{ONE}outcome/", again).status_code == 302
    row = board.again(board.decision)
    assert (row.state, row.ratified_by_id, row.ratified_on) == ("recommended", None, None)


def test_a_mistake_is_put_right_and_the_history_keeps_both(board, sign_in):
    browser = sign_in()
    browser.send(f"{ONE}outcome/", {"version": 1, "state": "ratified", "ratified_at": board.held.pk})
    assert (
        browser.send(f"{ONE}take-back/", {"version": 1}).status_code == 409
    )  # somebody else changed it since
    assert browser.send(f"{ONE}take-back/", {"version": 2}).status_code == 302
    assert board.again(board.decision).state == "recommended"
    history = browser.get(ONE).context["history"]
    assert [it.state for it in history] == ["recommended", "ratified", "recommended"]
    assert browser.get(f"{ONE}take-back/").status_code == 404


def test_a_ratified_decision_may_be_reworded_but_keeps_its_state(board, sign_in):
    browser = sign_in()
    browser.send(f"{ONE}outcome/", {"version": 1, "state": "ratified", "ratified_at": board.held.pk})
    sent = NEW | {"version": 2, "state": "recommended", "body": board.group.pk, "title_en": "One list"}
    assert browser.send(f"{ONE}edit/", sent).status_code == 302
    row = board.again(board.decision)
    assert (row.title_en, row.state) == ("One list", "ratified")
    assert "title" in browser.get(ONE).context["history"][0].fields


def test_an_urgent_decision_cannot_lose_its_reason(board, sign_in):
    browser = sign_in()
    place = send(browser, board, state="urgent", **WHY)["Location"]
    answer = browser.send(
        f"{place}edit/", NEW | {"version": 1, "body": board.group.pk} | WHY | {"reason_en": ""}
    )
    assert answer.status_code == 400


def test_of_two_who_settle_it_the_second_is_told(board, sign_in):
    browser, sent = sign_in(), {"version": 1, "ratified_at": board.held.pk, "reason_en": "No"}
    browser.send(f"{ONE}edit/", NEW | {"version": 1, "body": board.group.pk})
    assert browser.send(f"{ONE}outcome/", sent | {"state": "not ratified"}).status_code == 409
    assert board.again(board.decision).state == "recommended"


@pytest.mark.parametrize("role", ["viewer", "community-voice", "practitioner"])
def test_who_may_not_change_is_offered_nothing_and_refused(board, sign_in, role):
    browser = sign_in(role)
    text = browser.get(ONE).text
    for way in ("/edit/", "/outcome/", "add-action"):
        assert way not in text
    assert browser.send(f"{ONE}outcome/", {"state": "ratified"}).status_code == 403


def test_what_families_said_stands_beside_the_decision_that_answers_it(board, sign_in):
    with board.company.seen():
        held = Decision.objects.get(identifier="one-directory")
        Finding.objects.create(
            partnership_id=board.company.id,
            identifier="three-numbers",
            said_en="Three numbers, three answers.",
            found_on=timezone.localdate(),
            state="decided",
            decision=held,
        )
    text = sign_in("viewer").get(ONE).text
    assert "What families said" in text
    assert 'href="/p/fernshire/lead/community/findings/three-numbers/"' in text
