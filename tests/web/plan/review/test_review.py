"""Talking about the draft: comments, other words, answers, and what becomes of them."""

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.plan.review.models import Remark
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.plan.writing.models import Narrative

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
PAGE = "/p/fernshire/plan/review/"
COMMENT = f"{PAGE}comment/priority/talking/"
SUGGEST = f"{PAGE}suggest/priority/talking/gap/en/"
BETTER = {"was": "Too few.", "proposed": "Too few, and too late.", "words": "Families said so"}


@pytest.fixture
def lead(sign_in):
    return sign_in("early-years-lead")


@pytest.fixture
def parent(sign_in):
    return sign_in("community-voice")


def remarks(cast, **which):
    with cast.fernshire.seen():
        return list(Remark.objects.filter(**which).order_by("order"))


def gap(cast):
    with cast.fernshire.seen():
        return Priority.objects.get(identifier="talking").gap_en


def suggested(parent, cast, **changes):
    parent.send(SUGGEST, BETTER | changes)
    return remarks(cast)[0]


def decide(lead, remark, decision, answer="", version=None):
    sent = {"version": version or remark.version, "decision": decision, "answer": answer}
    return lead.send(f"{PAGE}remarks/{remark.identifier}/decide/", sent)


def test_a_parent_comments_and_everybody_reads_it_with_role_and_no_name(parent, sign_in, cast):
    assert "Say it" in parent.get(COMMENT).content.decode()
    answer = parent.send(COMMENT, {"field": "need", "words": "Say it in plain words."})
    [made] = remarks(cast)
    assert answer["Location"] == f"{PAGE}remarks/{made.identifier}/"
    assert (made.about, made.field, made.kind, made.state) == ("priority:talking", "need", "comment", "open")
    assert "Community" in made.by
    page = sign_in("viewer").get(PAGE).content.decode()
    for words in ("Say it in plain words.", "Talking", "The need"):
        assert words in page


def test_what_was_said_stands_beside_the_priority(parent):
    parent.send(COMMENT, {"field": "", "words": "Where are the fathers?"})
    page = parent.get("/p/fernshire/plan/priorities/talking/").content.decode()
    assert "Where are the fathers?" in page
    assert "Comment on this" in page


def test_who_may_only_look_says_nothing(sign_in, cast):
    viewer = sign_in("viewer")
    assert viewer.get(COMMENT).status_code == 403
    assert viewer.send(COMMENT, {"words": "No"}).status_code == 403
    assert "Comment on this" not in viewer.get("/p/fernshire/plan/priorities/talking/").content.decode()
    assert remarks(cast) == []


@pytest.mark.parametrize(
    ("address", "sent", "words"),
    [
        (COMMENT, {"words": " "}, "Write something"),
        (COMMENT, {"words": "x", "field": "money"}, "Choose one of the answers that are offered"),
        (SUGGEST, BETTER | {"proposed": "Too few."}, "These are the words that stand there already"),
        (SUGGEST, BETTER | {"words": ""}, "Say why in a sentence"),
    ],
)
def test_what_says_nothing_is_not_kept(parent, cast, address, sent, words):
    answer = parent.send(address, sent)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert remarks(cast) == []


