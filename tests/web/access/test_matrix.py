"""Every page × every role × a member of another partnership × nobody: made from the addresses themselves.

What a role allows is written in `access/roles.py` and what a page demands beside the page; here real
requests show that nothing else gets through. A page that is not declared, or whose address holds a word that
`SAMPLES` does not know, fails.
"""

from uuid import UUID

import pytest
from django.conf import settings
from django.urls import reverse

from seedbed_web.access.declare import Who
from seedbed_web.access.pages import pages
from seedbed_web.access.roles import ALLOWED, Role
from seedbed_web.audit.models import Event
from seedbed_web.plan.strategy.models import Action, Priority, Strategy

SAMPLES = {
    "partnership": "fernshire",
    "event": 1,
    "priority": "talking",
    "action": "talking-groups",
    "evidence": "gld-2025",
    "measure": "good-level",
    "money": "early-language-grant",
    "plan": "maternity-plan",
    "count": UUID(int=1),
    "join": UUID(int=1),
    "provider_id": "council",
    "link": "no-such-token",
    "token": "no-such-token",
    "role": "viewer",
    "pk": 1,
    "waiting": UUID(int=1),
    "brought": UUID(int=1),
    "invitation": UUID(int=1),
    "membership": UUID(int=1),
    "organisation": "council",
    "indicator": "gld",
    "body": "board",
    "member": "chair",
    "interest": "shares",
    "meeting": "board-march",
    "item": "speech",
    "decision": "one-directory",
    "board_action": "survey-families",
    "risk": "money-ends",
    "sponsor": "director",
    "planning_role": "lead-officer",
    "candidate": "survey-families",
    "round": "2026",
    "respondent": UUID(int=1),
    "element": "strategy",
    "challenge": UUID(int=1),
    "example": "talk-in",
    "language": "en",
    "finding": "opens-early",
    "asset": "toy-library",
    "proposal": "warm-room",
    "draft": UUID(int=1),
    "group": "parents-panel",
    "consultation": "getting-there",
    "question": "getting-there-how",
    "theme": "too-late",
    "reply": UUID(int=1),
    "topic": "talking-and-feelings",
    "domain": "physical",
    "suggestion": "look-at-gld",
    "statement": "parents-on-talking",
    "path": "index.html",
    "section": "vision",
    "making": UUID(int=1),
    "figure": "gld-2025",
    "schema": "strategy",
    "version": "first",
    "criteria": "success-factors",
    "criterion": "priorities-follow-need",
    "duty": "equality",
    "subject": "age",
    "kind": "priority",
    "thing": "talking",
    "field": "need",
    "remark": "comment",
    "impact": "equality-age",
    "quarter": "2026-q1",
    "note": "a-note",
    "return_": "best-start-local-plan",
}
PAGES = pages()
OF_A_PARTNERSHIP = [page for page in PAGES if page.access and page.access.who is Who.MEMBER]
REFUSED, NOT_THERE, SIGN_IN, SAID_TO_A_PROGRAM = 403, 404, 302, 401
OTHERWISE_ABSENT = 404
"""Some samples name nothing, so that somebody with the right is told that there is no such thing."""


BY_KEY = {"organisations:edit": {"organisation": UUID(int=1)}}
"""Pages that name by a key what others name by a word."""


def address(page):
    samples = SAMPLES | BY_KEY.get(page.name, {})
    return reverse(page.name, kwargs={word: samples[word] for word in page.words})


def leads_to_sign_in(response):
    if response.status_code == SAID_TO_A_PROGRAM:
        return response["Content-Type"] == "application/json"
    return response.status_code == SIGN_IN and response["Location"].startswith(reverse(settings.LOGIN_URL))


@pytest.fixture
def furnished(cast):
    """Fernshire with something to look at."""
    company = cast.fernshire
    with company.seen():
        Strategy.objects.create(partnership_id=company.id, title_en="Strategy", starts=2026, ends=2029)
        talking = Priority.objects.create(
            partnership_id=company.id, identifier="talking", title_en="Talking", need_en="Need"
        )
        Action.objects.create(
            partnership_id=company.id, identifier="talking-groups", priority=talking, title_en="Groups",
            state="under way",
        )  # fmt: skip
    return company


def test_every_page_declares_what_it_demands():
    assert len(PAGES) > 30
    assert [page.pattern for page in PAGES if page.access is None] == []


