"""What a priority answers to and joins, and the plans that the strategy joins."""

from datetime import date

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.lead.community.models import Finding
from seedbed_web.plan.chain.models import LinkedPlan, PriorityLink

pytestmark = pytest.mark.django_db

CHAIN = "/p/fernshire/plan/chain"
LINKS = f"{CHAIN}/priorities/talking/joins/"
PRIORITY = "/p/fernshire/plan/priorities/talking/"
BIRTH = {
    "kind": "maternity", "title_en": "Local maternity plan", "title_cy": "Cynllun mamolaeth lleol",
    "covers_en": "From the first appointment.", "covers_cy": "", "url": "https://birth.example/plan",
    "version": "0",
}  # fmt: skip


@pytest.fixture
def birth(cast, plan):
    with cast.fernshire.seen():
        return LinkedPlan.objects.create(
            partnership_id=cast.fernshire.id, identifier="birth", kind="maternity", title_en="Birth plan"
        )


@pytest.fixture
def said(cast):
    with cast.fernshire.seen():
        return Finding.objects.create(
            partnership_id=cast.fernshire.id, identifier="three-numbers", said_en="We ring three numbers.",
            found_on=date(2026, 3, 1), state="not yet", published="no",
        )  # fmt: skip


def joined(cast):
    with cast.fernshire.seen():
        return set(PriorityLink.objects.values_list("kind", "thing"))


def test_parts_of_the_system_findings_and_plans_are_ticked(cast, plan, birth, said, sign_in):
    browser = sign_in()
    form = browser.get(LINKS).context["form"]
    assert [name for name, _ in form.fields["findings"].choices] == ["three-numbers"]
    assert ("services", "Services") in form.fields["elements"].choices
    sent = {"elements": ["services"], "findings": ["three-numbers"], "plans": ["birth"], "seen": ""}
    assert browser.send(LINKS, sent).url == f"{PRIORITY}#joins"
    assert joined(cast) == {("element", "services"), ("finding", "three-numbers"), ("plan", "birth")}
    page = browser.get(PRIORITY).text
    for way in ("/lead/community/findings/three-numbers/", f"{CHAIN}/linked-plans/birth/"):
        assert way in page
    with cast.fernshire.seen():
        event = Event.objects.order_by("-number")[0]
        assert (event.action, event.detail) == ("priority changed", {"fields": ["joins"]})


def test_two_people_tick_at_once_and_neither_loses_anything(cast, plan, birth, sign_in):
    sign_in().send(LINKS, {"elements": ["services", "evidence"], "seen": ""})
    sign_in("analyst").send(LINKS, {"plans": ["birth"], "seen": ""})
    assert joined(cast) == {("element", "services"), ("element", "evidence"), ("plan", "birth")}
    sign_in().send(LINKS, {"elements": ["evidence"], "seen": "element:services element:evidence"})
    assert joined(cast) == {("element", "evidence"), ("plan", "birth")}


def test_a_part_of_the_system_that_is_none_is_refused(cast, plan, sign_in):
    assert sign_in().send(LINKS, {"elements": ["moon"], "seen": ""}).status_code == 400
    assert joined(cast) == set()


def test_a_pathway_is_named_by_what_it_is_called_and_taken_away_again(cast, plan, sign_in):
    browser = sign_in()
    named = {"kind": "pathway", "title_en": "Four steps", "title_cy": "Pedwar cam"}
    for _ in range(2):
        browser.send(f"{CHAIN}/priorities/talking/add-pathway/", named)
    assert joined(cast) == {("pathway", "four-steps"), ("pathway", "four-steps-2")}
    assert "Four steps" in browser.get(PRIORITY).text
    browser.send(LINKS, {"seen": "pathway:four-steps"})  # a tick cannot take it away
    assert len(joined(cast)) == 2
    with cast.fernshire.seen():
        row = PriorityLink.objects.get(thing="four-steps")
    browser.send(f"{CHAIN}/joins/{row.pk}/take-away/", {})
    assert joined(cast) == {("pathway", "four-steps-2")}


@pytest.mark.parametrize("changes", [{"kind": ""}, {"title_en": ""}, {"kind": "plan"}])
def test_a_pathway_without_kind_or_title_is_refused(cast, plan, sign_in, changes):
    named = {"kind": "pathway", "title_en": "Four steps"} | changes
    assert sign_in().send(f"{CHAIN}/priorities/talking/add-pathway/", named).status_code == 400
    assert joined(cast) == set()


def test_the_local_maternity_plan_is_asked_for_until_it_is_there(cast, plan, sign_in):
    browser = sign_in()
    assert "The local maternity plan is not named yet." in browser.get(f"{CHAIN}/").text
    form = browser.get(f"{CHAIN}/linked-plans/add/?kind=maternity").context["form"]
    assert form["kind"].value() == "maternity"
    answer = browser.send(f"{CHAIN}/linked-plans/add/", BIRTH)
    assert answer.url == f"{CHAIN}/linked-plans/local-maternity-plan/"
    page = browser.get(answer.url).text
    assert "From the first appointment." in page
    assert "https://birth.example/plan" in page
    assert "The local maternity plan is not named yet." not in browser.get(f"{CHAIN}/").text


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"kind": ""}, "kind", "Say what kind of plan it is"),
        ({"title_en": ""}, "title_en", "Say in English what it is called"),
        ({"url": "javascript:alert(1)"}, "url", "Enter an address that begins with https:// or http://"),
        (
            {"starts": "2026-04-01", "ends": "2025-04-01"},
            "ends",
            "The last day must not be before the first day",
        ),
    ],
)
def test_what_cannot_be_said_of_a_plan_is_refused(plan, sign_in, changes, field, words):
    answer = sign_in().send(f"{CHAIN}/linked-plans/add/", BIRTH | changes)
    assert answer.status_code == 400
    assert answer.context["form"].errors[field] == [words]


def test_two_editors_of_a_plan_lose_nothing(cast, plan, birth, sign_in):
    address = f"{CHAIN}/linked-plans/birth/edit/"
    written = BIRTH | {"title_en": "Birth plan", "title_cy": "", "url": "", "covers_en": "", "version": "1"}
    sign_in().send(address, written | {"covers_en": "Theirs"})
    answer = sign_in("analyst").send(address, written | {"title_cy": "Cynllun geni"})
    assert answer.status_code == 409
    form = answer.context["form"]
    assert (form["covers_en"].value(), form["title_cy"].value()) == ("Theirs", "Cynllun geni")


def test_a_plan_that_is_taken_away_leaves_no_priority_tied_to_it(cast, plan, birth, sign_in):
    browser = sign_in()
    browser.send(LINKS, {"plans": ["birth"], "seen": ""})
    assert "Talking by two" in browser.get(f"{CHAIN}/linked-plans/birth/").text
    browser.send(f"{CHAIN}/linked-plans/birth/take-away/", {})
    assert joined(cast) == set()
    with cast.fernshire.seen():
        assert not LinkedPlan.objects.exists()
