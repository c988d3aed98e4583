"""Sets of criteria, how tests and people come together, and what a definition may not say."""

from datetime import date

import pytest

from seedbed.foundations.definitions import read_toml
from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.readiness.check import TESTS, counts, counts_in_words
from seedbed.plan.strategy.readiness.definitions import (
    FACTORS,
    SECTION_TITLES,
    criteria_sets,
    set_from,
    sets_for,
    words_of_tests,
)
from seedbed.plan.strategy.readiness.judgements import judgement_faults
from seedbed.plan.strategy.tables import SECTIONS

ASKED = ("success-factors", "priorities-follow-need")


def judge(pack, verdict="met", on=date(2026, 6, 1), **more):
    row = {
        ROW: 2,
        "set": ASKED[0],
        "criterion": ASKED[1],
        "verdict": verdict,
        "by": "Director, Council",
        "on": on,
    }
    pack.tables["judgements"] = [row | {"reason_en": "Because", "reason_cy": None} | more]


def test_the_tests_are_those_of_the_definitions():
    assert set(TESTS) == set(words_of_tests())
    assert len(TESTS) == 27


def test_every_section_has_a_title():
    assert set(SECTION_TITLES) == set(SECTIONS)


@pytest.mark.parametrize(
    ("nation", "sets"),
    [("England", ["success-factors", "england-best-start"]), ("Wales", ["success-factors", "wales"])],
)
def test_a_nation_has_its_sets(nation, sets):
    assert [made.id for made in sets_for(nation)] == sets


@pytest.mark.parametrize("made", criteria_sets(), ids=lambda made: made.id)
def test_criteria_stand_in_the_order_of_the_success_factors(made):
    order = [FACTORS.index(item.factor) for item in made.criteria]
    assert order == sorted(order)
    assert all(item.cites for item in made.criteria)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda c: c.update(tests=["no-such-test"]), "no test no-such-test"),
        (lambda c: c.update(tests=["section-cites-evidence"]), "needs a key section"),
        (lambda c: c.update(tests=["section-cites-evidence"], section="nowhere"), "no section nowhere"),
        (lambda c: c.update(tests=["element-agreed-with-evidence"], element="no"), "no element no"),
        (lambda c: c.update(tests=[]), "at least one test"),
        (lambda c: c.update(factor="luck"), "no success factor luck"),
        (lambda c: c["cites"][0].update(source="hearsay"), "no source hearsay"),
    ],
)
def test_a_criterion_that_names_what_is_not_there_is_refused(spoil, said):
    table = read_toml("readiness/success-factors.toml")
    criterion = dict(table["criterion"][0])
    criterion["cites"] = [dict(criterion["cites"][0])]
    spoil(criterion)
    with pytest.raises(ValueError, match=said):
        set_from(table | {"criterion": [criterion]}, "spoilt")


def test_a_question_nobody_answered_is_not_known(good, maturity, held):
    found = held(good, maturity)[ASKED]
    assert found.verdict == "not known"
    assert found.criterion.judgement.en in found.reason.en
    assert found.where.file == "judgements.csv"


@pytest.mark.parametrize("verdict", ["met", "partly met", "not met"])
def test_an_answer_is_honoured(verdict, good, maturity, held):
    judge(good, verdict)
    found = held(good, maturity)[ASKED]
    assert found.verdict == verdict
    assert found.judgement.by == "Director, Council"
    assert verdict == "met" or found.reason.en == "Because"


def test_a_yes_never_lifts_a_test(good, maturity, held):
    judge(good)
    good.tables["suggestions"][0]["state"] = "open"
    assert held(good, maturity)[ASKED].verdict == "partly met"
    good.tables["priorities"] = []
    assert held(good, maturity)[ASKED].verdict == "not met"


def test_a_no_stands_whatever_the_tests_say(good, maturity, held):
    judge(good, "not met")
    good.tables["suggestions"] = []
    assert held(good, maturity)[ASKED].verdict == "not met"


@pytest.mark.parametrize(
    "change", [{"on": date(2027, 1, 1)}, {"by": None}, {"on": None}, {"reason_en": None}]
)
def test_an_answer_that_is_not_whole_or_not_yet_given_is_none(change, good, maturity, held):
    judge(good, **change)
    assert held(good, maturity)[ASKED].verdict == "not known"


def test_an_answer_to_no_question_is_a_fault(good):
    judge(good)
    assert judgement_faults(good) == []
    judge(good, criterion="needs-known")
    assert [(f.code, f.row, f.stops) for f in judgement_faults(good)] == [("judgement-not-asked", 2, False)]


def test_met_needs_no_mending_and_everything_else_does(good, maturity, held):
    for found in held(good, maturity).values():
        assert (found.mend is None) == (found.verdict == "met") == (found.where is None)
        assert found.reason.en
        assert found.reason.cy


def test_the_counts_are_words_and_add_up(good, maturity, held):
    results = [r for r in held(good, maturity).values() if r.set.id == "success-factors"]
    assert sum(counts(results).values()) == 19
    open_ = counts(results)["not known"]
    said = counts_in_words(results).en
    assert said == f"{19 - open_} met, 0 partly, 0 not, {open_} nobody has judged yet"
