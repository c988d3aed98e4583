"""The theory of change, read from the links of a strategy: what leads to what, and what is missing."""

from datetime import date

import pytest

from seedbed.foundations.languages import Text
from seedbed.plan.strategy.model import Action, Measure, Money, Partner, Priority
from seedbed.plan.strategy.theory import (
    Step,
    Tie,
    aims_in,
    aims_of,
    theory_of_priority,
    theory_of_strategy,
)

NONE = Text("", "")


def text(words):
    return Text(words, f"{words} (cy)")


COUNCIL, TRUST = (Partner(name, text(name.title()), "council", NONE) for name in ("council", "trust"))


def action(name, owner=COUNCIL, moves=(), state="under way"):
    return Action(name, text(name), owner, None, None, state, tuple(moves))


def money(name, owner=COUNCIL, pounds=1000.0):
    return Money(name, text(name), date(2026, 4, 1), date(2027, 3, 31), pounds, owner)


def measure(name, level=None):
    return Measure(name, text(name), None, None, None, None, None, level)


def priority(name="talking", actions=(), lines=(), measures=()):
    return Priority(name, 1, text(name), NONE, NONE, NONE, tuple(actions), tuple(lines), tuple(measures))


WHOLE = priority(
    actions=[action("groups", COUNCIL, ["reviews", "words"]), action("waits", TRUST, ["words"])],
    lines=[money("grant"), money("budget", pounds=500.0)],
    measures=[measure("reviews", "output"), measure("words"), measure("school", "impact")],
)


def ties(theory):
    """Every tie in three words."""
    return {(tie.start, tie.end): tie.why for tie in theory.ties}


def names(steps):
    return [step.name for step in steps]


def gaps(theory):
    return [(gap.kind, gap.name) for gap in theory.gaps]


def test_organisations_come_first_then_actions_then_measures_by_their_level():
    theory = theory_of_priority(WHOLE)
    assert names(theory.of("input")) == ["who:council", "who:trust"]
    assert names(theory.of("activity")) == ["action:groups", "action:waits"]
    assert names(theory.of("output")) == ["measure:reviews"]
    assert names(theory.of("outcome")) == ["measure:words"]  # a measure without a level is an outcome
    assert names(theory.of("impact")) == ["measure:school"]
    assert gaps(theory) == []


def test_an_organisation_has_all_the_money_it_holds():
    [council, trust] = theory_of_priority(WHOLE).of("input")
    assert (council.pounds, trust.pounds) == (1500.0, 0)


def test_an_action_that_moves_two_levels_leads_to_the_far_one_through_the_near_one():
    found = ties(theory_of_priority(WHOLE))
    assert found["action:groups", "measure:reviews"] == "moves"
    assert found["measure:reviews", "measure:words"] == "leads to"
    assert ("action:groups", "measure:words") not in found
    assert found["action:waits", "measure:words"] == "moves"


def test_the_last_level_leads_to_an_impact_that_no_action_moves_itself():
    found = ties(theory_of_priority(WHOLE))
    assert found["measure:words", "measure:school"] == "leads to"
    assert ("measure:reviews", "measure:school") not in found


def test_who_pays_and_answers_for_no_action_is_tied_to_all_of_them():
    theory = theory_of_priority(
        priority(actions=WHOLE.actions, lines=[money("grant", TRUST), money("x", None)])
    )
    found = ties(theory)
    assert found["who:trust", "action:waits"] == "answers for"
    assert ("who:trust", "action:groups") not in found  # it answers for an action: no tie for its money
    assert found["who:", "action:groups"] == found["who:", "action:waits"] == "pays for"


