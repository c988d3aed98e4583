"""An invitation: one link for one address, which expires, works once, and needs a code to that address."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from seedbed_web.accounts.models import User
from seedbed_web.audit.models import Event
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.invitations.actions import NotOpen, accept
from seedbed_web.organisations.invitations.queries import digest_of, find_offer
from seedbed_web.organisations.models import Invitation, Membership

pytestmark = pytest.mark.django_db
PEOPLE, INVITE = "/p/fernshire/people/", "/p/fernshire/people/invite"
CODE = "/account/sign-in/code"
NEW = {"name": "Siân O’Brien", "email": "Sian@Health.Example", "role": "practitioner", "language": "en"}


@pytest.fixture(autouse=True)
def _fresh():
    cache.clear()


@pytest.fixture
def invite(sign_in):
    """Invites somebody; gives the path of the link and forgets the letter."""

    def call(**more):
        assert sign_in("administrator").send(INVITE, NEW | more).status_code == 302
        return link_in(mail.outbox.pop())

    return call


def link_in(letter):
    return re.search(r"http://127\.0\.0\.1:8000(\S+)", letter.body).group(1)


def code():
    return re.search(r"^    ([A-Z]{6})$", mail.outbox[-1].body, re.MULTILINE).group(1)


def rows(cast):
    with cast.fernshire.seen():
        return list(Invitation.objects.order_by("created_at"))


def actions_in(cast):
    with cast.fernshire.seen():
        return list(Event.objects.filter(partnership_id=cast.fernshire.id).values_list("action", flat=True))


def is_in(browser):
    return "_auth_user_id" in browser.session


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


def test_a_token_that_was_never_given_opens_nothing(nobody):
    answer = nobody.get("/account/invitation/" + "x" * 43)
    assert answer.status_code == 404
    assert "newest letter" in answer.content.decode()


def test_invitations_elsewhere_cannot_be_changed(sign_in, cast):
    sign_in(place="saltmarsh").send("/p/saltmarsh/people/invite", NEW)
    with cast.saltmarsh.seen():
        other = Invitation.objects.get()
    for what in ("again", "withdraw"):
        assert sign_in("administrator").send(f"{PEOPLE}invited/{other.pk}/{what}").status_code == 404


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


def test_a_repeated_form_invites_once(sign_in, cast):
    browser, key = sign_in("administrator"), {"once": "6f1f2f0e-0f5b-4c58-9a8e-111111111111"}
    for _ in range(2):
        assert browser.post(INVITE, NEW | key)["Location"] == PEOPLE
    assert len(rows(cast)) == 1
    assert len(mail.outbox) == 1
