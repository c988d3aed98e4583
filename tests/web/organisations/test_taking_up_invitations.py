"""Taking up an invitation: one link for one address, which expires, works once, and needs a code."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from web.organisations.invited import NEW, actions_in, code, rows

from seedbed_web.accounts.models import User
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.invitations.actions import NotOpen, accept
from seedbed_web.organisations.invitations.queries import digest_of, find_offer
from seedbed_web.organisations.models import Invitation, Membership

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_cache")]
CODE = "/account/sign-in/code"


def is_in(browser):
    return "_auth_user_id" in browser.session


def test_somebody_new_joins_with_a_code_to_the_same_address(invite, nobody, cast):
    link = invite(organisation=str(cast.fernshire.organisations["health-trust"].pk))
    page = nobody.get(link)
    assert page.status_code == 200
    words = page.content.decode()
    assert "Fernshire" in words
    assert "Administrator of Fernshire" in words
    assert "Practitioner" in words
    assert "no-store" in page["Cache-Control"]
    assert nobody.post(link)["Location"] == CODE
    assert not is_in(nobody)
    assert mail.outbox[-1].to == ["sian@health.example"]
    assert nobody.post(CODE, {"code": code()})["Location"] == "/"
    assert is_in(nobody)
    with cast.fernshire.seen():
        row = Membership.objects.select_related("user", "organisation").get(user__email="sian@health.example")
    assert (row.role, row.user.name, row.organisation.identifier) == (
        "practitioner",
        NEW["name"],
        "health-trust",
    )
    assert actions_in(cast) == ["person invited", "invitation accepted"]
    # a role that needs a second factor goes no further without one
    assert nobody.get("/p/fernshire/plan/")["Location"] == "/account/proof"


def test_opening_the_link_alone_does_nothing(invite, nobody, cast):
    link = invite()
    nobody.get(link)
    nobody.get(link)
    with working_for(Scope(mode="sign-in")):
        assert not User.objects.filter(email="sian@health.example").exists()
    assert rows(cast)[0].accepted_at is None


def test_the_link_without_the_code_lets_nobody_in(invite, nobody, cast):
    nobody.post(invite())
    assert nobody.post(CODE, {"code": "BBBBBB"}).status_code == 200
    assert not is_in(nobody)
    with cast.fernshire.seen():
        assert not Membership.objects.filter(user__email="sian@health.example").exists()


def test_signing_in_as_somebody_else_does_not_take_it_up(invite, nobody, cast):
    nobody.post(invite())
    nobody.post("/account/sign-out", {"next": "/account/sign-in"})
    nobody.post("/account/sign-in", {"email": "viewer@saltmarsh.example"})
    nobody.post("/account/sign-in", {"email": "community-voice@fernshire.example"})
    nobody.post("/account/sign-out", {"next": "/account/sign-in"})
    nobody.post("/account/sign-in", {"email": "community-voice@fernshire.example"})
    nobody.post(CODE, {"code": code()})
    assert is_in(nobody)
    assert rows(cast)[0].accepted_at is None


def test_somebody_signed_in_joins_by_a_button(invite, sign_in, cast):
    link = invite(email="early-years-lead@saltmarsh.example", role="viewer")
    browser = sign_in(place="saltmarsh")
    assert "Join" in browser.get(link).content.decode()
    assert browser.get("/p/fernshire/plan/").status_code == 404
    assert browser.post(link)["Location"] == "/"
    assert browser.get("/p/fernshire/plan/").status_code == 200
    assert browser.post(link).status_code == 410


def test_somebody_signed_in_under_another_address_is_told(invite, sign_in, cast):
    link, browser = invite(), sign_in("viewer")
    for answer in (browser.get(link), browser.post(link)):
        assert answer.status_code == 403
        assert "viewer@fernshire.example" in answer.content.decode()
    assert rows(cast)[0].accepted_at is None


def test_a_link_works_once(invite, nobody):
    link = invite(role="community-voice")
    nobody.post(link)
    nobody.post(CODE, {"code": code()})
    answer = Client().get(link)
    assert answer.status_code == 410
    assert "taken up already" in answer.content.decode()
    assert "sian" not in answer.content.decode()


def test_a_link_expires(invite, cast):
    link = invite()
    with cast.fernshire.seen():
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    for answer in (Client().get(link), Client().post(link)):
        assert answer.status_code == 410
        assert "has expired" in answer.content.decode()
    assert not mail.outbox


def test_one_who_has_opened_it_in_time_but_signs_in_too_late_does_not_join(invite, nobody, cast):
    nobody.post(invite(role="community-voice"))
    with cast.fernshire.seen():
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    answer = nobody.post(CODE, {"code": code()})
    assert "the invitation no longer works" in nobody.get(answer["Location"]).content.decode()
    assert nobody.get("/p/fernshire/plan/").status_code == 404


def test_a_token_that_was_never_given_opens_nothing(nobody):
    answer = nobody.get("/account/invitation/" + "x" * 43)
    assert answer.status_code == 404
    assert "newest letter" in answer.content.decode()


def test_codes_to_an_invited_address_are_throttled(invite):
    link = invite()
    for _ in range(5):
        assert Client().post(link).status_code == 302
    answer = Client().post(link)
    assert answer.status_code == 429
    assert len(mail.outbox) == 5


def test_a_former_member_can_come_back(invite, sign_in, cast):
    with cast.fernshire.seen():
        Membership.objects.filter(role="researcher").update(until=timezone.localdate())
    link = invite(email="researcher@fernshire.example", role="researcher")
    browser = sign_in("researcher")
    assert browser.get("/p/fernshire/plan/").status_code == 404
    browser.post(link)
    assert browser.get("/p/fernshire/plan/").status_code == 200


def test_two_at_once_take_it_up_once(invite, cast):
    link = invite(email="early-years-lead@saltmarsh.example", role="viewer")
    person = cast.saltmarsh.people["early-years-lead"]
    _, offer = find_offer(digest_of(link.rsplit("/", 1)[1]))
    accept(offer, by=person.pk, email=person.email)
    with pytest.raises(NotOpen):
        accept(offer, by=person.pk, email=person.email)
