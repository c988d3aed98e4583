"""What can be wrong with chosen elements, challenges and own examples beyond the form of their cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, Row, Table
from seedbed.lead.maturity.definitions import elements
from seedbed.lead.maturity.tables import CHALLENGES, LEVELS, PRACTICE, ROUNDS, SURVEY

Rows = Mapping[str, Sequence[Row]]
HTTPS: Final = "https://"


def other_faults(rows: Rows) -> list[Fault]:
    """Every fault of `elements` of rounds, of challenges and of practice examples."""
    return [*_chosen(rows), *_not_asked(rows), *_challenges(rows), *_addresses(rows)]


def _chosen(rows: Rows) -> Iterator[Fault]:
    expected = f"names out of {', '.join(elements())}, each once, separated by spaces"
    for row in rows.get("rounds", ()):
        named = (row.get("elements") or "").split()
        wrong = [name for name in named if name not in elements() or named.count(name) > 1]
        if wrong:
            yield Fault("not-a-choice", ROUNDS.file, row[ROW], "elements", " ".join(wrong), expected)


def _not_asked(rows: Rows) -> Iterator[Fault]:
    """Answers, levels and challenges of an element that their round did not ask about."""
    asked = {row["id"]: set((row.get("elements") or "").split()) for row in rows.get("rounds", ())}
    for table in (SURVEY, LEVELS, CHALLENGES):
        for row in rows.get(table.name, ()):
            chosen = asked.get(row["round"])
            if chosen and row["element"] and row["element"] not in chosen:
                yield _fault("not-asked", table, row, "element", "an element that its round asks about")


def _challenges(rows: Rows) -> Iterator[Fault]:
    opened = {row["id"]: row["opened_on"] for row in rows.get("rounds", ())}
    agreed = {(row["round"], row["element"]) for row in rows.get("levels", ())}
    for row in rows.get("challenges", ()):
        if row["round"] and row["element"] and (row["round"], row["element"]) not in agreed:
            yield _fault(
                "points-nowhere", CHALLENGES, row, "element", "an element with a level in that round"
            )
        yield from _days(row, opened.get(row["round"]))
        if row["outcome"] and not (row["answer_en"] and row["answered_on"]):
            expected = "an answer and its day beside an outcome"
            yield _fault("outcome-without-answer", CHALLENGES, row, "outcome", expected)


def _days(row: Row, opened: date | None) -> Iterator[Fault]:
    made, answered = row["challenged_on"], row["answered_on"]
    if made and opened and made < opened:
        expected = "a day not before the round opened"
        yield _fault("period-backwards", CHALLENGES, row, "challenged_on", expected)
    if made and answered and answered < made:
        expected = "a day not before 'challenged_on'"
        yield _fault("period-backwards", CHALLENGES, row, "answered_on", expected)


def _addresses(rows: Rows) -> Iterator[Fault]:
    for row in rows.get("practice-examples", ()):
        if row["url"] and not row["url"].startswith(HTTPS):
            yield _fault("not-an-address", PRACTICE, row, "url", f"an address that begins with {HTTPS}")


def _fault(code: str, table: Table, row: Row, column: str, expected: str) -> Fault:
    return Fault(code, table.file, row[ROW], column, str(row[column]), expected)
