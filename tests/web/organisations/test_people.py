"""Who belongs to a partnership: seen, moved and ended by those who may, and never left without a manager."""

from uuid import uuid4

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.organisations.models import Membership

pytestmark = pytest.mark.django_db
PEOPLE = "/p/fernshire/people/"


def membership(cast, role):
    with cast.fernshire.seen():
        return Membership.objects.get(role=role)


def last_event(cast):
    with cast.fernshire.seen():
        return Event.objects.filter(partnership_id=cast.fernshire.id).order_by("-number").first()


def test_people_stand_under_their_organisations(sign_in):
    words = sign_in("analyst").get(PEOPLE).content.decode()
    assert "Fernshire Council" in words
    assert "Commissioner of Fernshire" in words
    assert "commissioner@fernshire.example" in words
    assert "Saltmarsh" not in words
    assert "End membership" not in words


def test_those_who_may_invite_see_what_they_can_change(sign_in):
    words = sign_in("administrator").get(PEOPLE).content.decode()
    assert "End membership" in words
    assert "Invite somebody" in words


@pytest.mark.parametrize("role", ["viewer", "researcher", "community-voice"])
def test_others_do_not_see_who_the_members_are(sign_in, role):
    assert sign_in(role).get(PEOPLE).status_code == 403


@pytest.mark.parametrize("role", ["analyst", "ig-lead", "viewer"])
def test_only_those_who_may_change_members(sign_in, cast, role):
    row = membership(cast, "practitioner")
    for page in ("organisation", "end"):
        assert sign_in(role).get(f"{PEOPLE}{row.pk}/{page}").status_code == 403
        assert sign_in(role).send(f"{PEOPLE}{row.pk}/{page}").status_code == 403


def test_somebody_moves_to_another_organisation(sign_in, cast):
    row, trust = membership(cast, "analyst"), cast.fernshire.organisations["health-trust"]
    browser = sign_in("administrator")
    assert "Health Trust" in browser.get(f"{PEOPLE}{row.pk}/organisation").content.decode()
    assert (
        browser.send(f"{PEOPLE}{row.pk}/organisation", {"organisation": str(trust.pk)})["Location"] == PEOPLE
    )
    assert membership(cast, "analyst").organisation_id == trust.pk
    assert last_event(cast).action == "member's organisation changed"
    browser.send(f"{PEOPLE}{row.pk}/organisation", {"organisation": ""})
    assert membership(cast, "analyst").organisation_id is None
    assert "Of no organisation" in browser.get(PEOPLE).content.decode()


def test_nobody_moves_to_an_organisation_elsewhere(sign_in, cast):
    row, other = membership(cast, "analyst"), cast.saltmarsh.organisations["council"]
    answer = sign_in("administrator").send(f"{PEOPLE}{row.pk}/organisation", {"organisation": str(other.pk)})
    assert answer.status_code == 400


def test_a_membership_ends_at_once(sign_in, cast):
    row, theirs = membership(cast, "analyst"), sign_in("analyst")
    assert theirs.get(PEOPLE).status_code == 200
    browser = sign_in("administrator")
    assert "Analyst of Fernshire" in browser.get(f"{PEOPLE}{row.pk}/end").content.decode()
    assert browser.send(f"{PEOPLE}{row.pk}/end")["Location"] == PEOPLE
    assert theirs.get(PEOPLE).status_code == 404
    assert "Former members" in browser.get(PEOPLE).content.decode()
    event = last_event(cast)
    assert event.action == "membership ended"
    assert event.detail == {"role": "analyst", "person": str(row.user_id)}
    assert browser.get(f"{PEOPLE}{row.pk}/end").status_code == 404


def test_the_last_who_may_invite_stays(sign_in, cast):
    lead, administrator = membership(cast, "early-years-lead"), membership(cast, "administrator")
    browser = sign_in("administrator")
    assert browser.send(f"{PEOPLE}{lead.pk}/end").status_code == 302
    refused = browser.send(f"{PEOPLE}{administrator.pk}/end")
    assert refused.status_code == 409
    assert "is the last person who may invite people here" in refused.content.decode()
    assert membership(cast, "administrator").until is None


def test_members_of_others_do_not_exist_here(sign_in, cast):
    with cast.saltmarsh.seen():
        other = Membership.objects.get()
    assert sign_in("administrator").get(f"{PEOPLE}{other.pk}/end").status_code == 404
    assert sign_in("administrator").send(f"{PEOPLE}{uuid4()}/end").status_code == 404
    assert sign_in(place="saltmarsh").get(PEOPLE).status_code == 404
