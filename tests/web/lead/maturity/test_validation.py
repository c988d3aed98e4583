"""Peer validation: somebody from outside challenges, the partnership answers, and both views are kept."""

import pytest
from web.lead.maturity.closed import LEAD, RESULT, STRATEGY, challenge_of, closed_round

from seedbed_web.audit.models import Event
from seedbed_web.lead.maturity.models import Challenge, Level, Round

pytestmark = pytest.mark.django_db

CHALLENGE = f"{STRATEGY}challenge/"
SAID = {
    "version": "0", "by": "Head of early years, Saltmarsh", "level": "basic",
    "reason_en": "Nobody could show it to us.", "reason_cy": "Ni allai neb ei ddangos.",
}  # fmt: skip
KEPT = {"answer_en": "We keep it.", "answer_cy": "Rydym yn ei chadw.", "outcome": "level kept"}
CHANGED = {
    "answer_en": "You are right.", "outcome": "level changed", "agreed": "basic",
    "rationale_en": "Nobody could show it.", "rationale_cy": "",
}  # fmt: skip


@pytest.fixture
def closed(cast):
    """The round that has closed."""
    with cast.fernshire.seen():
        return closed_round(cast.fernshire)


@pytest.fixture
def validator(sign_in):
    """Somebody from outside."""
    return sign_in("peer-validator")


@pytest.fixture
def lead(sign_in):
    """Who answers."""
    return sign_in("early-years-lead")


@pytest.fixture
def challenge(closed, cast):
    """What the validator has challenged."""
    with cast.fernshire.seen():
        return challenge_of(cast.fernshire, closed, cast.fernshire.people["peer-validator"])


def answer_to(challenge):
    """Where it is answered."""
    return f"{LEAD}challenges/{challenge.pk}/answer/"


def form_of(level, said=None):
    """An answer as the form sends it."""
    return {"version": "1", "level_version": str(level.version), "agreed": level.agreed} | (said or KEPT)


@pytest.fixture
def level(closed, cast):
    """The level that is challenged."""
    with cast.fernshire.seen():
        return Level.objects.get(round=closed, element="strategy")


def test_a_validator_challenges_a_level_and_it_stays_what_it_is(closed, validator, cast):
    assert "early progress" in validator.get(CHALLENGE).content.decode()
    assert validator.send(CHALLENGE, SAID)["Location"] == f"{STRATEGY}#challenges"
    with cast.fernshire.seen():
        row = Challenge.objects.get()
        assert (row.level, row.reason_en, row.outcome) == ("basic", "Nobody could show it to us.", "")
        assert Level.objects.get(round=closed).agreed == "early"
        [event] = Event.objects.filter(action="level challenged")
    assert "Nobody" not in str(event.detail)
    said = validator.get(STRATEGY).content.decode()
    assert "Head of early years, Saltmarsh" in said
    assert "We have not answered yet." in said
    assert "1 challenge to answer" in validator.get(RESULT).content.decode()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"level": "early"}, "the level the partnership agreed on"),
        ({"level": "excellent"}, "choose one of the answers that are offered"),
        ({"by": ""}, "Say which role you have"),
        ({"reason_en": ""}, "Say in English why"),
        ({"reason_en": "See {gld-1925}."}, "names no figure"),
    ],
)
def test_a_challenge_that_says_nothing_is_shown_again(closed, validator, cast, more, words):
    answer = validator.send(CHALLENGE, SAID | more)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    with cast.fernshire.seen():
        assert not Challenge.objects.exists()


def test_two_validators_may_challenge_one_level_under_different_names(closed, validator, cast):
    validator.send(CHALLENGE, SAID)
    again = validator.send(CHALLENGE, SAID)
    assert again.status_code == 400
    assert "Say more exactly who you are" in again.content.decode()
    validator.send(CHALLENGE, SAID | {"by": "Consultant, somewhere else"})
    with cast.fernshire.seen():
        assert Challenge.objects.count() == 2


def test_what_nobody_agreed_on_cannot_be_challenged(closed, validator, cast):
    assert validator.get(f"{RESULT}parts/outcomes/challenge/").status_code == 404
    with cast.fernshire.seen():
        Round.objects.filter(identifier="2026").update(closed_on=None)
    assert validator.get(CHALLENGE).status_code == 404


@pytest.mark.parametrize("role", ["early-years-lead", "viewer", "commissioner", "community-voice"])
def test_the_partnership_does_not_challenge_itself(closed, sign_in, role):
    assert sign_in(role).get(CHALLENGE).status_code == 403