@pytest.mark.parametrize(
    ("changed", "gap"),
    [
        ({"lines": ()}, ("no money", "priority:talking")),
        ({"actions": ()}, ("no actions", "priority:talking")),
        ({"measures": ()}, ("no measures", "priority:talking")),
        ({"actions": [*WHOLE.actions, action("talk")]}, ("action without measure", "action:talk")),
        ({"actions": [*WHOLE.actions, action("talk", None, ["words"])]},
         ("action without owner", "action:talk")),
        ({"measures": [*WHOLE.measures, measure("sleep")]}, ("measure without action", "measure:sleep")),
        ({"measures": [*WHOLE.measures, measure("visits", "output")]},
         ("measure without action", "measure:visits")),
    ],
)  # fmt: skip
def test_each_link_that_is_missing_is_named(changed, gap):
    held = {"actions": WHOLE.actions, "lines": WHOLE.money, "measures": WHOLE.measures} | changed
    assert gap in gaps(theory_of_priority(priority(**held)))


def test_a_stopped_action_is_no_part_of_it():
    stopped = priority(
        actions=[action("groups", moves=["words"], state="stopped")], measures=[measure("words")]
    )
    theory = theory_of_priority(stopped)
    assert theory.of("activity") == ()
    assert ("measure without action", "measure:words") in gaps(theory)


def test_a_measure_of_another_priority_is_not_moved_here():
    theory = theory_of_priority(priority(actions=[action("groups", moves=["elsewhere"])]))
    assert ("action without measure", "action:groups") in gaps(theory)


def test_everything_a_step_leads_to_is_found_however_far():
    theory = theory_of_priority(WHOLE)
    assert names(theory.after("action:groups")) == ["measure:reviews", "measure:words", "measure:school"]
    assert names(theory.before("action:groups")) == ["who:council"]


def test_what_the_strategy_is_for_stands_at_the_end_of_every_priority():
    aims = aims_of([WHOLE], [Step("indicator:gld", "impact", text("gld"))])
    assert names(aims) == ["measure:school"]  # its own measures of impact come before what the vision cites
    other = priority("feeding", [action("visits", TRUST, ["fed"])], [money("own")], [measure("fed")])
    theory = theory_of_priority(other, aims)
    assert Tie("measure:fed", "measure:school", "leads to") in theory.ties
    assert names(theory.of("impact")) == ["measure:school"]


def test_an_aim_that_nothing_leads_to_is_left_out():
    nothing = priority("feeding", [action("visits")])
    assert theory_of_priority(nothing, aims_of([WHOLE])).of("impact") == ()


def test_without_a_measure_of_impact_the_vision_says_what_it_is_for():
    found = aims_in(["Now {gld-2025} do; {parents-said}.", "Erbyn hyn {gld-2025}."], {"gld-2025": "gld"})
    assert names(found) == ["indicator:gld"]
    assert "Good level" in found[0].title.en
    assert aims_of([], found) == found


def test_the_whole_has_each_priority_as_one_activity():
    other = priority("feeding", [action("visits", TRUST, ["fed"])], [money("own", TRUST)], [measure("fed")])
    theory = theory_of_strategy([WHOLE, other], aims_of([WHOLE]))
    assert names(theory.of("activity")) == ["priority:talking", "priority:feeding"]
    found = ties(theory)
    assert found["who:trust", "priority:talking"] == found["who:trust", "priority:feeding"] == "answers for"
    assert found["priority:feeding", "measure:fed"] == "moves"
    assert found["measure:fed", "measure:school"] == "leads to"
    assert [(step.name, step.pounds) for step in theory.of("input")] == [
        ("who:council", 1500.0),
        ("who:trust", 1000.0),
    ]
    assert names(theory.of("impact")) == ["measure:school"]  # once, though every priority leads to it


def test_the_whole_names_the_gaps_of_every_priority():
    theory = theory_of_strategy([WHOLE, priority("feeding")])
    assert {gap.priority for gap in theory.gaps} == {"feeding"}
    assert {gap.kind for gap in theory.gaps} == {"no money", "no actions", "no measures"}


def test_every_tie_joins_two_steps_that_are_there_and_goes_forward():
    theory = theory_of_strategy([WHOLE, priority("feeding", [action("visits")])], aims_of([WHOLE]))
    columns = {step.name: step.column for step in theory.steps}
    order = ["input", "activity", "output", "outcome", "impact"]
    for tie in theory.ties:
        assert order.index(columns[tie.start]) < order.index(columns[tie.end])
