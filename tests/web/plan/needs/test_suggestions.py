"""What the figures suggest: a new priority, one that is there, or no with a reason that stays."""

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.plan.needs.models import Suggestion
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.publish.pack.queries import list_pack_files

pytestmark = pytest.mark.django_db
PAGE = "/p/fernshire/plan/needs/suggestions/"
ONE = f"{PAGE}look-at-communication-and-language/"


def suggestion(fernshire):
    """The suggestion as it stands."""
    with fernshire.seen():
        return Suggestion.objects.select_related("priority").get(
            identifier="look-at-communication-and-language"
        )


def test_what_waits_stands_first_with_why_and_what_was_decided_below(fernshire, sign_in):
    text = sign_in("viewer").get(PAGE).text
    found = [
        text.index(words) for words in ("Waiting for a decision", "73 of every 100", "Decided", "Accepted")
    ]
    assert found == sorted(found)
    assert "Below Albion (invented nation)" in text
    assert "Make it a priority" not in text  # a viewer only reads
    assert "Make it a priority" in sign_in("early-years-lead").get(PAGE).text


def test_accepting_makes_a_priority_that_cites_its_figure(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    held = browser.get(f"{ONE}accept/").context["form"].initial
    assert held["need_en"].endswith("The figure: {communication-and-language-2025}.")
    assert held["need_cy"].startswith("Mae 73 o bob 100")
    sent = {name: str(value) for name, value in held.items()} | {"title_en": "Talking from birth"}
    answer = browser.send(f"{ONE}accept/", sent)
    assert answer["Location"].endswith("/plan/priorities/talking-from-birth/")
    row = suggestion(fernshire)
    assert (row.state, row.priority.identifier, row.priority.need_en) == (
        "accepted", "talking-from-birth", held["need_en"],
    )  # fmt: skip
    with fernshire.seen():
        done = set(Event.objects.values_list("action", flat=True))
    assert {"priority added", "suggestion changed"} <= done
    assert (
        "talking-from-birth"
        in browser.get("/p/fernshire/plan/evidence/communication-and-language-2025/").text
    )


def test_tying_it_to_a_priority_that_cites_it_ends_there(fernshire, sign_in):
    sent = {"version": "1", "priority": "talking-by-two"}
    answer = sign_in("early-years-lead").send(f"{ONE}tie/", sent)
    assert answer["Location"].endswith("/plan/priorities/talking-by-two/")
    assert suggestion(fernshire).priority.identifier == "talking-by-two"


def test_tying_it_to_a_priority_that_does_not_leads_on_to_its_text(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    answer = browser.send(f"{ONE}tie/", {"version": "1", "priority": "feeding-and-early-health"})
    assert (
        "indicators/communication-and-language/use/?figure=communication-and-language-2025"
        in answer["Location"]
    )
    assert browser.get(answer["Location"]).context["form"].initial["need_en"].count(
        "{communication-and-language-2025}"
    ) == 1  # fmt: skip


def test_declining_needs_a_reason_which_stays_and_goes_out_with_the_pack(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    assert browser.send(f"{ONE}decline/", {"version": "1"}).status_code == 400
    sent = {"version": "1", "declined_en": "The study of 2025 says otherwise.", "declined_cy": ""}
    assert browser.send(f"{ONE}decline/", sent).status_code == 302
    assert "The study of 2025 says otherwise." in browser.get(PAGE).text
    with fernshire.seen():
        assert b"The study of 2025 says otherwise." in list_pack_files(fernshire.id)["suggestions.csv"]
        event = Event.objects.filter(action="suggestion changed").latest("at")
    assert event.detail == {"fields": ["declined_en", "state"]}


def test_what_was_declined_can_be_opened_again(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    browser.send(f"{ONE}decline/", {"version": "1", "declined_en": "No."})
    assert browser.send(f"{ONE}reconsider/").status_code == 302
    row = suggestion(fernshire)
    assert (row.state, row.declined_en) == ("open", "")


@pytest.mark.parametrize("way", ["accept", "tie", "decline"])
def test_who_comes_second_is_told_and_saves_nothing(fernshire, sign_in, way):
    browser = sign_in("early-years-lead")
    browser.send(f"{ONE}decline/", {"version": "1", "declined_en": "No."})
    with fernshire.seen():
        before = Priority.objects.count()
    sent = {
        "version": "1", "title_en": "New", "need_en": "Need", "priority": "talking-by-two",
        "declined_en": "Again.",
    }  # fmt: skip
    answer = browser.send(f"{ONE}{way}/", sent, follow=True)
    assert "Somebody else has decided on this meanwhile." in answer.text
    row = suggestion(fernshire)
    assert (row.state, row.declined_en) == ("declined", "No.")
    with fernshire.seen():
        assert Priority.objects.count() == before


def test_what_was_accepted_can_be_opened_again_and_its_priority_stays(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    browser.send(f"{ONE}tie/", {"version": "1", "priority": "talking-by-two"})
    assert browser.send(f"{ONE}reconsider/").status_code == 302
    row = suggestion(fernshire)
    assert (row.state, row.priority) == ("open", None)
    with fernshire.seen():
        assert Priority.objects.filter(identifier="talking-by-two").exists()
    assert "Somebody else has decided" in browser.send(f"{ONE}reconsider/", follow=True).text


def test_a_suggestion_nobody_made_is_not_there(fernshire, sign_in):
    assert sign_in("early-years-lead").get(f"{PAGE}nothing/accept/").status_code == 404
