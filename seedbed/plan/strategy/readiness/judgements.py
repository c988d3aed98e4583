"""What people judged: the questions no test can answer, and who answered them when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, cast

from seedbed.foundations.faults import Fault
from seedbed.foundations.languages import Text
from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.pack import Pack, both
from seedbed.plan.strategy.readiness.definitions import criteria_sets
from seedbed.plan.strategy.readiness.own import own_sets
from seedbed.plan.strategy.readiness.verdict import Verdict
from seedbed.plan.strategy.tables import JUDGEMENTS

_NEEDED: Final = ("set", "criterion", "verdict", "by", "on", "reason_en")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One answer: the verdict, who gave it (a role and an organisation), the day and the reason."""

    verdict: Verdict
    by: str
    on: date
    reason: Text


def judgements(pack: Pack, as_of: date) -> dict[tuple[str, str], Judgement]:
    """Answers by set and criterion; one that is not whole, or of a day yet to come, is no answer."""
    rows = [row for row in pack.rows("judgements") if _whole(row) and row["on"] <= as_of]
    return {(row["set"], row["criterion"]): _judgement(row) for row in rows}


def _judgement(row: Mapping[str, Any]) -> Judgement:
    return Judgement(cast("Verdict", row["verdict"]), row["by"], row["on"], both(row, "reason"))


def _whole(row: Mapping[str, Any]) -> bool:
    return all(row.get(name) is not None for name in _NEEDED)


def judgement_faults(pack: Pack) -> list[Fault]:
    """A fault for each answer to a question that no criterion asks."""
    sets = (*criteria_sets(), *own_sets(pack))
    asked = {(made.id, item.id) for made in sets for item in made.criteria if item.judgement}
    expected = "a criterion that asks people a question; 'seedbed check --format json' lists them"
    faults = []
    for row in pack.rows("judgements"):
        named = (row["set"], row["criterion"])
        if None not in named and named not in asked:
            found, line = ", ".join(named), row[ROW]
            faults.append(
                Fault("judgement-not-asked", JUDGEMENTS.file, line, "criterion", found, expected, stops=False)
            )
    return faults