def test_a_validator_changes_what_is_not_answered_and_nothing_of_another(challenge, validator, sign_in, cast):
    address = f"{LEAD}challenges/{challenge.pk}/edit/"
    assert (
        validator.send(address, SAID | {"version": "1", "reason_en": "Nobody had seen it."}).status_code
        == 302
    )
    with cast.fernshire.seen():
        assert Challenge.objects.get().reason_en == "Nobody had seen it."
        Challenge.objects.update(changed_by=cast.fernshire.people["early-years-lead"])
    assert validator.send(address, SAID | {"version": "2"}).status_code == 403


def test_the_partnership_answers_and_keeps_its_level(challenge, level, lead, cast):
    assert "Nobody could show it to us." in lead.get(answer_to(challenge)).content.decode()
    assert lead.send(answer_to(challenge), form_of(level)).status_code == 302
    with cast.fernshire.seen():
        row = Challenge.objects.get()
        assert (row.answer_cy, row.outcome) == ("Rydym yn ei chadw.", "level kept")
        assert row.answered_on is not None
        assert Level.objects.get(pk=level.pk).version == level.version
    said = lead.get(STRATEGY).content.decode()
    assert "Nobody could show it to us." in said
    assert "We keep it." in said
    assert "We kept the level." in said


def test_a_level_that_is_changed_keeps_what_it_was(challenge, level, lead, cast):
    assert lead.send(answer_to(challenge), form_of(level, CHANGED)).status_code == 302
    with cast.fernshire.seen():
        row = Level.objects.get(pk=level.pk)
        assert (row.agreed, row.rationale_en) == ("basic", "Nobody could show it.")
        kept = Level.pgh_event_model.objects.filter(pgh_obj_id=level.pk).order_by("pgh_id")
        assert [one.agreed for one in kept] == ["early", "basic"]
        assert set(Event.objects.values_list("action", flat=True)) >= {"challenge answered", "level changed"}
    assert "We changed the level." in lead.get(STRATEGY).content.decode()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"agreed": "early"}, "Choose another level"),
        ({"rationale_en": ""}, "why it is this level"),
        ({"answer_en": ""}, "Answer in English"),
        ({"outcome": ""}, "Say whether you keep the level"),
        ({"rationale_en": "See {gld-1925}."}, "names no figure"),
    ],
)
def test_an_answer_that_is_not_whole_is_shown_again(challenge, level, lead, cast, more, words):
    answer = lead.send(answer_to(challenge), form_of(level, CHANGED) | more)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    with cast.fernshire.seen():
        assert Challenge.objects.get().outcome == ""
        assert Level.objects.get(pk=level.pk).agreed == "early"


def test_who_answers_at_once_with_somebody_else_is_shown_both_texts(challenge, level, lead, sign_in, cast):
    sign_in("analyst").send(answer_to(challenge), form_of(level))
    answer = lead.send(answer_to(challenge), form_of(level) | {"answer_en": "We keep it, and thank you."})
    assert answer.status_code == 409
    said = answer.content.decode()
    assert "We keep it." in said
    assert "We keep it, and thank you." in said


def test_a_level_that_somebody_changed_meanwhile_is_not_overwritten(challenge, level, lead, cast):
    with cast.fernshire.seen():
        Level.objects.filter(pk=level.pk).update(agreed="mature", version=level.version + 1)
    answer = lead.send(answer_to(challenge), form_of(level, CHANGED))
    assert answer.status_code == 400
    assert "Somebody changed the level while you were writing" in answer.content.decode()
    with cast.fernshire.seen():
        assert (Level.objects.get(pk=level.pk).agreed, Challenge.objects.get().outcome) == ("mature", "")
    again = form_of(level, CHANGED) | {"level_version": str(level.version + 1)}
    assert lead.send(answer_to(challenge), again).status_code == 302


def test_what_was_answered_cannot_be_changed_by_who_challenged(challenge, level, lead, validator, cast):
    lead.send(answer_to(challenge), form_of(level))
    address = f"{LEAD}challenges/{challenge.pk}/edit/"
    answer = validator.send(address, SAID | {"version": "2"}, follow=True)
    assert "stays as it was answered" in answer.content.decode()
    with cast.fernshire.seen():
        assert Challenge.objects.get().by == "Lead elsewhere"


@pytest.mark.parametrize("role", ["peer-validator", "viewer", "practitioner"])
def test_only_who_agrees_levels_answers(challenge, sign_in, role):
    assert sign_in(role).get(answer_to(challenge)).status_code == 403


def test_a_challenge_of_another_partnership_is_nowhere(challenge, sign_in):
    address = answer_to(challenge).replace("fernshire", "saltmarsh")
    assert sign_in(place="saltmarsh").get(address).status_code == 404


def test_both_forms_are_there_in_welsh(challenge, validator, lead):
    assert "cynnydd cynnar" in validator.get(f"/cy{CHALLENGE}").content.decode()
    assert "sylfaenol" in lead.get(f"/cy{answer_to(challenge)}").content.decode()
