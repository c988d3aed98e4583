"""What can be wrong with actions that were put forward for the strategy."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from seedbed.foundations.faults import Fault
from seedbed.foundations.row_faults import Rows, fault_in
from seedbed.plan.strategy.tables import CANDIDATES


def candidate_faults(rows: Rows, elements: Collection[str]) -> Iterator[Fault]:
    """Candidates taken up without an action, declined without a reason, or for an element that is none.

    Args:
        rows: tables of a pack, by name.
        elements: names of the elements of the self-assessment.
    """
    for row in rows.get(CANDIDATES.name, ()):
        if row["state"] == "taken up" and not row["action"]:
            expected = "the action it became"
            yield fault_in(CANDIDATES, row, "action", "taken-up-without-action", expected)
        if row["state"] == "declined" and not row["reason_en"]:
            yield fault_in(CANDIDATES, row, "reason_en", "to-write", "why it was declined", stops=False)
        if row["raises"] and row["raises"] not in elements:
            yield fault_in(CANDIDATES, row, "raises", "not-a-choice", f"one of: {', '.join(elements)}")
