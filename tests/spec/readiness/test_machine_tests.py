"""Every machine test on a pack that meets it, and on packs where one thing is wrong."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.plan.strategy.readiness.check import TESTS
from seedbed.plan.strategy.readiness.facts import ElementFacts, MaturityFacts, Voice

LATE, OLD = date(2026, 1, 1), date(2020, 1, 1)


def every(table, **change):
    """Changes every row of a table."""
    return lambda pack: [row.update(change) for row in pack.tables[table]]


def one(table, **change):
    """Changes the first row."""
    return lambda pack: pack.tables[table][0].update(change)


def none(table):
    return lambda pack: pack.tables.update({table: []})


def another_priority(pack):
    """A second priority with nothing behind it."""
    pack.tables["priorities"].append(
        dict.fromkeys(pack.tables["priorities"][0]) | {"id": "next", "need_en": "Words"}
    )


def sectors(*kept):
    return lambda pack: pack.tables.update(
        partners=[r for r in pack.tables["partners"] if r["sector"] in kept]
    )


def record(section, **change):
    return lambda pack: pack.area[section].update(change)


def text(words):
    return lambda pack: pack.texts.update(dict.fromkeys(pack.texts, words))


def few_figures(pack):
    pack.tables["figures"] = pack.tables["figures"][:5]


def no_gaps(pack):
    pack.tables["figures"] = [r for r in pack.tables["figures"] if r["id"] not in ("gap", "small")]


def half_covered(pack):
    pack.tables["places"].append(pack.tables["places"][0] | {"code": "X01000002"})


CASES = [
    ("needs-profile-present", few_figures, "partly met"),
    ("needs-profile-present", every("figures", period_end=OLD), "not met"),
    ("needs-profile-present", every("figures", value=None), "not met"),
    ("needs-profile-present", every("figures", period_end=date(2026, 12, 31)), "not met"),
    ("needs-profile-present", every("figures", area="E92000001"), "not met"),
    ("small-areas-present", half_covered, "partly met"),
    ("small-areas-present", none("places"), "not met"),
    ("gaps-shown-and-addressed", one("priorities", gap_en="Wide"), "partly met"),
    ("gaps-shown-and-addressed", none("actions"), "partly met"),
    ("gaps-shown-and-addressed", no_gaps, "not met"),
    ("every-priority-has-need-figure", another_priority, "partly met"),
    ("every-priority-has-need-figure", one("priorities", need_en="Low"), "not met"),
    ("every-priority-has-need-figure", one("priorities", need_en="{voice}"), "not met"),
    ("every-priority-has-need-figure", every("figures", value=None), "not met"),
    ("every-priority-has-need-figure", none("priorities"), "not met"),
    ("suggestions-decided", one("suggestions", state="open"), "partly met"),
    ("suggestions-decided", one("suggestions", priority=None), "partly met"),
    ("suggestions-decided", every("suggestions", state="accepted", priority=None), "partly met"),
    ("suggestions-decided", every("suggestions", state="open"), "not met"),
    ("suggestions-decided", none("suggestions"), "not known"),
    ("local-evidence-from-families", every("evidence", dated=OLD), "partly met"),
    ("local-evidence-from-families", one("priorities", gap_en="Wide"), "partly met"),
    ("local-evidence-from-families", none("evidence"), "not met"),
    ("local-evidence-from-services", every("evidence", dated=OLD), "partly met"),
    ("local-evidence-from-services", one("priorities", gap_en="Wide"), "partly met"),
    ("local-evidence-from-services", every("evidence", kind="research"), "not met"),
    ("partners-from-sectors", sectors("council", "NHS"), "partly met"),
    ("partners-from-sectors", sectors("council"), "not met"),
    ("adopted-by-partners", record("adoption", partners=["c", "v"]), "partly met"),
    ("adopted-by-partners", record("adoption", partners=["c", "n"]), "partly met"),
    ("adopted-by-partners", record("adoption", partners=[]), "not met"),
    ("adopted-by-partners", record("adoption", on=date(2027, 1, 1)), "not met"),
    ("owners-from-several-sectors", one("actions", owner="n"), "partly met"),
    ("owners-from-several-sectors", every("actions", owner="n"), "not met"),
    ("owners-from-several-sectors", every("actions", state="stopped"), "not met"),
    ("every-priority-has-owner", another_priority, "partly met"),
    ("every-priority-has-owner", every("actions", owner=None), "not met"),
    ("every-priority-has-owner", every("actions", owner="nobody"), "not met"),
    ("every-action-has-date-and-owner", one("actions", ends=None), "partly met"),
    ("every-action-has-date-and-owner", every("actions", owner=None), "not met"),
    ("every-action-has-date-and-owner", none("actions"), "not met"),
    ("actions-not-overdue", one("actions", state="behind"), "not met"),
    ("actions-not-overdue", every("actions", ends=None), "not known"),
    ("every-priority-has-dated-money", another_priority, "partly met"),
    ("every-priority-has-dated-money", every("money", pounds=0.0), "not met"),
    ("every-priority-has-dated-money", every("money", ends=None), "not met"),
    ("money-beyond-this-year", another_priority, "partly met"),
    ("money-beyond-this-year", every("money", ends=date(2027, 3, 31)), "not met"),
    ("money-from-several-holders", every("money", owner="c"), "not met"),
    ("section-cites-evidence", text("Words {voice}.\n\n[to write: more]\n"), "partly met"),
    ("section-cites-evidence", text("Words."), "not met"),
    ("section-cites-evidence", text("Words {nowhere}."), "not met"),
    ("every-priority-has-baseline-and-target", another_priority, "partly met"),
    ("every-priority-has-baseline-and-target", every("measures", baseline=None), "not met"),
    ("every-priority-has-baseline-and-target", every("measures", target=None), "not met"),
    ("every-priority-has-baseline-and-target", every("measures", target_on=None), "not met"),
    ("learning-on-every-priority", another_priority, "partly met"),
    ("learning-on-every-priority", one("priorities", learning_en="Long words, and nothing cited"), "not met"),
    ("results-cited", every("evidence", dated=OLD), "partly met"),
    ("results-cited", one("priorities", gap_en="Wide"), "partly met"),
    ("results-cited", every("evidence", kind="coverage"), "not met"),
    ("review-date-set", record("strategy", review_on=date(2028, 1, 1)), "partly met"),
    ("review-date-set", record("strategy", review_on=date(2026, 11, 22)), "not met"),
    ("review-date-set", record("strategy", review_on=None), "not met"),
    ("gld-target-set", every("measures", target=None), "partly met"),
    ("gld-target-set", lambda p: p.area["targets"].clear(), "partly met"),
    ("gld-target-set", lambda p: (p.area["targets"].clear(), p.tables["measures"].clear()), "not met"),
    ("welsh-present", one("priorities", title_cy=None), "partly met"),
    ("welsh-present", lambda p: [p.texts.update({key: ""}) for key in p.texts if key[1] == "cy"], "not met"),
]  # fmt: skip
TALKED = ElementFacts(divided=True)
REASONED = ElementFacts(divided=True, cites=("voice",))
GONE = ElementFacts(agreed=True, cites=("gone",))
WEAK = ElementFacts(agreed=True, weak=True)
OPEN = {"closed_on": None}
MATURITY = [
    ("maturity-round-present", {}, "met"),
    ("maturity-round-present", {"sectors": frozenset({"council"})}, "partly met"),
    ("maturity-round-present", {"answered": frozenset({"strategy"})}, "partly met"),
    ("maturity-round-present", OPEN, "partly met"),
    ("maturity-round-present", {"closed_on": OLD}, "partly met"),
    ("maturity-round-present", {"found": False}, "not met"),
    ("maturity-agreed-levels-with-rationale", {}, "met"),
    ("maturity-agreed-levels-with-rationale", {"elements": {"strategy": REASONED}},
     "partly met"),
    ("maturity-agreed-levels-with-rationale", {"elements": {"strategy": GONE}},
     "not met"),
    ("element-agreed-with-evidence", {}, "met"),
    ("element-agreed-with-evidence", {"elements": {"partnership": ElementFacts(agreed=True)}}, "partly met"),
    ("element-agreed-with-evidence", {"elements": {"partnership": TALKED}}, "partly met"),
    ("element-agreed-with-evidence", {"elements": {}}, "not met"),
    ("weak-elements-have-actions", {}, "met"),
    ("weak-elements-have-actions", {"elements": {"evidence": ElementFacts(agreed=True)}}, "met"),
    ("weak-elements-have-actions", {"elements": {
        "evidence": WEAK,
        "strategy": ElementFacts(agreed=True, weak=True, actions=("ac",)),
    }}, "partly met"),
    ("weak-elements-have-actions", {"elements": {"evidence": WEAK}}, "not met"),
    ("weak-elements-have-actions", {"elements": {}}, "not known"),
]  # fmt: skip


@pytest.mark.parametrize("test", TESTS)
def test_a_good_pack_meets_it(test, good, maturity, outcome):
    assert outcome(test, good, maturity).verdict == "met"


@pytest.mark.parametrize(("test", "spoil", "verdict"), CASES)
def test_one_thing_wrong_changes_the_verdict(test, spoil, verdict, good, outcome):
    spoil(good)
    found = outcome(test, good)
    assert found.verdict == verdict
    assert found.where.file
    assert "{" not in found.reason.en + found.reason.cy


@pytest.mark.parametrize(("test", "change", "verdict"), MATURITY)
def test_what_the_self_assessment_says(test, change, verdict, good, maturity, outcome):
    assert outcome(test, good, replace(maturity, **change)).verdict == verdict


@pytest.mark.parametrize("test", dict.fromkeys(case[0] for case in MATURITY))
def test_without_the_tables_of_the_self_assessment_nothing_is_known(test, good, outcome):
    assert outcome(test, good, None).verdict == "not known"


def test_a_quarter_of_the_actions_late_is_still_in_part(good, outcome):
    good.tables["actions"].append(good.tables["actions"][0] | {"id": "x", "ends": LATE})
    found = outcome("actions-not-overdue", good)
    assert (found.verdict, found.where.ids) == ("partly met", ("x",))
    assert found.reason.en.startswith("1 of 4 actions")


def test_done_and_stopped_actions_are_never_late(good, outcome):
    for row, state in zip(good.tables["actions"], ("done", "stopped", "done"), strict=True):
        row.update(ends=LATE, state=state)
    assert outcome("actions-not-overdue", good).verdict == "met"


def test_the_financial_year_turns_on_the_first_of_april(good, outcome):
    every("money", ends=date(2027, 3, 31))(good)
    assert outcome("money-beyond-this-year", good, as_of=date(2026, 3, 31)).verdict == "met"
    assert outcome("money-beyond-this-year", good, as_of=date(2026, 4, 1)).verdict == "not met"


def test_what_is_lacking_is_named(good, outcome):
    another_priority(good)
    assert outcome("every-priority-has-need-figure", good).where.ids == ("next",)


def test_a_welsh_strategy_owes_both_languages(good, outcome):
    good.texts |= {key: "[to write: more]" for key in good.texts if key[1] == "cy"}
    assert outcome("section-cites-evidence", good).verdict == "met"
    good.area["area"]["nation"] = "Wales"
    assert outcome("section-cites-evidence", good).verdict == "partly met"


def test_evidence_of_the_self_assessment_may_be_cited(good, maturity, outcome):
    one("priorities", learning_en="{level-1}")(good)
    assert outcome("learning-on-every-priority", good).verdict == "not met"
    known = replace(maturity, evidence=frozenset({"level-1"}))
    assert outcome("learning-on-every-priority", good, known).verdict == "met"


@pytest.mark.parametrize(
    ("voice", "verdict"),
    [
        (Voice(LATE, "finding-late"), "met"),
        (Voice(OLD, "finding-late"), "partly met"),
        (Voice(LATE, "finding-uncited"), "partly met"),
        (Voice(LATE), "partly met"),
    ],
)
def test_families_are_heard_by_findings_consultations_and_groups_too(voice, verdict, good, outcome):
    none("evidence")(good)
    one("priorities", gap_en="Wide {finding-late}")(good)
    test = "local-evidence-from-families"
    assert outcome(test, good).verdict == "not met"
    found = outcome(test, good, voices=[voice])
    assert (found.verdict, found.where.file) == (verdict, "findings.csv")
    assert outcome("local-evidence-from-services", good, voices=[voice]).verdict == "not met"


def test_evidence_that_is_cited_needs_no_finding_beside_it(good, outcome):
    found = outcome("local-evidence-from-families", good, voices=[Voice(OLD)])
    assert (found.verdict, found.where.file) == ("met", "evidence.csv")


def test_no_round_at_all(good, outcome, maturity):
    assert outcome("maturity-round-present", good, MaturityFacts(maturity.names)).verdict == "not met"
