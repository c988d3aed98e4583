"""Home: what waits for somebody, the longest past its day first, each one click from done."""

from datetime import timedelta

import pytest
from django.utils import timezone
from web.lead.partnership.conftest import led  # noqa: F401  # a fixture
from web.lead.partnership.led import PARTNERSHIP
from web.plan.conftest import contexts  # noqa: F401  # a fixture

from seedbed_web.lead.maturity.models import Challenge, Respondent
from seedbed_web.lead.partnership.models import BoardAction, Decision, Meeting, PlanningRole, Risk
from seedbed_web.plan.strategy.models import Action

pytestmark = pytest.mark.django_db
HOME = "/p/fernshire/"


@pytest.fixture
def busy(cast, led):  # noqa: F811  # the fixture
    """One of everything that can wait for the council."""
    today = timezone.localdate()
    own = {"partnership_id": cast.fernshire.id}
    council = cast.fernshire.organisations["council"]
    with cast.fernshire.seen():
        BoardAction.objects.filter(pk=led.survey.pk).update(due=today - timedelta(days=3))
        Risk.objects.filter(pk=led.money.pk).update(review_on=today - timedelta(days=9))
        Action.objects.create(
            **own, identifier="groups", priority=led.priority, title_en="Groups", state="under way",
            owner=council, ends=today + timedelta(days=5),
        )  # fmt: skip
        Decision.objects.create(
            **own,
            identifier="spend",
            title_en="Spend",
            state="recommended",
            decided_on=today - timedelta(days=20),
        )
        PlanningRole.objects.create(
            **own, identifier="officer", title_en="Officer", wte=1, funded_until=today + timedelta(days=60)
        )
        led.round.closed_on = today
        led.round.save()
        led.round.levels.create(**own, element="strategy", agreed="early", agreed_on=today)
        led.challenge = Challenge.objects.create(
            **own, round=led.round, element="strategy", by="Peer", level="basic", reason_en="No plan seen.",
            challenged_on=today - timedelta(days=2),
        )  # fmt: skip
    return led


def shown(browser):
    """What the home of somebody lists, in order, with where each leads."""
    due = browser.get(HOME).context["due"]
    return [(it.thing.words, it.thing.href) for it in due]


def test_everything_that_waits_is_joined_in_order_and_one_click_from_done(busy, sign_in):
    assert shown(sign_in()) == [
        ("The money ends", f"{PARTNERSHIP}risks/money-ends/edit/"),
        ("Survey families", f"{PARTNERSHIP}actions/survey-families/stands/"),
        ("Spend", f"{PARTNERSHIP}decisions/spend/outcome/"),
        ("Strategy", f"/p/fernshire/lead/assessment/challenges/{busy.challenge.pk}/answer/"),
        ("Groups", "/p/fernshire/plan/actions/groups/edit/"),
        ("Officer", f"{PARTNERSHIP}roles/officer/edit/"),
    ]


@pytest.mark.parametrize("role", ["early-years-lead", "commissioner", "analyst", "viewer", "administrator"])
def test_every_line_leads_to_a_page_that_its_reader_may_open(busy, sign_in, role):
    browser = sign_in(role)
    found = shown(browser)
    assert found
    assert [(words, href) for words, href in found if browser.get(href).status_code != 200] == []


def test_who_may_not_ratify_is_not_told_of_decisions(busy, sign_in):
    words = [words for words, _ in shown(sign_in("viewer"))]
    assert "Spend" not in words
    assert "Officer" not in words


def test_nothing_of_other_organisations_waits_for_anybody(busy, sign_in):
    assert shown(sign_in("community-voice")) == []


def test_what_is_ended_or_far_away_does_not_wait(cast, busy, sign_in):
    far = timezone.localdate() + timedelta(days=100)
    with cast.fernshire.seen():
        BoardAction.objects.update(state="done")
        Risk.objects.update(state="closed")
        Action.objects.update(ends=far)
        Decision.objects.update(state="ratified")
        PlanningRole.objects.update(funded_until=far)
        Challenge.objects.update(outcome="level kept")
    assert shown(sign_in()) == []


def test_nobody_is_shown_more_than_seven(cast, busy, sign_in):
    own = {
        "partnership_id": cast.fernshire.id,
        "owner": cast.fernshire.organisations["council"],
        "state": "behind",
    }
    with cast.fernshire.seen():
        for number in range(9):
            BoardAction.objects.create(**own, identifier=f"more-{number}", title_en=f"More {number}")
    answer = sign_in().get(HOME)
    assert len(answer.context["due"]) == 7
    assert "There is more:" in answer.text


def test_several_decisions_are_one_line_that_leads_to_their_list(cast, busy, sign_in):
    own = {"partnership_id": cast.fernshire.id, "state": "urgent", "decided_on": timezone.localdate()}
    with cast.fernshire.seen():
        Decision.objects.create(**own, identifier="more", title_en="More")
    assert ("2 decisions wait to be ratified", f"{PARTNERSHIP}decisions/") in shown(sign_in())


def test_lead_says_how_many_have_answered_while_a_round_is_open(cast, led, sign_in):  # noqa: F811  # the fixture
    own = {"partnership_id": cast.fernshire.id, "round": led.round, "sector": "council"}
    with cast.fernshire.seen():
        Respondent.objects.create(**own, identifier="r-1", sent_at=timezone.now(), on_paper=True)
        Respondent.objects.create(**own, identifier="r-2", on_paper=True)
    text = sign_in("viewer").get(HOME).text
    assert "1 of 2 people asked have finished the self-assessment" in text


def test_lead_says_on_how_many_levels_the_last_round_agreed_and_when_is_the_next_meeting(cast, led, sign_in):  # noqa: F811
    today = timezone.localdate()
    with cast.fernshire.seen():
        led.round.closed_on = today
        led.round.save()
        led.round.levels.create(
            partnership_id=cast.fernshire.id, element="strategy", agreed="early", agreed_on=today
        )
        led.round.levels.create(
            partnership_id=cast.fernshire.id, element="outcomes", agreed="still divided", agreed_on=today
        )
        Meeting.objects.create(
            partnership_id=cast.fernshire.id, identifier="next", body=led.meeting.body, state="planned",
            held_on=today + timedelta(days=1),
        )  # fmt: skip
    text = sign_in("viewer").get(HOME).text
    assert "A level is agreed for 1 of 10 parts of the system; the next meeting is on" in text


def test_home_is_there_in_welsh(busy, sign_in):
    assert sign_in().get(f"/cy{HOME}").status_code == 200


def test_what_changed_names_what_it_was_and_leads_there(cast, led, sign_in):  # noqa: F811  # the fixture
    browser = sign_in()
    sent = {"version": "1", "state": "done"}
    browser.send(f"{PARTNERSHIP}actions/survey-families/stands/", sent)
    text = browser.get(HOME).text
    changed = text[text.index("What changed") :]
    assert "Action of the partnership changed" in changed
    assert f'href="{PARTNERSHIP}actions/survey-families/"' in changed
    assert "Survey families" in changed