@pytest.mark.parametrize(
    "path",
    [
        "comment/priority/no-such/", "comment/nothing/talking/", "comment/section/no-such/",
        "suggest/priority/talking/owner/en/", "suggest/priority/talking/need/fr/", "remarks/no-such/",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(parent, path):
    assert parent.get(f"{PAGE}{path}").status_code == 404


def test_other_words_are_shown_against_those_that_stand_there(parent, cast):
    made = suggested(parent, cast)
    page = parent.get(f"{PAGE}remarks/{made.identifier}/").content.decode()
    assert "<ins" in page
    assert "too late" in page
    assert gap(cast) == "Too few."


def test_words_that_are_taken_up_stand_in_the_text(lead, parent, cast):
    made = suggested(parent, cast)
    assert decide(lead, made, "taken up").status_code == 302
    assert gap(cast) == "Too few, and too late."
    [settled] = remarks(cast)
    assert settled.state == "taken up"
    with cast.fernshire.seen():
        actions = set(Event.objects.values_list("action", flat=True))
    assert {"remark added", "remark changed", "priority changed"} <= actions


def test_words_are_not_put_over_newer_ones(lead, parent, cast):
    made = suggested(parent, cast)
    with cast.fernshire.seen():
        Priority.objects.filter(identifier="talking").update(gap_en="Something newer.")
    answer = decide(lead, made, "taken up")
    assert answer.status_code == 400
    assert "something else by now" in answer.content.decode()
    assert gap(cast) == "Something newer."
    assert remarks(cast)[0].state == "open"


def test_a_section_takes_other_words_too(lead, parent, cast):
    with cast.fernshire.seen():
        Narrative.objects.create(
            partnership_id=cast.fernshire.id, section="vision", language="en", words="Every child talks.\n"
        )
    sent = {"was": "Every child talks.", "proposed": "Every child talks with us.", "words": "Together"}
    parent.send(f"{PAGE}suggest/section/vision/words/en/", sent)
    decide(lead, remarks(cast)[0], "taken up")
    with cast.fernshire.seen():
        assert Narrative.objects.get(section="vision", language="en").words == "Every child talks with us.\n"


def test_what_stays_as_it_is_needs_a_reason(lead, parent, cast):
    made = suggested(parent, cast)
    assert "Say why it stays" in decide(lead, made, "declined").content.decode()
    decide(lead, made, "declined", "The figure says so.")
    assert (remarks(cast)[0].state, gap(cast)) == ("declined", "Too few.")
    assert "The figure says so." in parent.get(f"{PAGE}remarks/{made.identifier}/").content.decode()


def test_only_who_writes_the_strategy_decides(parent, cast):
    made = suggested(parent, cast)
    assert decide(parent, made, "taken up").status_code == 403
    assert gap(cast) == "Too few."


def test_of_two_who_decide_one_is_told(lead, parent, cast):
    made = suggested(parent, cast)
    decide(lead, made, "resolved")
    decide(lead, made, "taken up", version=made.version)
    assert (remarks(cast)[0].state, gap(cast)) == ("resolved", "Too few.")


def test_a_comment_cannot_be_put_into_a_text(lead, parent, cast):
    parent.send(COMMENT, {"words": "Hm."})
    assert decide(lead, remarks(cast)[0], "taken up").status_code == 400


def test_a_conversation_goes_on_is_settled_and_opened_again(lead, parent, cast):
    parent.send(COMMENT, {"words": "Who decides?"})
    [made] = remarks(cast)
    one = f"{PAGE}remarks/{made.identifier}/"
    lead.send(f"{one}answer/", {"words": "The board."})
    assert "The board." in parent.get(one).content.decode()
    assert parent.send(f"{one}answer/", {"words": ""}).status_code == 400
    decide(lead, made, "resolved", "It says so now.")
    assert "Who decides?" not in parent.get(PAGE).content.decode()
    assert "Who decides?" in parent.get(f"{PAGE}?state=settled").content.decode()
    lead.send(f"{one}reopen/")
    assert remarks(cast, reply_to=None)[0].state == "open"


def test_what_is_gone_from_the_strategy_keeps_what_was_said(parent, cast):
    parent.send(COMMENT, {"words": "Still here?"})
    with cast.fernshire.seen():
        Priority.objects.filter(identifier="talking").delete()
    page = parent.get(PAGE).content.decode()
    assert "Still here?" in page
    assert "no longer in the strategy" in page


def test_others_do_not_see_it(parent, sign_in, cast):
    parent.send(COMMENT, {"words": "Ours."})
    [made] = remarks(cast)
    other = sign_in(place="saltmarsh")
    assert other.get(f"/p/saltmarsh/plan/review/remarks/{made.identifier}/").status_code == 404
    assert "Ours." not in other.get("/p/saltmarsh/plan/review/").content.decode()


def test_a_page_in_welsh_speaks_welsh_of_what_it_is_about(parent):
    parent.send(COMMENT, {"words": "Words of mine."})
    assert "Words of mine." in parent.get(f"/cy{PAGE}").content.decode()
