"""Each partner answers for itself, or what it said elsewhere is noted; the page says who is missing."""

import pytest
from web.publish.versions.conftest import PATH, day_of

from seedbed_web.audit.models import Event
from seedbed_web.publish.versions.models import SignOff

pytestmark = pytest.mark.django_db
PAGE = f"{PATH}for-agreement/"
DAY = day_of("on", 9, 11, 2026)


def said(answer, version=1, **more):
    return {"version": str(version), "answer": answer, "words": "", "by": "Chair of the board", **DAY} | more


@pytest.fixture
def asked(fixing, fixed, cast, sign_in):
    """All three partners were asked."""
    keys = [str(it.pk) for it in cast.fernshire.organisations.values()]
    sign_in().send(f"{PAGE}ask/", {"partners": keys})
    return fixed


def answer_of(fixing, name):
    with fixing.seen():
        return SignOff.objects.get(partner__identifier=name)


def test_partners_are_asked_once_and_the_page_says_who_is_missing(fixing, asked, cast, sign_in):
    page = sign_in("viewer").get(PAGE).content.decode()
    assert "Still to answer: Fernshire Council, Fernshire Health Trust, Parents of Fernshire." in page
    key = str(cast.fernshire.organisations["council"].pk)
    assert sign_in().send(f"{PAGE}ask/", {"partners": [key]}).status_code == 400
    with fixing.seen():
        assert SignOff.objects.count() == 3


def test_some_may_be_asked_and_the_others_are_said_to_be_not_asked(fixing, fixed, cast, sign_in):
    lead = sign_in()
    lead.send(f"{PAGE}ask/", {"partners": [str(cast.fernshire.organisations["parents"].pk)]})
    page = lead.get(PAGE).content.decode()
    assert "Not asked: Fernshire Council, Fernshire Health Trust." in page


def test_people_answer_for_their_own_organisation_alone(fixing, asked, sign_in):
    commissioner = sign_in("commissioner")
    assert commissioner.send(f"{PAGE}answer/parents/", said("agreed")).status_code == 403
    assert answer_of(fixing, "parents").answer == "asked"
    commissioner.send(f"{PAGE}answer/council/", said("agreed"))
    held = answer_of(fixing, "council")
    assert (held.answer, held.by, str(held.on)) == ("agreed", "Chair of the board", "2026-11-09")


def test_somebody_who_keeps_versions_notes_what_was_said_elsewhere(fixing, asked, sign_in):
    sign_in("commissioner").send(f"{PAGE}note/parents/", said("agreed"))
    assert answer_of(fixing, "parents").answer == "asked"
    sign_in().send(f"{PAGE}note/parents/", said("agreed", by="Panel, minute 7"))
    held = answer_of(fixing, "parents")
    assert (held.answer, held.by) == ("agreed", "Panel, minute 7")
    page = sign_in("viewer").get(PAGE).content.decode()
    assert "Panel, minute 7, 9 November 2026" in page
    assert "Still to answer: Fernshire Council, Fernshire Health Trust." in page


@pytest.mark.parametrize("answer", ["agreed with a condition", "not agreed"])
def test_a_condition_and_a_refusal_say_why(fixing, asked, sign_in, answer):
    lead = sign_in()
    refused = lead.send(f"{PAGE}note/parents/", said(answer))
    assert refused.status_code == 400
    assert "Say what the condition is" in refused.content.decode()
    lead.send(f"{PAGE}note/parents/", said(answer, words="Only with a crèche."))
    assert answer_of(fixing, "parents").answer == answer
    assert "Only with a crèche." in lead.get(PAGE).content.decode()


def test_nobody_answers_on_a_day_that_has_not_come_and_somebody_is_named(asked, sign_in):
    lead = sign_in()
    assert lead.send(f"{PAGE}note/parents/", said("agreed", **day_of("on", 9, 11, 2099))).status_code == 400
    assert lead.send(f"{PAGE}note/parents/", said("agreed", by="")).status_code == 400


def test_of_two_who_answer_at_once_the_second_is_shown_both(fixing, asked, sign_in):
    lead = sign_in()
    lead.send(f"{PAGE}note/parents/", said("agreed", by="First"))
    second = lead.send(f"{PAGE}note/parents/", said("not agreed", by="Second", words="No."))
    assert second.status_code == 409
    assert answer_of(fixing, "parents").by == "First"


def test_the_record_says_that_somebody_answered_and_not_what(fixing, asked, sign_in):
    sign_in().send(f"{PAGE}note/parents/", said("not agreed", words="A secret reason."))
    with fixing.seen():
        events = Event.objects.filter(action__startswith="sign off")
        assert "sign off answered" in {it.action for it in events}
        assert "A secret reason." not in str([it.detail for it in events])
