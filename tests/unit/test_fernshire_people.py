"""How Fernshire's people see their own system, and what the readiness check makes of its strategy."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest

from seedbed.foundations.evidence import citations
from seedbed.foundations.faults import WrongUse
from seedbed.lead.maturity.assessment import assess, latest, rounds
from seedbed.lead.maturity.definitions import ANSWERS, DONT_KNOW, SCALE, elements
from seedbed.plan.strategy.readiness.check import readiness
from seedbed.publish.maturity_facts import maturity_facts
from seedbed.publish.pack_tables import publication_faults
from seedbed.synthetic.fernshire import write_fernshire
from seedbed.synthetic.fernshire.reading import read_data

AS_OF = date(2026, 4, 1)
WEAK = ("not started", "basic")


@pytest.fixture(scope="module")
def views(pack):
    """Each element of the second round, by name."""
    made = assess(pack.tables, latest(pack.tables), "England")
    return {view.element.id: view for view in made.elements}


@pytest.fixture(scope="module")
def medians(views):
    return {name: {s.sector: s.median for s in view.sectors} for name, view in views.items()}


def test_nothing_stops_publication(fernshire):
    assert publication_faults(fernshire, AS_OF)[1] == []


def test_nine_organisations_of_six_sectors_answer_in_two_rounds(pack):
    for held in rounds(pack.tables):
        rows = [row for row in pack.rows("survey") if row["round"] == held.id]
        assert len({row["organisation"] for row in rows}) == 9
        assert len({row["sector"] for row in rows}) == 6
        people = {"2025": 36, "2026": 60}[held.id]
        assert len({row["respondent"] for row in rows}) == people
    assert [held.id for held in rounds(pack.tables)] == ["2025", "2026"]


def test_everybody_answers_once_about_every_element_in_one_sector(pack):
    answers = Counter((r["round"], r["respondent"], r["element"]) for r in pack.rows("survey"))
    assert set(answers.values()) == {1}
    people = defaultdict(set)
    for row in pack.rows("survey"):
        people[row["respondent"]].add((row["sector"], row["organisation"]))
    assert {len(held) for held in people.values()} == {1}
    assert len(answers) == len(elements()) * len({pair[:2] for pair in answers})


def test_some_answer_in_both_rounds_and_some_in_one(pack):
    by_round = defaultdict(set)
    for row in pack.rows("survey"):
        by_round[row["round"]].add(row["respondent"])
    assert len(by_round["2025"] & by_round["2026"]) > 20
    assert by_round["2026"] - by_round["2025"]
    assert by_round["2025"] - by_round["2026"]


def test_a_made_up_name_says_nothing_of_where_a_person_works(pack):
    order = [row["organisation"] for row in sorted(pack.rows("survey"), key=lambda r: r["respondent"])]
    changes = sum(a != b for a, b in pairwise(order))
    assert changes > 20


def test_the_shares_written_down_are_of_a_hundred_and_every_answer_is_possible(pack):
    views = read_data("survey")["views"]
    assert set(views) == set(elements())
    for row in pack.rows("survey"):
        shares = views[row["element"]][row["sector"]][row["round"]]
        assert sum(shares) == 100
        assert len(shares) == len(ANSWERS)
        assert shares[ANSWERS.index(row["answer"])] > 0


def test_two_elements_are_seen_nearly_alike_and_two_are_deeply_split(views):
    apart = {name: view.spread.disagreement for name, view in views.items()}
    assert sorted(apart, key=apart.get)[:2] == ["commissioning", "leadership"]
    assert set(sorted(apart, key=apart.get)[-2:]) == {"information", "community-ownership"}
    assert max(apart["commissioning"], apart["leadership"]) < 0.15
    assert min(apart["information"], apart["community-ownership"]) > 0.75


def test_health_and_council_see_information_two_levels_apart(medians):
    told = medians["information"]
    assert SCALE.index(told["NHS"]) - SCALE.index(told["council"]) == 2


def test_council_and_voluntary_sector_see_community_ownership_far_apart(medians):
    told = medians["community-ownership"]
    assert SCALE.index(told["council"]) - SCALE.index(told["voluntary"]) >= 2


def test_small_sectors_are_not_shown_apart(views):
    for view in views.values():
        hidden = {s.sector for s in view.sectors if s.reason == "too small"}
        assert {"parents", "university"} <= hidden
        assert not {"council", "NHS", "voluntary"} & hidden


def test_some_do_not_know(views):
    unsure = {name for name, view in views.items() if view.spread.counts[DONT_KNOW] >= 4}
    assert {"commissioning", "evidence"} <= unsure


def test_levels_rise_stay_and_fall(views):
    steps = {name: view.change.steps for name, view in views.items() if view.change}
    assert {name for name, step in steps.items() if step > 0} == {
        "strategy", "partnership", "workforce-planning", "information", "evidence"
    }  # fmt: skip
    assert [name for name, step in steps.items() if step < 0] == ["services"]
    assert {name for name, step in steps.items() if step == 0} == {"commissioning", "leadership", "outcomes"}


def test_one_element_is_still_divided_and_every_other_has_a_level(views):
    assert [name for name, view in views.items() if view.still_divided] == ["community-ownership"]
    assert all(view.level or view.still_divided for view in views.values())


def test_every_level_of_the_last_round_has_a_reason_evidence_and_a_barrier(pack):
    for row in pack.rows("levels"):
        assert row["rationale_en"]
        if row["round"] == "2026":
            assert citations(row["rationale_en"])
            assert citations(row["evidence"])
            assert row["barriers_en"]


def test_an_agreed_level_lies_where_half_of_the_answers_lie(views):
    for view in views.values():
        if view.level:
            low, high = SCALE.index(view.spread.lower), SCALE.index(view.spread.upper)
            assert low <= SCALE.index(view.level) <= high, view.element.id


def test_the_evidence_about_information_says_what_was_agreed(pack, views):
    said = next(row for row in pack.rows("evidence") if row["id"] == "sharing-information")
    assert "second of four levels" in said["statement_en"]
    assert views["information"].level == "early"
    assert said["dated"] == views["information"].agreed.on


def test_each_weak_element_has_an_action_with_an_owner_and_a_day(pack, views):
    actions = {row["id"]: row for row in pack.rows("actions")}
    weak = [view for view in views.values() if view.level in WEAK]
    assert {view.element.id for view in weak} == {"commissioning", "outcomes", "evidence"}
    for view in weak:
        assert any(actions[name]["owner"] and actions[name]["ends"] for name in view.actions)


def test_comments_are_few_and_stand_in_the_survey_alone(pack):
    said = [row["comment"] for row in pack.rows("survey") if row["comment"]]
    assert len(said) == len(read_data("survey")["comment"])


INTENDED = {
    "success-factors": {
        "met": {
            "needs-known", "who-and-where", "system-assessed", "other-evidence", "priorities-follow-need",
            "everyone-takes-part", "work-shared", "families-informed", "resources-aligned",
            "outcomes-defined",
        },
        "partly met": {"led-at-every-level", "families-involved", "pathways-shared"},
        "not met": {"decisions-owned", "information-shared", "measures-sound", "evaluation-shared"},
        "not known": {"workforce-developed", "learning-lived"},
    },
    "england-best-start": {
        "met": {
            "needs-of-babies-and-families", "for-whom-and-where", "families-heard", "local-target",
            "delivered-together", "money-behind-it",
        },
        "partly met": {"gaps-in-support", "builds-on-other-plans", "tracked", "adapted"},
        "not met": {"all-sectors", "innovation-scaled"},
        "not known": {"bold-vision"},
    },
}  # fmt: skip


@pytest.mark.parametrize("name", INTENDED)
def test_readiness_is_mixed_as_intended(pack, name):
    found = defaultdict(set)
    for result in readiness(pack, AS_OF, maturity_facts(pack)):
        if result.set.id == name:
            found[result.verdict].add(result.criterion.id)
    assert found == INTENDED[name]


def test_people_judge_after_the_survey_and_by_an_invented_role(pack):
    assert len(pack.rows("judgements")) >= 8
    assert all("(invented)" in row["by"] and row["on"] <= AS_OF for row in pack.rows("judgements"))
    assert len({row["by"] for row in pack.rows("judgements")}) >= 6


def test_a_day_before_the_draft_was_agreed_is_refused(tmp_path):
    with pytest.raises(WrongUse, match="2026-02-05"):
        write_fernshire(tmp_path, date(2025, 6, 1))
    assert list(tmp_path.iterdir()) == []
