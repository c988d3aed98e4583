"""Each way in which the tables of the partnership can be wrong is named by table, row and column."""

from datetime import date

import pytest
from unit.faults import said

from seedbed.lead.partnership.checks import days_to_come, partnership_faults
from seedbed.plan.strategy.candidates import candidate_faults

BOARD, STEERING = "early-years-board", "steering-group"
HELD = f"{BOARD}-2025-12-11"
PLANNED = f"{BOARD}-2026-04-09"


def test_fernshire_has_none(pack):
    assert said(partnership_faults(pack.tables)) == []
    assert said(days_to_come(pack.tables, date(2026, 4, 1))) == []


@pytest.mark.parametrize(
    ("table", "where", "values", "code", "column"),
    [
        ("bodies", {"id": BOARD}, {"ends": date(2024, 1, 1)}, "period-backwards", "ends"),
        ("members", {"id": "board-chair"}, {"ends": date(2023, 1, 1)}, "period-backwards", "ends"),
        ("sponsors", {"id": "political-lead"}, {"ends": date(2023, 1, 1)}, "period-backwards", "ends"),
        ("interests", {"id": "nursery-owner"}, {"ends": date(2023, 1, 1)}, "period-backwards", "ends"),
        ("meetings", {"id": HELD}, {"ends_at": "09:00"}, "period-backwards", "ends_at"),
        ("meetings", {"id": HELD}, {"starts_at": "ten"}, "not-a-time", "starts_at"),
        ("meetings", {"id": PLANNED}, {"quorate": "yes"}, "not-held", "quorate"),
        ("meetings", {"id": HELD}, {"url": "council papers"}, "not-an-address", "url"),
        ("bodies", {"id": BOARD}, {"terms_url": "ftp://x"}, "not-an-address", "terms_url"),
        ("agenda", {"id": f"{HELD}-1"}, {"paper_url": "page 4"}, "not-an-address", "paper_url"),
        ("agenda", {"id": f"{HELD}-1"}, {"place": 0}, "out-of-bounds", "place"),
        ("bodies", {"id": BOARD}, {"quorum": 0}, "out-of-bounds", "quorum"),
        ("bodies", {"id": BOARD}, {"quorum": 40}, "quorum-too-large", "quorum"),
        ("bodies", {"id": BOARD}, {"reports_to": STEERING}, "reports-to-itself", "reports_to"),
        ("risks", {"id": "grant-ends"}, {"likelihood": 6}, "out-of-bounds", "likelihood"),
        ("risks", {"id": "grant-ends"}, {"impact": 0}, "out-of-bounds", "impact"),
        ("planning-roles", {"id": "coordinator"}, {"wte": -0.5}, "out-of-bounds", "wte"),
        ("attendance", {"meeting": HELD}, {"member": "talking-lead"}, "of-another-body", "member"),
        ("attendance", {"meeting": HELD}, {"meeting": PLANNED}, "not-held", "meeting"),
        ("responsibilities", {"partner": "nursery-network", "priority": "talking-by-two"},
         {"part": "accountable"}, "two-accountable", "part"),
        ("board-actions", {"id": "sign-agreement"}, {"element": "kindness"}, "not-a-choice", "element"),
    ],
)  # fmt: skip
def test_what_is_spoilt_is_named(spoilt, table, where, values, code, column):
    tables, row = spoilt(table, where, **values)
    assert (code, table, row, column) in said(partnership_faults(tables))


@pytest.mark.parametrize(
    ("decision", "values", "code", "column"),
    [
        ("talking-first", {"ratified_on": date(2025, 1, 1)}, "period-backwards", "ratified_on"),
        ("talking-first", {"ratified_by": None}, "decision-incomplete", "ratified_by"),
        ("talking-first", {"ratified_on": None}, "decision-incomplete", "ratified_on"),
        ("winter-fund", {"decided_by": None}, "decision-incomplete", "decided_by"),
        ("winter-fund", {"reason_en": None, "reason_cy": None}, "decision-incomplete", "reason_en"),
        ("winter-fund", {"evidence": None}, "decision-incomplete", "evidence"),
        ("training-in-the-evening", {"reason_en": None, "reason_cy": None}, "decision-incomplete",
         "reason_en"),
        ("weekend-group", {"body": None}, "decision-incomplete", "body"),
        ("list-by-name", {"ratified_by": None}, "decision-incomplete", "ratified_by"),
        ("talking-first", {"body": STEERING}, "of-another-body", "meeting"),
        ("talking-first", {"ratified_by": STEERING}, "of-another-body", "ratified_at"),
        ("terms-of-reference", {"decided_on": date(2024, 2, 1)}, "body-not-there", "body"),
    ],
)  # fmt: skip
def test_a_decision_says_who_when_and_why(spoilt, decision, values, code, column):
    tables, row = spoilt("decisions", {"id": decision}, **values)
    assert said(partnership_faults(tables)) == [(code, "decisions", row, column)]


def test_only_the_evidence_of_a_decision_may_still_be_written_after_publication(spoilt):
    tables, _ = spoilt("decisions", {"id": "winter-fund"}, evidence=None, decided_by=None)
    assert {f.column: f.stops for f in partnership_faults(tables)} == {"evidence": False, "decided_by": True}


def test_a_body_that_has_ended_neither_meets_nor_decides_nor_ratifies(spoilt):
    tables, _ = spoilt("bodies", {"id": BOARD}, ends=date(2025, 12, 31))
    assert {(code, table) for code, table, _, _ in said(partnership_faults(tables))} == {
        ("body-not-there", "meetings"), ("body-not-there", "decisions")
    }  # fmt: skip


def test_bodies_that_answer_to_each_other_in_a_circle_are_all_named(spoilt):
    tables, _ = spoilt("bodies", {"id": "health-and-wellbeing-board"}, reports_to="talking-group")
    circle = [f.row for f in partnership_faults(tables) if f.code == "reports-to-itself"]
    assert len(circle) == 4


@pytest.mark.parametrize(
    ("table", "where", "values", "column"),
    [
        ("meetings", {"id": PLANNED}, {"state": "held"}, "held_on"),
        ("decisions", {"id": "winter-fund"}, {"decided_on": date(2026, 4, 2)}, "decided_on"),
        ("decisions", {"id": "talking-first"}, {"ratified_on": date(2026, 4, 2)}, "ratified_on"),
    ],
)
def test_nothing_is_held_or_decided_on_a_day_that_has_not_come(spoilt, table, where, values, column):
    tables, row = spoilt(table, where, **values)
    assert said(days_to_come(tables, date(2026, 4, 1))) == [("not-yet", table, row, column)]


@pytest.mark.parametrize(
    ("candidate", "values", "code", "column", "stops"),
    [
        ("spending-in-one-list", {"action": None}, "taken-up-without-action", "action", True),
        ("own-minibus", {"reason_en": None}, "to-write", "reason_en", False),
        ("paid-to-report-back", {"raises": "kindness"}, "not-a-choice", "raises", True),
    ],
)
def test_a_candidate_says_what_became_of_it(spoilt, candidate, values, code, column, stops):
    tables, row = spoilt("candidates", {"id": candidate}, **values)
    found = list(
        candidate_faults(tables, ["strategy", "commissioning", "community-ownership", "partnership"])
    )
    assert said(found) == [(code, "candidates", row, column)]
    assert found[0].stops is stops
