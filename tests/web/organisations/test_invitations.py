"""Inviting: who may, what the letter says, and how an invitation is withdrawn or sent again."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from web.organisations.invited import INVITE, NEW, PEOPLE, actions_in, link_in, rows

from seedbed_web.audit.models import Event
from seedbed_web.organisations.invitations.queries import digest_of
from seedbed_web.organisations.models import Invitation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_cache")]


def test_somebody_is_invited(sign_in, cast):
    browser = sign_in("administrator")
    page = browser.get(INVITE).content.decode()
    assert "Early years lead" in page
    answer = browser.send(
        INVITE, NEW | {"organisation": str(cast.fernshire.organisations["health-trust"].pk)}
    )
    assert answer["Location"] == PEOPLE
    [row] = rows(cast)
    assert row.email == "sian@health.example"
    assert timedelta(days=13) < row.expires_at - timezone.now() < timedelta(days=14, minutes=1)
    shown = browser.get(PEOPLE).content.decode()
    assert "Siân O’Brien" in shown
    assert "Administrator of Fernshire" in shown
    with cast.fernshire.seen():
        event = Event.objects.get(action="person invited")
    assert event.detail == {"role": "practitioner"}
    assert "health.example" not in str(event.detail)


def test_the_letter_says_who_and_what(sign_in):
    sign_in("administrator").send(INVITE, NEW)
    [letter] = mail.outbox
    assert letter.to == ["sian@health.example"]
    assert "Dear Siân O’Brien," in letter.body
    assert "Administrator of Fernshire invites you to Fernshire" in letter.body
    assert "Practitioner" in letter.body
    assert "&" not in letter.body
    assert link_in(letter).startswith("/account/invitation/")


def test_the_letter_is_in_welsh_where_that_is_asked(sign_in):
    sign_in("administrator").send(INVITE, NEW | {"language": "cy"})
    assert link_in(mail.outbox[0]).startswith("/cy/account/invitation/")
    assert "Annwyl Siân" in mail.outbox[0].body


def test_only_a_digest_of_the_token_is_kept(invite, cast):
    token = invite().rsplit("/", 1)[1]
    assert len(token) >= 43
    [row] = rows(cast)
    assert row.token_digest == digest_of(token)
    assert token not in str(row.__dict__)


@pytest.mark.parametrize("role", ["analyst", "ig-lead", "community-voice", "viewer"])
def test_only_those_who_may_invite(sign_in, role):
    assert sign_in(role).get(INVITE).status_code == 403
    assert sign_in(role).send(INVITE, NEW).status_code == 403
    assert not mail.outbox


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"name": ""}, "Enter a name"),
        ({"email": "sian"}, "name@example.org"),
        ({"role": "king"}, "Choose a role"),
        ({"role": ""}, "Choose a role"),
        ({"email": "administrator@fernshire.example"}, "your own address"),
        ({"email": "Practitioner@fernshire.example"}, "has this role already"),
    ],
)
def test_a_wrong_invitation_is_not_sent(sign_in, more, words):
    answer = sign_in("administrator").send(INVITE, NEW | more)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert not mail.outbox


def test_an_organisation_elsewhere_cannot_be_named(sign_in, cast):
    other = cast.saltmarsh.organisations["council"]
    assert sign_in("administrator").send(INVITE, NEW | {"organisation": str(other.pk)}).status_code == 400


def test_nobody_is_invited_twice_to_the_same(sign_in, invite):
    invite()
    answer = sign_in("administrator").send(INVITE, NEW)
    assert "invited already" in answer.content.decode()


def test_an_invitation_is_withdrawn(invite, sign_in, cast):
    link = invite()
    address = f"{PEOPLE}invited/{rows(cast)[0].pk}/withdraw"
    assert sign_in("analyst").send(address).status_code == 403
    assert sign_in("administrator").send(address)["Location"] == PEOPLE
    assert "withdrawn" in Client().get(link).content.decode()
    assert sign_in("administrator").send(address).status_code == 404
    assert actions_in(cast)[-1] == "invitation withdrawn"


def test_an_invitation_is_sent_again_with_a_new_link(invite, sign_in, cast):
    link = invite()
    with cast.fernshire.seen():
        Invitation.objects.update(expires_at=timezone.now() - timedelta(days=1))
    assert sign_in("administrator").send(f"{PEOPLE}invited/{rows(cast)[0].pk}/again").status_code == 302
    assert Client().get(link).status_code == 404
    assert Client().get(link_in(mail.outbox[-1])).status_code == 200


def test_invitations_elsewhere_cannot_be_changed(sign_in, cast):
    sign_in(place="saltmarsh").send("/p/saltmarsh/people/invite", NEW)
    with cast.saltmarsh.seen():
        other = Invitation.objects.get()
    for what in ("again", "withdraw"):
        assert sign_in("administrator").send(f"{PEOPLE}invited/{other.pk}/{what}").status_code == 404


def test_a_repeated_form_invites_once(sign_in, cast):
    browser, key = sign_in("administrator"), {"once": "6f1f2f0e-0f5b-4c58-9a8e-111111111111"}
    for _ in range(2):
        assert browser.post(INVITE, NEW | key)["Location"] == PEOPLE
    assert len(rows(cast)) == 1
    assert len(mail.outbox) == 1
