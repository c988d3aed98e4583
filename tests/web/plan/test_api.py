"""The strategy for other programs: what it gives and refuses, and that a repeated change is one change."""

from uuid import uuid4

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.plan.strategy.models import Action, Priority

API = "/api/p/fernshire/plan/"


@pytest.fixture
def groups(cast):
    company = cast.fernshire
    with company.seen():
        talking = Priority.objects.create(
            partnership_id=company.id, identifier="talking", title_en="Talking", need_en="Need"
        )
        return Action.objects.create(
            partnership_id=company.id, identifier="groups", priority=talking, title_en="Groups",
            owner=company.organisations["council"], state="not started",
        )  # fmt: skip


def say(browser, state, version=1, key=None):
    return browser.patch(
        API + "actions/groups/state",
        {"state": state, "version": version},
        content_type="application/json",
        headers={"Idempotency-Key": str(key or uuid4())},
    )


def test_an_action_names_its_priority_and_its_owner(sign_in, groups):
    answer = sign_in("viewer").get(API + "actions").json()
    assert answer["count"] == 1
    assert answer["items"][0] | {"version": 0} == {
        "identifier": "groups", "version": 0, "priority": "talking", "title_en": "Groups", "title_cy": "",
        "owner": "council", "starts": None, "ends": None, "state": "not started",
    }  # fmt: skip


def test_actions_come_by_state_and_in_parts(sign_in, groups):
    browser = sign_in("viewer")
    assert browser.get(API + "actions?state=done").json() == {"count": 0, "items": []}
    assert browser.get(API + "actions?offset=1").json() == {"count": 1, "items": []}
    assert browser.get(API + "actions?limit=0").status_code == 422
    assert browser.get(API + "actions?state=nonsense").status_code == 422


def test_a_change_is_kept_with_its_version_and_audited(sign_in, groups, cast):
    answer = say(sign_in("practitioner"), "under way")
    assert (answer.status_code, answer.json()["state"], answer.json()["version"]) == (200, "under way", 2)
    with cast.fernshire.seen():
        assert Event.objects.filter(action="action changed").count() == 1


def test_the_same_request_again_changes_nothing_and_leads_to_what_it_made(sign_in, groups, cast):
    browser, key = sign_in("practitioner"), uuid4()
    assert say(browser, "under way", key=key).status_code == 200
    again = say(browser, "under way", key=key)
    assert (again.status_code, again["Location"]) == (303, API + "actions/groups")
    assert browser.get(again["Location"]).json()["version"] == 2


def test_a_stale_change_is_told_what_somebody_else_saved(sign_in, groups):
    browser = sign_in("practitioner")
    say(browser, "under way")
    stale = say(browser, "done", version=1)
    assert stale.status_code == 409
    assert stale.json()["theirs"]["state"] == "under way"
    assert say(browser, "done", version=2).json()["state"] == "done"


def test_a_change_without_a_key_is_refused(sign_in, groups):
    answer = sign_in("practitioner").patch(
        API + "actions/groups/state", {"state": "done", "version": 1}, content_type="application/json"
    )
    assert answer.status_code == 400


def test_refusals_are_for_programs(sign_in, groups, nobody):
    assert (nobody.get(API + "actions").status_code, nobody.get(API + "actions").json()) == (
        401,
        {"detail": "Unauthorized"},
    )
    assert sign_in(place="saltmarsh").get(API + "actions").json() == {"detail": "Not Found"}
    refused = say(sign_in("viewer"), "done")
    assert (refused.status_code, refused.json()) == (403, {"detail": "Forbidden"})
    assert sign_in("viewer").get(API + "actions/none").status_code == 404


def test_a_change_from_another_site_is_refused(groups, sign_in):
    browser = sign_in("practitioner")
    browser.handler.enforce_csrf_checks = True
    assert say(browser, "done").status_code in (401, 403)
