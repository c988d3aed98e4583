"""The readiness on the site: verdicts, reasons, the page that mends, and what changes while writing."""

import pytest
from django.utils import timezone

from seedbed.plan.strategy.readiness.definitions import words_of_tests
from seedbed_web.access.pages import pages
from seedbed_web.access.roles import ALLOWED, Role
from seedbed_web.evidence.models import Link
from seedbed_web.lead.maturity.models import Round
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.readiness.models import Judgement
from seedbed_web.plan.strategy.models import Action, Priority
from seedbed_web.publish.readiness import queries
from seedbed_web.publish.readiness.mending import MENDS
from seedbed_web.publish.readiness.queries import get_ready
from seedbed_web.publish.readiness.stamp import get_stamp

from .conftest import ASKED, HOME

pytestmark = pytest.mark.django_db


def verdict_of(cast, criterion, made="success-factors"):
    with cast.fernshire.seen():
        ready = get_ready(cast.fernshire.id, timezone.localdate())
    return queries.find_result(ready, made, criterion).verdict


def test_every_test_has_pages_that_mend_it_and_each_of_them_is_there():
    assert set(MENDS) == set(words_of_tests())
    there = {page.name: set(page.words) - {"partnership"} for page in pages()}
    for test, held in MENDS.items():
        for page in held:
            assert there[page.name] == ({page.of} if page.of else set()), (test, page.name)


@pytest.mark.parametrize("role", list(Role))
def test_every_role_may_open_a_page_for_every_test(role):
    demanded = {page.name: page.access.permission for page in pages() if page.access}
    for test, held in MENDS.items():
        assert any(demanded[page.name] in ALLOWED[role] for page in held), test
        # The last stands where no row is meant.
        assert not held[-1].of, test
        assert demanded[held[-1].name] in ALLOWED[role] or not held[-1].of, test


def test_the_page_lists_each_criterion_with_its_reason_and_never_a_share(cast, written, sign_in):
    page = sign_in("viewer").get(HOME)
    assert page.status_code == 200
    assert "nobody has judged yet" in page.text
    assert "%" not in page.text.split("<main")[1].split("</main")[0]


def test_whoever_may_change_a_priority_is_led_to_its_form_and_others_to_its_page(written, sign_in):
    form, page = "/p/fernshire/plan/priorities/talking/edit/", '/p/fernshire/plan/priorities/talking/"'
    lead, viewer = sign_in().get(HOME).text, sign_in("viewer").get(HOME).text
    assert form in lead
    assert form not in viewer
    assert page in viewer


def test_every_link_that_mends_opens_for_whoever_is_shown_it(written, sign_in):
    browser = sign_in("practitioner")
    shown = browser.get(HOME).text.split("<main")[1]
    found = {part.split('"')[0].split("#")[0] for part in shown.split('href="')[1:]}
    asked = {href for href in found if href.startswith("/p/fernshire/") and href != HOME}
    assert len(asked) > 20
    assert {href: status for href in asked if (status := browser.get(href).status_code) == 403} == {}


def test_mending_a_criterion_changes_its_verdict(cast, written, sign_in):
    assert verdict_of(cast, "work-shared") == "not met"
    form = {"title_en": "Feeding groups", "priority": written.feeding.pk, "state": "not started"}
    owner = cast.fernshire.organisations["health-trust"].pk
    answer = sign_in().send("/p/fernshire/plan/priorities/feeding/add-action/", form | {"owner": owner})
    assert answer.status_code == 302
    assert verdict_of(cast, "work-shared") == "partly met"


def test_a_second_look_makes_no_pack(cast, written, monkeypatch, sign_in):
    browser = sign_in()
    browser.get(HOME)
    monkeypatch.setattr(queries, "list_pack_files", None)  # asking for it would fail
    assert browser.get(HOME).status_code == 200


def test_after_a_change_in_plan_the_tables_of_lead_are_not_made_again(cast, written, monkeypatch):
    asked = []
    make = queries.list_pack_files
    monkeypatch.setattr(
        queries, "list_pack_files", lambda key, made: asked.append(dict(made)) or make(key, made=made)
    )
    with cast.fernshire.seen():
        Round.objects.create(
            partnership_id=cast.fernshire.id, identifier="2026", opened_on=timezone.localdate()
        )
        get_ready(cast.fernshire.id, timezone.localdate())
        written.waits.title_en = "No waits"
        written.waits.save()
        get_ready(cast.fernshire.id, timezone.localdate())
        Round.objects.update(closed_on=timezone.localdate())
        get_ready(cast.fernshire.id, timezone.localdate())
    assert ["rounds.csv" in made for made in asked] == [False, True, False]


@pytest.mark.parametrize("model", [Priority, Action, Judgement, Link, Round, Organisation])
def test_whatever_a_pack_is_made_of_changes_the_stamp(model, cast, written):
    own = {"partnership_id": cast.fernshire.id}
    made = {
        Priority: {"identifier": "third", "title_en": "Third", "need_en": "Need"},
        Action: {"identifier": "more", "title_en": "More", "priority": written.talking, "state": "done"},
        Judgement: {
            "set": "wales", "criterion": "x", "verdict": "met", "by": "Chair", "reason_en": "So.",
            "on": timezone.localdate(),
        },
        Link: {"from_kind": "plan.action", "from_id": "a", "relation": "raises", "to_kind": "b"},
        Round: {"identifier": "2026", "opened_on": timezone.localdate()},
        Organisation: {"identifier": "school", "name_en": "School", "sector": "school or setting"},
    }  # fmt: skip
    with cast.fernshire.seen():
        before = get_stamp(cast.fernshire.id)
        assert get_stamp(cast.fernshire.id) == before
        row = model.objects.create(**own, **made[model])
        with_it = get_stamp(cast.fernshire.id)
        row.delete()
        without = get_stamp(cast.fernshire.id)
    assert with_it.whole != before.whole
    assert without.whole != with_it.whole
    assert (with_it.lead != before.lead) == (model in (Round, Organisation))


def test_a_partnership_is_never_shown_what_another_has(cast, written, sign_in):
    sign_in().get(HOME)
    assert "Talking by two" not in sign_in(place="saltmarsh").get("/p/saltmarsh/plan/readiness/").text


def test_one_criterion_says_what_was_looked_at_and_where_it_comes_from(written, sign_in):
    page = sign_in().get(ASKED)
    assert page.status_code == 200
    for words in (
        "What was looked at",
        "A question for people",
        "Nobody has answered yet.",
        "Where it comes from",
    ):
        assert words in page.text
    assert sign_in().get(HOME + "criteria/success-factors/no-such/").status_code == 404


def test_the_part_for_scripts_says_what_has_changed_since(cast, written, sign_in):
    browser = sign_in()
    first = browser.get(HOME + "brief/").text
    since = first.split('data-remembered="')[1].split('"')[0]
    assert "Since you opened the site" not in browser.get(HOME + "brief/", {"since": since}).text
    with cast.fernshire.seen():
        owner = cast.fernshire.organisations["health-trust"]
        Action.objects.create(
            partnership_id=cast.fernshire.id, identifier="groups", priority=written.feeding,
            title_en="Groups", state="under way", owner=owner,
        )  # fmt: skip
    later = browser.get(HOME + "brief/", {"since": since}).text
    assert "Since you opened the site" in later
    assert "before: Not met" in later
    assert "Partly met" in later


def test_in_welsh_everything_is_welsh(written, sign_in):
    page = sign_in().get("/cy" + HOME)
    assert page.status_code == 200
    assert "heb eu barnu gan neb eto" in page.text
