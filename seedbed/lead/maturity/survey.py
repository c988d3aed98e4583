"""What can be wrong with a survey beyond the form of its cells.

Reading is the work of the pack's tables; nothing here repeats what a person wrote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, Row
from seedbed.lead.maturity.definitions import STILL_DIVIDED
from seedbed.lead.maturity.other_faults import other_faults
from seedbed.lead.maturity.tables import LEVELS, ROUNDS, SURVEY

Rows = Mapping[str, Sequence[Row]]


def survey_faults(rows: Rows) -> list[Fault]:
    """Every fault of rounds, answers and agreed levels that their columns alone do not show."""
    return [*_rounds(rows), *_names(rows), *_sectors(rows), *_levels(rows), *other_faults(rows)]


def future_faults(rows: Rows, today: date) -> list[Fault]:
    """Rounds that close after the day of publication: their results are not known yet."""
    return [
        Fault("closes-in-future", ROUNDS.file, row[ROW], "closed_on", row["closed_on"].isoformat(),
              f"a day up to {today.isoformat()}, or nothing while the round is open")
        for row in rows.get("rounds", ())
        if row["closed_on"] and row["closed_on"] > today
    ]  # fmt: skip


def _rounds(rows: Rows) -> list[Fault]:
    return [
        Fault("period-backwards", ROUNDS.file, row[ROW], "closed_on", row["closed_on"].isoformat(),
              "a day not before 'opened_on'")
        for row in rows.get("rounds", ())
        if row["opened_on"] and row["closed_on"] and row["closed_on"] < row["opened_on"]
    ]  # fmt: skip


def _names(rows: Rows) -> list[Fault]:
    """A made-up name has a figure; a name without one may be a person's."""
    expected = "a made-up name with a figure in it, such as r-014, never a person's name"
    return [
        Fault("maybe-a-name", SURVEY.file, row[ROW], "respondent", None, expected)
        for row in rows.get("survey", ())
        if row["respondent"] and not any(c.isdigit() for c in row["respondent"])
    ]


def _sectors(rows: Rows) -> list[Fault]:
    """One person stands in one sector in a round, or the groups would count them twice."""
    first: dict[tuple[str, str], Row] = {}
    faults = []
    for row in rows.get("survey", ()):
        if None in (row["round"], row["respondent"], row["sector"]):
            continue
        known = first.setdefault((row["round"], row["respondent"]), row)
        if known["sector"] != row["sector"]:
            expected = f"one sector for one person in one round; row {known[ROW]} has {known['sector']!r}"
            faults.append(Fault("two-sectors", SURVEY.file, row[ROW], "sector", row["sector"], expected))
    return faults


def _levels(rows: Rows) -> list[Fault]:
    """Agreed levels without a reason, which is still to be written, or agreed before anybody was asked."""
    opened = {row["id"]: row["opened_on"] for row in rows.get("rounds", ())}
    faults = []
    for row in rows.get("levels", ()):
        start = opened.get(row["round"])
        if row["agreed_on"] and start and row["agreed_on"] < start:
            found, expected = row["agreed_on"].isoformat(), "a day not before the round opened"
            faults.append(Fault("period-backwards", LEVELS.file, row[ROW], "agreed_on", found, expected))
        if row["agreed"] not in (None, STILL_DIVIDED) and not row["rationale_en"]:
            expected = "why this level and no other"
            faults.append(
                Fault("to-write", LEVELS.file, row[ROW], "rationale_en", None, expected, stops=False)
            )
    return faults
