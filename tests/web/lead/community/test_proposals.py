"""What residents propose: writing it together, and what becomes of it."""

from html import unescape

import pytest
from django.utils import timezone
from web.lead.community.said import COMMUNITY, proposal

from seedbed_web.audit.models import Event
from seedbed_web.database.versions import StaleEdit
from seedbed_web.evidence.models import Link
from seedbed_web.lead.community.models import Draft, Proposal
from seedbed_web.lead.community.proposals.actions import Answered, add_draft, decline, take_up
from seedbed_web.lead.partnership.models import BoardAction

pytestmark = pytest.mark.django_db

LIST = f"{COMMUNITY}/proposals/"
ONE = f"{LIST}warm-room/"


@pytest.fixture
def warm(cast, said):
    """A proposal of the community voice, for which the panel would answer."""
    with cast.fernshire.seen():
        return proposal(
            cast.fernshire, "warm-room", title_en="A warm room", why_en="It is cold.", group=said.group
        )


def text(response):
    return unescape(response.content.decode())


def answer(row, state, **changes):
    return {"state": state, "answer_en": "", "answer_cy": "", "version": row.version} | changes


def test_a_resident_proposes_in_welsh_and_sees_it_as_theirs(cast, said, sign_in):
    parent = sign_in("community-voice")
    form = {"title": "Ystafell gynnes", "why": "Mae’n oer.", "group": said.group.pk, "version": 0}
    made = parent.send(f"/cy{COMMUNITY}/propose/", form)
    assert (made.status_code, made.url) == (302, f"/cy{LIST}ystafell-gynnes/")
    with cast.fernshire.seen():
        row = Proposal.objects.get()
        assert (row.title_cy, row.title_en, row.why_cy) == (
            "Ystafell gynnes",
            "Ystafell gynnes",
            "Mae’n oer.",
        )
        assert (row.state, row.proposed_on) == ("proposed", timezone.localdate())
        assert row.proposed_by == cast.fernshire.people["community-voice"]
    page = text(parent.get(LIST))
    assert page.index(">Yours<") < page.index("Ystafell gynnes")
    assert ">Yours<" not in text(sign_in("practitioner").get(LIST))


def test_others_write_on_it_in_order_and_it_becomes_one_that_is_written_together(cast, warm, sign_in):
    parent, nurse = sign_in("community-voice"), sign_in("practitioner")
    parent.send(f"{ONE}write/", {"kind": "comment", "words": "First"})
    with cast.fernshire.seen():
        assert Proposal.objects.get().state == "proposed"  # one who talks to oneself is not together
    nurse.send(f"{ONE}write/", {"kind": "wording", "words": "Second"})
    with cast.fernshire.seen():
        assert Proposal.objects.get().state == "being written"
        details = [
            event.detail for event in Event.objects.filter(action="proposal written on").order_by("number")
        ]
    assert details == [{"fields": ["comment"]}, {"fields": ["wording"]}]
    page = text(parent.get(ONE))
    assert page.index("First") < page.index("Second")
    assert "Practitioner of Fernshire" not in page  # who may not see the members is told no names
    assert "Practitioner of Fernshire" in text(sign_in("analyst").get(ONE))


def test_a_wording_is_taken_and_what_it_said_before_is_kept(cast, warm, sign_in):
    nurse = sign_in("practitioner")
    nurse.send(f"{ONE}write/", {"kind": "wording", "words": "Babies get cold."})
    with cast.fernshire.seen():
        draft, version = Draft.objects.get(), Proposal.objects.get().version
    taken = sign_in("community-voice").send(f"{ONE}take/{draft.pk}/", {"version": version})
    assert taken.status_code == 302
    with cast.fernshire.seen():
        assert Proposal.objects.get().why_en == "Babies get cold."
        assert Draft.objects.get().taken_at is not None
    page = text(sign_in("viewer").get(ONE))
    assert page.index("What it said before") < page.index("It is cold.")
    assert "Take this wording" not in page


def test_who_takes_a_wording_over_a_newer_one_is_shown_both_texts(cast, warm, sign_in):
    with cast.fernshire.seen():
        drafts = [
            Draft.objects.create(partnership_id=cast.fernshire.id, proposal=warm, kind="wording", words=words)
            for words in ("One wording", "Another wording")
        ]
    first, second = sign_in("community-voice"), sign_in("practitioner")
    assert first.send(f"{ONE}take/{drafts[0].pk}/", {"version": 1}).status_code == 302
    refused = second.send(f"{ONE}take/{drafts[1].pk}/", {"version": 1})
    assert refused.status_code == 409
    shown = text(refused)
    shown = shown[shown.index("What the proposal says now") : shown.index("<h1")]
    assert shown.index("One wording") < shown.index("Another wording")
    with cast.fernshire.seen():
        assert Proposal.objects.get().why_en == "One wording"


