"""Criteria of the partnership's own: looked at as the others are, and named where they cannot be."""

import pytest

from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.assurance_tables import CRITERIA
from seedbed.plan.strategy.readiness.changes import changed_since, remembered
from seedbed.plan.strategy.readiness.check import TESTS, counts_in_words
from seedbed.plan.strategy.readiness.definitions import words_of_tests
from seedbed.plan.strategy.readiness.judgements import judgement_faults
from seedbed.plan.strategy.readiness.own import choosable_tests, own_criterion_faults, own_sets


def own(number=2, **changes):
    row = dict.fromkeys(CRITERIA.headings) | {
        ROW: number, "id": "fathers", "set": "own-ours", "set_title_en": "What we ask of ourselves",
        "factor": "partnership", "title_en": "Fathers were asked", "title_cy": "Gofynnwyd i dadau",
        "meaning_en": "About every priority.", "source": "Board, 3 March",
    }  # fmt: skip
    return row | changes


def judged(verdict="met"):
    return {
        ROW: 2, "set": "own-ours", "criterion": "fathers", "verdict": verdict, "by": "Chair, board",
        "on": None, "reason_en": "They were.", "reason_cy": None,
    }  # fmt: skip


def test_a_criterion_without_a_test_waits_for_people(good, maturity, held):
    good.tables["criteria"] = [own()]
    found = held(good, maturity)["own-ours", "fathers"]
    assert found.verdict == "not known"
    assert found.criterion.judgement.en == "Is this true? Fathers were asked"
    assert found.criterion.judgement.cy == "A yw hyn yn wir? Gofynnwyd i dadau"
    assert counts_in_words([found]).en == "0 met, 0 partly, 0 not, 1 nobody has judged yet"


def test_an_answer_settles_it_and_is_no_fault(good, maturity, held):
    good.tables["criteria"] = [own()]
    good.tables["judgements"] = [judged("partly met") | {"on": good.area["adoption"]["on"]}]
    assert held(good, maturity)["own-ours", "fathers"].verdict == "partly met"
    assert judgement_faults(good) == []
    good.tables["criteria"] = []
    assert [fault.code for fault in judgement_faults(good)] == ["judgement-not-asked"]


def test_a_test_of_the_library_settles_it(good, maturity, held):
    good.tables["criteria"] = [own(test="every-priority-has-owner")]
    assert held(good, maturity)["own-ours", "fathers"].verdict == "met"
    good.tables["actions"] = []
    found = held(good, maturity)["own-ours", "fathers"]
    assert (found.verdict, found.where.file) == ("not met", "actions.csv")
    assert found.criterion.judgement is None


def test_its_source_is_named(good, maturity, held):
    good.tables["criteria"] = [own(url="https://example.org/minutes")]
    (cite,) = held(good, maturity)["own-ours", "fathers"].criterion.cites
    assert (cite.source.title.en, cite.source.publisher, cite.source.url) == (
        "Board, 3 March", "Fernshire", "https://example.org/minutes",
    )  # fmt: skip


def test_sets_keep_the_order_of_the_file_and_criteria_that_of_the_success_factors(good):
    rows = [
        own(),
        own(3, id="late", set="own-other", set_title_en="Other"),
        own(4, id="first", factor="start"),
    ]
    good.tables["criteria"] = rows
    assert [(made.id, [it.id for it in made.criteria]) for made in own_sets(good)] == [
        ("own-ours", ["first", "fathers"]),
        ("own-other", ["late"]),
    ]


def test_only_tests_that_need_nothing_more_may_be_chosen():
    assert set(choosable_tests()) < set(TESTS)
    left = set(words_of_tests()) - set(choosable_tests())
    assert left == {"element-agreed-with-evidence", "section-cites-evidence"}


@pytest.mark.parametrize(
    ("changes", "code", "column"),
    [
        ({"test": "no-such-test"}, "criterion-test-unknown", "test"),
        ({"test": "section-cites-evidence"}, "criterion-test-needs-more", "test"),
        ({"set": "success-factors"}, "criterion-set-taken", "set"),
    ],
)
def test_what_cannot_be_looked_at_is_a_fault_and_no_criterion(changes, code, column, good, maturity, held):
    good.tables["criteria"] = [own(**changes)]
    (fault,) = own_criterion_faults(good)
    assert (fault.code, fault.file, fault.row, fault.column) == (code, "criteria.csv", 2, column)
    assert fault.stops
    assert own_sets(good) == ()
    assert not any(name == "fathers" for _, name in held(good, maturity))


def test_what_changed_since_is_told_from_a_few_letters(good, maturity, held):
    before = list(held(good, maturity).values())
    since = remembered(before)
    assert changed_since(before, since) == []
    good.tables["money"] = []
    changed = changed_since(list(held(good, maturity).values()), since)
    assert {it.result.criterion.id for it in changed} >= {"resources-aligned"}
    assert all(it.before != it.result.verdict for it in changed)


@pytest.mark.parametrize("since", ["", "nonsense", "00000000-mmm", "é"])
def test_what_was_not_remembered_is_not_compared(since, good, maturity, held):
    assert changed_since(list(held(good, maturity).values()), since) is None


def test_another_criterion_ends_the_comparison(good, maturity, held):
    since = remembered(list(held(good, maturity).values()))
    good.tables["criteria"] = [own()]
    assert changed_since(list(held(good, maturity).values()), since) is None