def test_every_page_of_a_partnership_is_for_its_members():
    """An address below /p/ that everybody may open would be one that forgot to ask."""
    below = [page for page in PAGES if "p/<slug:partnership>/" in page.pattern]
    assert below == OF_A_PARTNERSHIP


def test_every_sample_is_known():
    assert sorted({word for page in PAGES for word in page.words} - SAMPLES.keys()) == []


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_what_it_allows_and_nothing_else(furnished, sign_in, role):
    browser = sign_in(role)
    wrong = []
    for page in OF_A_PARTNERSHIP:
        status = browser.get(address(page)).status_code
        allowed = page.access.permission in ALLOWED[role]
        if allowed == (status == REFUSED) or status >= 500:
            wrong.append((page.name, status))
    assert wrong == []


@pytest.mark.parametrize("role", list(Role))
def test_a_role_sends_what_it_allows_and_nothing_else(furnished, sign_in, role):
    browser = sign_in(role)
    wrong = []
    for page in OF_A_PARTNERSHIP:
        response = browser.send(address(page))
        allowed = page.access.permission in ALLOWED[role]
        if allowed == (response.status_code == REFUSED) or response.status_code >= 500:
            wrong.append((page.name, response.status_code))
    assert wrong == []


def test_to_a_member_of_another_partnership_there_is_no_such_page(furnished, sign_in):
    browser = sign_in(place="saltmarsh")
    answers = {page.name: browser.get(address(page)).status_code for page in OF_A_PARTNERSHIP}
    assert {name: status for name, status in answers.items() if status != NOT_THERE} == {}
    answers = {page.name: browser.send(address(page)).status_code for page in OF_A_PARTNERSHIP}
    assert {name: status for name, status in answers.items() if status != NOT_THERE} == {}


def test_nobody_is_asked_to_sign_in(furnished, nobody):
    closed = [page for page in PAGES if page.access.who in (Who.MEMBER, Who.SIGNED_IN)]
    assert len(closed) > len(OF_A_PARTNERSHIP)
    assert [page.name for page in closed if not leads_to_sign_in(nobody.get(address(page)))] == []
    assert [page.name for page in closed if not leads_to_sign_in(nobody.send(address(page)))] == []


def test_the_pages_for_everybody_are_open_to_everybody(cast, nobody):
    open_pages = [page for page in PAGES if page.access.who is Who.EVERYBODY]
    answers = {page.name: nobody.get(address(page)).status_code for page in open_pages}
    assert {name: status for name, status in answers.items() if status in (REFUSED, SIGN_IN)} == {}


def test_whoever_guesses_a_link_is_told_that_there_is_nothing(furnished, nobody):
    by_link = [page for page in PAGES if page.access.who is Who.LINK]
    assert len(by_link) > 5
    answers = {page.name: nobody.get(address(page)).status_code for page in by_link}
    assert {name: status for name, status in answers.items() if status != NOT_THERE} == {}
    answers = {page.name: nobody.post(address(page)).status_code for page in by_link}
    assert {name: status for name, status in answers.items() if status != NOT_THERE} == {}


def test_a_refusal_is_kept_in_the_audit(furnished, sign_in):
    sign_in("viewer").get(reverse("plan:edit-strategy", kwargs={"partnership": "fernshire"}))
    with furnished.seen():
        event = Event.objects.get(action="refused")
    assert (event.actor_id, event.detail) == (furnished.people["viewer"].pk, {"page": "plan:edit-strategy"})


def test_a_membership_that_has_ended_opens_nothing(furnished, sign_in):
    browser = sign_in("viewer")
    with furnished.seen():
        furnished.people["viewer"].memberships.update(until="2026-01-02")
    assert browser.get("/p/fernshire/plan/").status_code == NOT_THERE


def test_without_a_second_factor_a_member_is_asked_for_one_first(furnished, sign_in):
    browser = sign_in("analyst")
    with furnished.seen(furnished.people["analyst"].pk):
        furnished.people["analyst"].authenticator_set.all().delete()
    asked = browser.get("/p/fernshire/plan/")
    assert (asked.status_code, asked["Location"]) == (302, reverse("mfa_index"))


def test_a_member_of_the_community_is_not_asked_for_a_second_factor(furnished, sign_in):
    assert sign_in("community-voice").get("/p/fernshire/plan/").status_code == 200
