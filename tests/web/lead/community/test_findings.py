"""What was said and what was done: written down, answered, tied to what answers it."""

from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone
from web.lead.community.said import COMMUNITY, finding

from seedbed_web.audit.models import Event
from seedbed_web.evidence.models import Link
from seedbed_web.evidence.queries import Thing, links_of
from seedbed_web.lead.community.findings.actions import link_all_that_answers
from seedbed_web.lead.community.models import Finding

pytestmark = pytest.mark.django_db

LIST = f"{COMMUNITY}/findings/"
ONE = f"{LIST}opens-early/"
EDIT = f"{ONE}edit/"


def written(row, **changes):
    """The form of a finding as a browser would send it back, with changes."""
    names = ("said_en", "said_cy", "state", "answer_en", "answer_cy", "action", "published", "version")
    chosen = ("consultation", "theme", "group", "decision")
    held = {name: getattr(row, name) for name in names}
    held |= {name: getattr(row, f"{name}_id") or "" for name in chosen}
    return held | {"found_on": row.found_on.isoformat()} | changes


def text(response):
    return unescape(response.content.decode())


def test_what_is_owing_stands_first_with_the_days_it_has_waited(cast, said, sign_in):
    with cast.fernshire.seen():
        said.findings["opens-early"].found_on = timezone.localdate() - timedelta(days=12)
        said.findings["opens-early"].save()
        finding(cast.fernshire, "newer", state="not yet", answer_en="No money.", answered_on="2026-05-01")
    page = text(sign_in("viewer").get(LIST))
    assert page.index("Said opens-early.") < page.index("Said newer.")
    assert "waiting for 12 days" in page
    assert "Not yet: No money." in page


def test_done_needs_words_and_a_link_and_not_yet_its_reason(cast, said, sign_in):
    row = said.findings["opens-early"]
    bare = sign_in().send(EDIT, written(row, state="done"))
    assert bare.status_code == 400
    assert "Say in plain words what was done" in text(bare)
    assert "An answer must lead somewhere" in text(bare)
    unsaid = sign_in().send(EDIT, written(row, state="not yet"))
    assert unsaid.status_code == 400
    assert "Say why not yet" in text(unsaid)
    with cast.fernshire.seen():
        assert Finding.objects.get(pk=row.pk).state == "to answer"


def test_an_answer_is_dated_and_tied_to_the_decision_and_the_action_both_ways(cast, said, sign_in):
    row = said.findings["opens-early"]
    sent = written(
        row,
        state="decided",
        answer_en="It opens at eight.",
        decision=said.decision.pk,
        action="talking-groups",
    )
    assert sign_in().send(EDIT, sent).status_code == 302
    with cast.fernshire.seen():
        row.refresh_from_db()
        assert (row.state, row.answered_on) == ("decided", timezone.localdate())
        for to in (Thing("lead.decision", str(said.decision.pk)), Thing("plan.action", str(said.action.pk))):
            back = [(tie.relation, tie.other, tie.leads_away) for tie in links_of(cast.fernshire.id, to)]
            assert back == [("answered by", Thing("lead.finding", str(row.pk)), False)]
        event = Event.objects.get(action="finding changed")
        assert set(event.detail["fields"]) == {"state", "answer_en", "decision_id", "action", "answered_on"}
    page = text(sign_in("viewer").get(ONE))
    assert "It opens at eight." in page
    assert "Open at eight" in page
    assert "Talking groups" in page


def test_an_answer_taken_back_loses_its_day_and_its_ties(cast, said, sign_in):
    row = said.findings["opens-early"]
    browser = sign_in()
    browser.send(EDIT, written(row, state="done", answer_en="It opens.", decision=said.decision.pk))
    with cast.fernshire.seen():
        row.refresh_from_db()
        assert Link.objects.filter(from_kind="lead.finding").count() == 1
    browser.send(EDIT, written(row, state="to answer", answer_en="", decision=""))
    with cast.fernshire.seen():
        row.refresh_from_db()
        assert (row.answered_on, Link.objects.filter(from_kind="lead.finding").count()) == (None, 0)
    steps = text(sign_in("viewer").get(ONE))
    assert "What became of it, step by step" in steps
    assert "It opens." in steps


def test_a_claim_that_came_with_a_pack_and_leads_nowhere_is_shown_as_owing(cast, said, sign_in):
    with cast.fernshire.seen():
        finding(cast.fernshire, "claimed", state="done", answer_en="All done.")
    page = text(sign_in("viewer").get(LIST))
    assert "No decision and no action is named with the answer" in page
    assert "All done." not in page


def test_findings_that_came_with_a_pack_are_tied_when_that_is_asked_for(cast, said):
    with cast.fernshire.seen():
        made = finding(cast.fernshire, "came", state="done", answer_en="Yes.", action="talking-groups")
        finding(cast.fernshire, "nowhere", state="done", answer_en="Yes.", action="an-action-that-is-gone")
        for _ in range(2):
            link_all_that_answers(partnership=cast.fernshire.id, by=None)
        tied = Link.objects.filter(relation="answered by").values_list("from_id", "to_kind", "to_id")
        assert list(tied) == [(str(made.pk), "plan.action", str(said.action.pk))]


def test_a_theme_of_another_consultation_is_refused(cast, said, sign_in):
    row = said.findings["opens-early"]
    refused = sign_in().send(EDIT, written(row, consultation=""))
    assert refused.status_code == 400
    assert "The theme belongs to another consultation" in text(refused)


def test_a_finding_is_written_down_with_a_name_of_its_own(cast, said, sign_in):
    sent = written(said.findings["opens-early"], said_en="Opens early", version=0)
    made = sign_in("analyst").send(f"{COMMUNITY}/add-finding/", sent)
    assert (made.status_code, made.url) == (302, f"{LIST}opens-early-2/")


def test_two_who_answer_at_once_are_shown_both_texts(cast, said, sign_in):
    row = said.findings["opens-early"]
    sign_in().send(EDIT, written(row, state="not yet", answer_en="No money."))
    second = sign_in("analyst").send(EDIT, written(row, state="not yet", answer_en="No people."))
    assert second.status_code == 409
    assert {"No money.", "No people."} <= set(text(second).replace("<", ">").split(">"))


@pytest.mark.parametrize("role", ["viewer", "community-voice", "practitioner", "commissioner"])
def test_who_may_not_answer_sees_no_way_to(role, said, sign_in):
    browser = sign_in(role)
    for path in (LIST, ONE):
        assert "edit/" not in text(browser.get(path))
        assert "add-finding" not in text(browser.get(path))
    assert browser.get(EDIT).status_code == 403


def test_what_families_said_stands_beside_the_priority_and_the_action_that_answer_it(cast, said, sign_in):
    with cast.fernshire.seen():
        finding(cast.fernshire, "groups", state="done", answer_en="Yes.", action="talking-groups")
    for path in ("priorities/talking/", "actions/talking-groups/"):
        page = text(sign_in("viewer").get(f"/p/fernshire/plan/{path}"))
        assert "What families said" in page
        assert f'href="{LIST}groups/"' in page
        assert "Said opens-early." not in page
