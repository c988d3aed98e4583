"""A workshop of Fernshire: a closed round with answers, the people in the room, and what they read."""

from datetime import date
from uuid import uuid4

from web.lead.maturity.asked import ROUND, round_of

from seedbed_web.lead.maturity.models import Answer, Level, NextAction, Respondent, Workshop

ROOM = f"{ROUND}workshop/"
STRATEGY, OUTCOMES = f"{ROOM}strategy/", f"{ROOM}outcomes/"
BODY = "Early years board, 3 March 2026"
SECTORS = ("council", "NHS", "parents")
TOLD = "The strategy is on a shelf and nobody reads it"
"""What somebody wrote; nobody may read it before the room has spoken."""
SEEN = {
    "strategy": ["basic"] * 6 + ["mature"] * 6 + ["don't know"] * 2,
    "outcomes": ["early"] * 11,
    "evidence": ["early"] * 3,
}
"""Who answered what: people are furthest apart on the strategy, and too few answered the last one."""


def closed_round(cast, **more):
    """A round that people have answered, made without a page."""
    made = round_of(cast, closed_on=date(2026, 2, 2), elements="strategy outcomes evidence", **more)
    with cast.fernshire.seen():
        people = [_person(made, number) for number in range(14)]
        for element, answers in SEEN.items():
            Answer.objects.bulk_create(
                Answer(partnership_id=made.partnership_id, respondent=person, element=element, answer=answer)
                for person, answer in zip(people, answers, strict=False)
            )
        Answer.objects.filter(respondent=people[0], element="strategy").update(comment=TOLD)
    return made


def _person(round_, number):
    sector = SECTORS[0] if number < 6 else SECTORS[1] if number < 12 else SECTORS[2]
    return Respondent.objects.create(
        partnership_id=round_.partnership_id, round=round_, identifier=f"r-{number:03}", sector=sector
    )


def begin(browser):
    """Begins the workshop."""
    return browser.send(f"{ROOM}begin", {"body": BODY})


def typed(version=0, **more):
    """What a form of the facilitator holds."""
    return {"version": str(version), "agreed": ""} | more


def save(browser, path, version=0, once=None, **more):
    """Saves as the script does."""
    key = str(once or uuid4())
    return browser.post(
        path, typed(version, **more), headers={"idempotency-key": key, "accept": "application/json"}
    )


def text_of(browser, path=ROOM):
    """A page as words."""
    answer = browser.get(path)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def level_of(cast, element="strategy"):
    with cast.fernshire.seen():
        return Level.objects.select_related("changed_by").get(element=element)


def workshop_of(cast):
    with cast.fernshire.seen():
        return Workshop.objects.select_related("round").get()


def next_actions_of(cast):
    with cast.fernshire.seen():
        return [
            (it.order, it.words, it.owner and it.owner.identifier, it.due) for it in NextAction.objects.all()
        ]