def test_a_comment_cannot_be_taken_and_a_wording_of_another_proposal_neither(cast, warm, sign_in):
    with cast.fernshire.seen():
        other = proposal(cast.fernshire, "other")
        own = {"partnership_id": cast.fernshire.id}
        comment = Draft.objects.create(**own, proposal=warm, words="Only a thought")
        theirs = Draft.objects.create(**own, proposal=other, kind="wording", words="Of another")
    for draft in (comment, theirs):
        assert sign_in("practitioner").send(f"{ONE}take/{draft.pk}/", {"version": 1}).status_code == 404


def test_two_who_change_it_at_once_are_shown_both_texts(cast, warm, sign_in):
    form = {"title_en": "A warm room", "title_cy": "", "why_cy": "", "group": warm.group_id, "version": 1}
    assert sign_in("community-voice").send(f"{ONE}edit/", form | {"why_en": "Mine"}).status_code == 302
    second = sign_in("practitioner").send(f"{ONE}edit/", form | {"why_en": "Theirs"})
    assert second.status_code == 409
    assert {"Mine", "Theirs"} <= set(text(second).replace("<", ">").split(">"))


def test_taken_up_it_becomes_an_action_that_names_the_group_as_its_owner(cast, warm, sign_in):
    sent = answer(warm, "taken up", answer_en="Yes, from January.", due="2027-01-31")
    assert sign_in().send(f"{ONE}answer/", sent).status_code == 302
    with cast.fernshire.seen():
        row, action = Proposal.objects.get(), BoardAction.objects.get()
        assert (row.state, row.action, row.answered_on) == ("taken up", action, timezone.localdate())
        assert (action.title_en, action.owner, str(action.due)) == (
            "A warm room", cast.fernshire.organisations["parents"], "2027-01-31",
        )  # fmt: skip
        assert action.note_en == "Proposed and owned by Parents of Fernshire panel."
        assert Link.objects.get(relation="became").to_id == str(action.pk)
    page = text(sign_in("community-voice").get(LIST))
    assert "Yes, from January." in page
    assert "It is an action of the partnership now" in page


def test_taken_up_twice_it_is_still_one_action(cast, warm):
    lead, today = cast.fernshire.people["early-years-lead"].pk, timezone.localdate()
    with cast.fernshire.seen(lead):
        held = {"version": 1, "by": lead, "answer": {"answer_en": "Yes."}, "due": None, "today": today}
        first = take_up(proposal=warm, **held)
        assert take_up(proposal=Proposal.objects.get(), **held) == first
        assert BoardAction.objects.count() == 1
        with pytest.raises(Answered):
            decline(proposal=Proposal.objects.get(), version=9, by=lead, answer={}, today=today)


def test_an_answer_over_a_proposal_that_was_changed_meanwhile_makes_no_action(cast, warm):
    lead = cast.fernshire.people["early-years-lead"].pk
    with cast.fernshire.seen(lead):
        Proposal.objects.update(version=2)
        with pytest.raises(StaleEdit):
            take_up(proposal=warm, version=1, by=lead, answer={}, due=None, today=timezone.localdate())
        assert BoardAction.objects.count() == 0


def test_declined_it_says_why_and_nothing_more_is_written_on_it(cast, warm, sign_in):
    lead, parent = sign_in(), sign_in("community-voice")
    silent = lead.send(f"{ONE}answer/", answer(warm, "declined"))
    assert silent.status_code == 400
    assert "Say why. Those who proposed it read this." in text(silent)
    lead.send(f"{ONE}answer/", answer(warm, "declined", answer_en="The hall is sold."))
    page = text(parent.get(ONE))
    assert "The hall is sold." in page
    assert "Write with us" not in page
    late = parent.send(f"{ONE}write/", {"kind": "comment", "words": "But"}, follow=True)
    assert "nothing more can be written on it" in text(late)
    with cast.fernshire.seen():
        assert Draft.objects.count() == 0
        with pytest.raises(Answered):
            add_draft(proposal=Proposal.objects.get(), by=None, kind="comment", words="But", language="en")


@pytest.mark.parametrize("role", ["viewer", "researcher", "ig-lead", "administrator"])
def test_who_only_reads_is_offered_no_form(role, warm, sign_in):
    browser = sign_in(role)
    assert "Propose something" not in text(browser.get(LIST))
    page = text(browser.get(ONE))
    assert "Write with us" not in page
    assert browser.send(f"{ONE}write/", {"kind": "comment", "words": "x"}).status_code == 403


@pytest.mark.parametrize("role", ["community-voice", "practitioner", "commissioner"])
def test_who_proposes_does_not_answer(role, warm, sign_in):
    assert sign_in(role).get(f"{ONE}answer/").status_code == 403
