"""A workshop's action becomes one of the partnership and a candidate of the strategy, and leads back."""

import pytest
from web.lead.partnership.led import LAST, PARTNERSHIP

from seedbed_web.evidence.models import Link
from seedbed_web.lead.chain import carry_on
from seedbed_web.lead.community.models import Finding, Proposal
from seedbed_web.lead.maturity.models import NextAction
from seedbed_web.lead.partnership.models import BoardAction
from seedbed_web.plan.strategy.models import Action, Candidate

pytestmark = pytest.mark.django_db
NAME = "write-the-strategy-with-parents"


@pytest.fixture
def carried(cast, led):
    """The workshop's action, carried on."""
    company = cast.fernshire
    by = company.people["early-years-lead"].pk
    with company.seen():
        return carry_on(partnership=company.id, next_action=led.next_action, by=by)


def test_it_keeps_owner_day_element_and_round(cast, led, carried):
    with cast.fernshire.seen():
        held = BoardAction.objects.get(pk=carried.pk)
        candidate = Candidate.objects.get()
        assert NextAction.objects.get(pk=led.next_action.pk).board_action_id == held.pk
    council = cast.fernshire.organisations["council"].pk
    assert (held.title_en, held.owner_id, held.due, held.element, held.round_id, held.state) == (
        "Write the strategy with parents", council, LAST, "strategy", led.round.pk, "not started",
    )  # fmt: skip
    assert (candidate.owner_id, candidate.ends, candidate.raises, candidate.state) == (
        council, LAST, "strategy", "open",
    )  # fmt: skip
    assert candidate.origin_en == "Workshop of the self-assessment: Spring"
    assert led.next_action.board_action == held


def test_carried_on_twice_it_is_one(cast, led, carried):
    company = cast.fernshire
    with company.seen():
        again = NextAction.objects.get(pk=led.next_action.pk)
        by = company.people["analyst"].pk
        assert carry_on(partnership=company.id, next_action=again, by=by).pk == carried.pk
        assert BoardAction.objects.filter(title_en=carried.title_en).count() == 1
        assert Candidate.objects.count() == 1


def test_two_that_say_the_same_are_two(cast, led, carried):
    company = cast.fernshire
    with company.seen():
        other = NextAction.objects.create(
            partnership_id=company.id, round=led.round, element="outcomes", words=led.next_action.words
        )
        made = carry_on(partnership=company.id, next_action=other, by=company.people["analyst"].pk)
    assert made.identifier == f"{NAME}-2"


def test_without_words_nothing_is_carried_on(cast, led):
    company = cast.fernshire
    with company.seen():
        NextAction.objects.filter(pk=led.next_action.pk).update(words="  ")
        with pytest.raises(ValueError, match="without words"):
            carry_on(partnership=company.id, next_action=led.next_action, by=company.people["analyst"].pk)


def test_the_candidate_is_tied_to_the_action_of_the_partnership(cast, carried):
    with cast.fernshire.seen():
        tied = Link.objects.get(relation="came from")
        assert (tied.from_kind, tied.to_kind, tied.to_id) == (
            "plan.candidate", "lead.board-action", str(carried.pk),
        )  # fmt: skip


def test_the_chain_can_be_walked_from_the_strategy_back_to_the_workshop(cast, led, carried, sign_in):
    browser = sign_in()
    taking = {
        "title_en": carried.title_en,
        "priority": led.priority.pk,
        "state": "not started",
        "version": "1",
    }
    answer = browser.send(f"/p/fernshire/plan/candidates/{NAME}/take-up/", taking)
    assert answer.url == f"/p/fernshire/plan/actions/{NAME}/"
    page = browser.get(answer.url).text
    board_action = f"{PARTNERSHIP}actions/{NAME}/"
    for words in (board_action, "Self-assessment: Spring", "/p/fernshire/lead/assessment/parts/strategy/"):
        assert words in page
    back = browser.get(board_action).text
    assert answer.url in back  # and forward again
    assert "Spring" in back
    with cast.fernshire.seen():
        made = Action.objects.get(identifier=NAME)
        raised = Link.objects.get(relation="raises")
        assert (raised.from_id, raised.to_kind, raised.to_id) == (str(made.pk), "lead.element", "strategy")


@pytest.mark.parametrize(
    ("source", "words"), [("proposal:group", "Proposal: A group"), ("finding:told", "Nobody told us")]
)
def test_what_residents_proposed_or_said_leads_back_to_them(cast, led, sign_in, source, words):
    company = cast.fernshire
    own = {"partnership_id": company.id}
    with company.seen():
        Proposal.objects.create(
            **own, identifier="group", title_en="A group", proposed_on=LAST, state="proposed"
        )
        Finding.objects.create(
            **own, identifier="told", said_en="Nobody told us", found_on=LAST, state="to answer"
        )
        Candidate.objects.create(
            **own, identifier="one", title_en="One", origin_en="From there", source=source, state="open"
        )
    text = sign_in("viewer").get("/p/fernshire/plan/candidates/one/").text
    kind, _, name = source.partition(":")
    assert words in text
    assert f"/p/fernshire/lead/community/{kind}s/{name}/" in text


def test_a_source_that_names_nothing_is_passed_over(cast, led, sign_in):
    with cast.fernshire.seen():
        Candidate.objects.create(
            partnership_id=cast.fernshire.id, identifier="one", title_en="One", origin_en="From there",
            source="board-action:gone", raises="no-such-element", state="open",
        )  # fmt: skip
    assert sign_in("viewer").get("/p/fernshire/plan/candidates/one/").status_code == 200
