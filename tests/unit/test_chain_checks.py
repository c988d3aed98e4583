"""What can be wrong in the tables that tie a strategy together, by table, row and column."""

from datetime import date

import pytest

from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.assurance_tables import TABLES as ASSURANCE
from seedbed.plan.strategy.chain_checks import chain_days_to_come, chain_faults, join_faults
from seedbed.plan.strategy.chain_tables import TABLES as CHAIN
from seedbed.plan.strategy.tables import ACTIONS, MEASURES, MONEY

TABLES = {table.name: table for table in (*CHAIN, *ASSURANCE, MONEY, MEASURES, ACTIONS)}
WHOLE = {
    "money": [{"id": "grant", "priority": "talking", "starts": date(2026, 4, 1), "ends": date(2027, 3, 31),
               "pounds": 1000.0, "spent": 400.0, "spent_on": date(2026, 9, 30)}],
    "actions": [{"id": "groups", "priority": "talking"}, {"id": "visits", "priority": "feeding"}],
    "measures": [{"id": "reviews", "priority": "talking", "unit": "percent", "level": "output"},
                 {"id": "good-level", "priority": "talking", "indicator": "gld"}],
    "action-measures": [{"action": "groups", "measure": "reviews"}],
    "measure-values": [{"measure": "reviews", "on": date(2026, 3, 31), "value": 71.0, "source": "the trust"}],
    "linked-plans": [{"id": "birth", "kind": "maternity", "title_en": "Birth", "url": "https://birth.example",
                      "starts": date(2025, 4, 1), "ends": date(2028, 3, 31)}],
    "priority-links": [
        {"priority": "talking", "kind": "element", "thing": "services"},
        {"priority": "talking", "kind": "finding", "thing": "three-numbers"},
        {"priority": "talking", "kind": "plan", "thing": "birth"},
        {"priority": "talking", "kind": "pathway", "thing": "four-steps", "title_en": "Four steps"},
    ],
    "remarks": [{"id": "one", "about": "priority:talking", "kind": "suggestion", "words": "Shorter",
                 "proposed": "Talk", "by": "lead", "on": date(2026, 5, 1), "state": "open"}],
    "sign-offs": [{"of": "v1", "partner": "council", "answer": "agreed", "by": "cabinet",
                   "on": date(2026, 5, 1)}],
}  # fmt: skip


def rows(**changes):
    """Every table, whole; `table__column` changes that cell of its last row."""
    made = {
        name: [
            {ROW: number, **dict.fromkeys(TABLES[name].headings), **row}
            for number, row in enumerate(held, start=2)
        ]
        for name, held in WHOLE.items()
    }
    for where, value in changes.items():
        name, column = where.split("__")
        made[name.replace("_", "-")][-1][column] = value
    return made


def said(faults):
    return [(fault.code, fault.file, fault.column) for fault in faults]


def test_a_chain_that_is_whole_has_no_faults():
    assert chain_faults(rows()) == []


@pytest.mark.parametrize(
    ("where", "value", "fault"),
    [
        ("money__spent", -1.0, ("out-of-bounds", "money.csv", "spent")),
        ("money__spent_on", None, ("spent-without-day", "money.csv", "spent_on")),
        ("money__spent_on", date(2026, 3, 31), ("spent-too-early", "money.csv", "spent_on")),
        ("measures__unit", "children", ("unit-differs", "measures.csv", "unit")),
        ("measure_values__value", 140.0, ("out-of-bounds", "measure-values.csv", "value")),
        ("action_measures__action", "visits", ("of-another-priority", "action-measures.csv", "measure")),
        ("priority_links__title_en", None, ("value-missing", "priority-links.csv", "title_en")),
        ("linked_plans__url", "birth.example", ("not-an-address", "linked-plans.csv", "url")),
        ("linked_plans__ends", date(2024, 1, 1), ("period-backwards", "linked-plans.csv", "ends")),
        ("remarks__proposed", None, ("value-missing", "remarks.csv", "proposed")),
        ("remarks__reply_to", "one", ("points-nowhere", "remarks.csv", "reply_to")),
        ("sign_offs__on", None, ("value-missing", "sign-offs.csv", "on")),
        ("sign_offs__by", None, ("value-missing", "sign-offs.csv", "by")),
        ("sign_offs__answer", "agreed with a condition", ("value-missing", "sign-offs.csv", "words")),
    ],
)
def test_each_fault_is_named_by_table_and_column(where, value, fault):
    assert said(chain_faults(rows(**{where: value}))) == [fault]


def test_spending_that_nobody_knows_is_no_fault():
    assert chain_faults(rows(money__spent=None, money__spent_on=None)) == []


def test_a_partner_who_was_only_asked_need_not_have_said_anything():
    assert chain_faults(rows(sign_offs__answer="asked", sign_offs__by=None, sign_offs__on=None)) == []


def test_a_plan_that_is_not_there_is_named():
    held = rows() | {"linked-plans": []}
    assert said(chain_faults(held)) == [("points-nowhere", "priority-links.csv", "thing")]


def test_parts_of_the_system_and_findings_must_be_there():
    assert list(join_faults(rows(), ["services"], ["three-numbers"])) == []
    assert said(join_faults(rows(), ["strategy"], [])) == [
        ("not-a-choice", "priority-links.csv", "thing"),
        ("points-nowhere", "priority-links.csv", "thing"),
    ]


def test_what_is_said_of_a_day_that_has_not_come_is_named_for_publication():
    assert list(chain_days_to_come(rows(), date(2026, 12, 1))) == []
    found = {(fault.file, fault.column) for fault in chain_days_to_come(rows(), date(2026, 3, 1))}
    assert found == {
        ("money.csv", "spent_on"),
        ("measure-values.csv", "on"),
        ("remarks.csv", "on"),
        ("sign-offs.csv", "on"),
    }


def test_packs_older_than_a_column_have_no_fault_of_it():
    held = rows()
    for row in (*held["money"], *held["measures"]):
        for name in ("spent", "spent_on", "unit", "level"):
            row.pop(name, None)
    assert chain_faults(held | {"measure-values": []}) == []
