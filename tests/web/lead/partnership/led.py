"""Fernshire as it is led: a board that met and decided, one priority, a round, and what is to be done."""

from dataclasses import dataclass
from datetime import date

from seedbed_web.lead.maturity.models import NextAction, Round
from seedbed_web.lead.partnership.models import BoardAction, Body, Decision, Meeting, Risk
from seedbed_web.plan.strategy.models import Priority, Strategy

PARTNERSHIP = "/p/fernshire/lead/partnership/"
FIRST, LAST = date(2026, 3, 1), date(2026, 6, 30)


@dataclass
class Led:
    """What was made."""

    meeting: Meeting
    decision: Decision
    round: Round
    priority: Priority
    survey: BoardAction
    money: Risk
    next_action: NextAction


def make_led(company):
    """Rows of Fernshire; the caller's transaction sees them."""
    own = {"partnership_id": company.id}
    council = company.organisations["council"]
    with company.seen():
        Strategy.objects.create(**own, title_en="Growing up", starts=2026, ends=2029)
        priority = Priority.objects.create(**own, identifier="talking", title_en="Talking", need_en="Need")
        board = Body.objects.create(
            **own, identifier="board", kind="board", name_en="The board", name_cy="Y bwrdd"
        )
        meeting = Meeting.objects.create(**own, identifier="march", body=board, held_on=FIRST, state="held")
        decision = Decision.objects.create(
            **own,
            identifier="listen",
            title_en="Listen first",
            state="ratified",
            decided_on=FIRST,
            meeting=meeting,
        )
        held = Round.objects.create(
            **own, identifier="spring", title_en="Spring", opened_on=FIRST, variant="England"
        )
        survey = BoardAction.objects.create(
            **own, identifier="survey-families", title_en="Survey families", title_cy="Holi teuluoedd",
            owner=council, owner_post="Head of early years", due=LAST, state="under way", meeting=meeting,
            decision=decision, element="community-ownership",
        )  # fmt: skip
        money = Risk.objects.create(
            **own, identifier="money-ends", title_en="The money ends", likelihood=4, impact=5, owner=council,
            review_on=LAST, state="open",
        )  # fmt: skip
        next_action = NextAction.objects.create(
            **own,
            round=held,
            element="strategy",
            words="Write the strategy with parents",
            owner=council,
            due=LAST,
        )
    return Led(meeting, decision, held, priority, survey, money, next_action)


def days(name, day):
    """A day as the three boxes of a form send it."""
    return {f"{name}-day": day.day, f"{name}-month": day.month, f"{name}-year": day.year} if day else {}
