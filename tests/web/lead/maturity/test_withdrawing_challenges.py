"""Somebody from outside takes back a challenge, while the partnership has not answered it."""

import pytest
from web.lead.maturity.asked import events
from web.lead.maturity.closed import LEAD, STRATEGY, challenge_of, closed_round

from seedbed_web.lead.maturity.models import Challenge

pytestmark = pytest.mark.django_db
SEEN = {"version": "1"}


@pytest.fixture
def validator(sign_in):
    """Somebody from outside."""
    return sign_in("peer-validator")


@pytest.fixture
def challenge(cast):
    """What they have challenged."""
    with cast.fernshire.seen():
        return challenge_of(
            cast.fernshire, closed_round(cast.fernshire), cast.fernshire.people["peer-validator"]
        )


@pytest.fixture
def address(challenge):
    """Where it is withdrawn."""
    return f"{LEAD}challenges/{challenge.pk}/withdraw/"


def is_there(cast):
    with cast.fernshire.seen():
        return Challenge.objects.exists()


def change(cast, **said):
    with cast.fernshire.seen():
        Challenge.objects.update(**said)


def test_who_challenged_withdraws_it_and_its_history_stays(challenge, address, validator, cast):
    for page in (STRATEGY, address.replace("withdraw", "edit")):
        assert address in validator.get(page).content.decode()
    said = validator.get(address).content.decode()
    assert "Nobody could show it to us." in said
    assert "Basic" in said
    answer = validator.send(address, SEEN, follow=True)
    assert answer.redirect_chain == [(f"{STRATEGY}#challenges", 302)]
    said = answer.content.decode()
    assert "Your challenge is withdrawn." in said
    assert "Nobody could show it to us." not in said
    with cast.fernshire.seen():
        assert not Challenge.objects.exists()
        kept = Challenge.pgh_event_model.objects.filter(pgh_obj_id=challenge.pk).latest("pgh_id")
    assert (kept.pgh_label, kept.reason_en) == ("delete", "Nobody could show it to us.")
    assert events(cast, "challenge withdrawn") == [{"element": "strategy", "fields": []}]


def test_what_the_partnership_has_answered_stays(challenge, address, validator, cast):
    validator.get(address)
    change(cast, outcome="level kept", answer_en="We keep it.", version=2)
    for answer in (validator.get(address, follow=True), validator.send(address, SEEN, follow=True)):
        said = answer.content.decode()
        assert "stays as it was answered" in said
        assert "We keep it." in said
        assert address not in said
    assert is_there(cast)
    assert events(cast, "challenge withdrawn") == []


def test_nobody_withdraws_what_somebody_else_challenged(challenge, address, validator, cast):
    change(cast, changed_by=cast.fernshire.people["early-years-lead"])
    assert validator.get(address).status_code == 403
    assert validator.send(address, SEEN).status_code == 403
    assert is_there(cast)


@pytest.mark.parametrize("role", ["early-years-lead", "viewer", "commissioner"])
def test_the_partnership_does_not_withdraw_it(challenge, address, sign_in, cast, role):
    assert sign_in(role).send(address, SEEN).status_code == 403
    assert is_there(cast)


def test_changed_in_another_window_it_is_asked_about_again(challenge, address, validator, cast):
    change(cast, reason_en="Nobody had seen it.", version=2)
    answer = validator.send(address, SEEN)
    assert answer.status_code == 409
    assert "Nobody had seen it." in answer.content.decode()
    assert is_there(cast)
    assert validator.send(address, {"version": "2"}).status_code == 302


def test_withdrawn_twice_it_is_said_that_it_is_gone(challenge, address, validator, cast):
    validator.send(address, SEEN)
    for answer in (validator.get(address), validator.send(address, SEEN)):
        assert answer.status_code == 404
        assert "This challenge is not there any more" in answer.content.decode()
    assert len(events(cast, "challenge withdrawn")) == 1


def test_a_challenge_of_another_partnership_is_nowhere(challenge, address, sign_in, cast):
    stranger = sign_in(place="saltmarsh")
    with cast.saltmarsh.seen():
        cast.saltmarsh.people["early-years-lead"].memberships.update(role="peer-validator")
    assert stranger.send(address.replace("fernshire", "saltmarsh"), SEEN).status_code == 404
    assert is_there(cast)
