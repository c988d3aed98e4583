"""Faults in what ties the chain together: spending, counts, joins, linked plans, and what is said of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.indicators import indicators
from seedbed.foundations.row_faults import Rows, backwards, fault_in, not_on_the_web
from seedbed.foundations.tables import Row, Table
from seedbed.plan.strategy.assurance_tables import IMPACTS, QUARTER_NOTES, REMARKS, SIGN_OFFS
from seedbed.plan.strategy.chain_tables import ACTION_MEASURES, LINKED_PLANS, MEASURE_VALUES, PRIORITY_LINKS
from seedbed.plan.strategy.tables import MEASURES, MONEY

TITLED: Final = ("pathway", "programme")
"""Things that a priority joins and nothing else in a pack names."""
PERCENT: Final = (0.0, 100.0)
DAYS: Final = (
    (MONEY, "spent_on"), (MEASURE_VALUES, "on"), (IMPACTS, "on"), (SIGN_OFFS, "on"), (REMARKS, "on"),
    (QUARTER_NOTES, "on"),
)  # fmt: skip
"""Days on which something is said to have happened."""


def chain_faults(rows: Rows) -> list[Fault]:
    """Every fault within the tables of the chain, and of what is said of a strategy."""
    return [
        *(fault for row in rows.get(MONEY.name, ()) for fault in spending_faults(row)),
        *_units(rows),
        *_counts(rows),
        *_of_another_priority(rows),
        *_joins(rows),
        *backwards(rows, LINKED_PLANS, "starts", "ends"),
        *not_on_the_web(rows, LINKED_PLANS, "url"),
        *_remarks(rows),
        *_sign_offs(rows),
    ]


def spending_faults(row: Row) -> Iterator[Fault]:
    """Spending below nothing, of which nobody says up to which day, or before there was anything to spend."""
    spent, on, starts = row.get("spent"), row.get("spent_on"), row["starts"]
    if spent is not None and spent < 0:
        yield fault_in(MONEY, row, "spent", "out-of-bounds", "0 pounds or more")
    if spent is not None and on is None:
        yield fault_in(MONEY, row, "spent_on", "spent-without-day", "the day up to which spending is counted")
    if on is not None and starts is not None and on < starts:
        yield fault_in(MONEY, row, "spent_on", "spent-too-early", f"a day not before it starts, {starts}")


def join_faults(rows: Rows, elements: Collection[str], findings: Collection[str]) -> Iterator[Fault]:
    """What a priority answers to and is not there.

    Args:
        rows: tables of a pack, by name.
        elements: names of the elements of the self-assessment.
        findings: names of the findings of the pack.
    """
    for row in rows.get(PRIORITY_LINKS.name, ()):
        if row["kind"] == "element" and row["thing"] and row["thing"] not in elements:
            yield fault_in(PRIORITY_LINKS, row, "thing", "not-a-choice", f"one of: {', '.join(elements)}")
        if row["kind"] == "finding" and row["thing"] and row["thing"] not in findings:
            yield fault_in(PRIORITY_LINKS, row, "thing", "points-nowhere", "the id of a row of findings.csv")


def chain_days_to_come(rows: Rows, today: date) -> Iterator[Fault]:
    """What is said to have been spent, counted, judged or signed on a day that has not come."""
    for table, column in DAYS:
        for row in rows.get(table.name, ()):
            if row.get(column) and row[column] > today:
                yield fault_in(table, row, column, "not-yet", f"a day not after {today}")


def count_bounds(indicator: str | None, unit: str | None) -> tuple[float, float] | None:
    """Between which values a count of a measure must lie; None where nothing is known.

    >>> count_bounds(None, "percent"), count_bounds(None, "visits")
    ((0.0, 100.0), None)
    """
    item = next((it for it in indicators() if it.id == indicator), None)
    if item:
        return item.bounds
    return PERCENT if unit == "percent" else None


def _units(rows: Rows) -> Iterator[Fault]:
    known = {item.id: item.unit for item in indicators()}
    for row in rows.get(MEASURES.name, ()):
        unit = known.get(row["indicator"] or "")
        if unit and row.get("unit") and row["unit"] != unit:
            yield fault_in(MEASURES, row, "unit", "unit-differs", unit)


def _counts(rows: Rows) -> Iterator[Fault]:
    bounds = {row["id"]: count_bounds(row["indicator"], row.get("unit")) for row in rows.get("measures", ())}
    for row in rows.get(MEASURE_VALUES.name, ()):
        held, value = bounds.get(row["measure"]), row["value"]
        if held and value is not None and not held[0] <= value <= held[1]:
            expected = f"a value from {held[0]:g} to {held[1]:g}"
            yield fault_in(MEASURE_VALUES, row, "value", "out-of-bounds", expected)


def _of_another_priority(rows: Rows) -> Iterator[Fault]:
    of = {
        (name, row["id"]): row["priority"] for name in ("actions", "measures") for row in rows.get(name, ())
    }
    for row in rows.get(ACTION_MEASURES.name, ()):
        action, measure = of.get(("actions", row["action"])), of.get(("measures", row["measure"]))
        if action and measure and action != measure:
            expected = f"a measure of {action}, the priority of the action"
            yield fault_in(ACTION_MEASURES, row, "measure", "of-another-priority", expected)


def _joins(rows: Rows) -> Iterator[Fault]:
    plans = {row["id"] for row in rows.get(LINKED_PLANS.name, ())}
    for row in rows.get(PRIORITY_LINKS.name, ()):
        if row["kind"] in TITLED and not row["title_en"]:
            yield _missing(PRIORITY_LINKS, row, "title_en", f"what the {row['kind']} is called")
        if row["kind"] == "plan" and row["thing"] and row["thing"] not in plans:
            expected = "the id of a row of linked-plans.csv"
            yield fault_in(PRIORITY_LINKS, row, "thing", "points-nowhere", expected)


def _remarks(rows: Rows) -> Iterator[Fault]:
    for row in rows.get(REMARKS.name, ()):
        if row["kind"] == "suggestion" and not row["proposed"]:
            yield _missing(REMARKS, row, "proposed", "the words put forward, because it is a suggestion")
        if row["reply_to"] and row["reply_to"] == row["id"]:
            yield fault_in(REMARKS, row, "reply_to", "points-nowhere", "another remark than itself")


def _sign_offs(rows: Rows) -> Iterator[Fault]:
    for row in rows.get(SIGN_OFFS.name, ()):
        if row["answer"] in (None, "asked"):
            continue
        for column, expected in (("by", "who said it: role and body"), ("on", "the day it was said")):
            if not row[column]:
                yield _missing(SIGN_OFFS, row, column, expected)
        if row["answer"] == "agreed with a condition" and not row["words"]:
            yield _missing(SIGN_OFFS, row, "words", "the condition")


def _missing(table: Table, row: Row, column: str, expected: str) -> Fault:
    return fault_in(table, row, column, "value-missing", expected)
