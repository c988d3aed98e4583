"""Tests of the priorities: figures behind them, owners, money, targets, learning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from seedbed.foundations.tables import Row
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.facts import (
    Facts,
    Outcome,
    Test,
    Where,
    cited,
    known,
    names,
    sector_of,
    valued,
)
from seedbed.plan.strategy.record import AREA_FILE

PRIORITIES: Final = "priorities.csv"
GLD: Final = "gld"


def _live(pack: Pack) -> list[Row]:
    """Actions that have not been stopped."""
    return [row for row in pack.rows("actions") if row["state"] != "stopped"]


def _with_one(pack: Pack, table: str, good: Callable[[Row], object], facts: Facts) -> Outcome:
    """Whether each priority has at least one good row of a table."""
    served = {row["priority"] for row in pack.rows(table) if row["priority"] and good(row)}
    return facts.share(names(pack.rows("priorities")), served, f"{table}.csv")


def every_priority_has_need_figure(pack: Pack, facts: Facts) -> Outcome:
    """The need cites a figure that is in the pack and has a value."""
    rows, there = pack.rows("priorities"), valued(pack)
    return facts.share(names(rows), names(row for row in rows if cited(row, "need") & there), PRIORITIES)


def every_priority_has_owner(pack: Pack, facts: Facts) -> Outcome:
    """An action that a partner answers for."""
    partners = sector_of(pack)
    return _with_one(pack, "actions", lambda r: r["state"] != "stopped" and r["owner"] in partners, facts)


def every_action_has_date_and_owner(pack: Pack, facts: Facts) -> Outcome:
    """An owner and a day for each action."""
    rows, partners = _live(pack), sector_of(pack)
    good = names(row for row in rows if row["owner"] in partners and row["ends"])
    return facts.share(names(rows), good, "actions.csv")


def actions_not_overdue(pack: Pack, facts: Facts) -> Outcome:
    """Few actions past their day, or marked as behind."""
    rows = [row for row in pack.rows("actions") if row["ends"] and row["id"]]
    late = tuple(row["id"] for row in rows if _late(row, facts.as_of))
    where = Where("actions.csv", late)
    if not rows:
        return facts.says("not known", where)
    if not late:
        return facts.says("met", where)
    few = 100 * len(late) <= facts.limit("percent") * len(rows)
    return facts.says("partly met" if few else "not met", where, len(late), len(rows))


def _late(row: Row, as_of: date) -> bool:
    return row["state"] == "behind" or (row["ends"] < as_of and row["state"] not in ("done", "stopped"))


def owners_from_several_sectors(pack: Pack, facts: Facts) -> Outcome:
    """Actions owned by the council, the NHS and at least one other sector."""
    sectors = sector_of(pack)
    found = {sectors[row["owner"]] for row in _live(pack) if row["owner"] in sectors}
    where = Where("actions.csv")
    if {"council", "nhs"} < found:
        return facts.says("met", where)
    return facts.says("partly met" if len(found) > 1 else "not met", where)


def every_priority_has_dated_money(pack: Pack, facts: Facts) -> Outcome:
    """Money with an amount, a source and dates."""
    return _with_one(pack, "money", _is_money, facts)


def _is_money(row: Row) -> bool:
    return bool((row["pounds"] or 0) > 0 and row["starts"] and row["ends"] and row["source_en"])


def money_beyond_this_year(pack: Pack, facts: Facts) -> Outcome:
    """Money that lasts past the end of the present financial year."""
    today = facts.as_of
    end = date(today.year + (today >= date(today.year, 4, 1)), 3, 31)
    return _with_one(pack, "money", lambda row: _is_money(row) and row["ends"] > end, facts)


def money_from_several_holders(pack: Pack, facts: Facts) -> Outcome:
    """Money held by partners of more than one sector."""
    sectors = sector_of(pack)
    held = {sectors[row["owner"]] for row in pack.rows("money") if _is_money(row) and row["owner"] in sectors}
    return facts.says("met" if len(held) >= facts.limit("sectors") else "not met", Where("money.csv"))


def every_priority_has_baseline_and_target(pack: Pack, facts: Facts) -> Outcome:
    """A measure with a starting figure, a target and a day."""
    there = valued(pack)
    return _with_one(pack, "measures", lambda row: row["baseline"] in there and _aimed(row), facts)


def _aimed(row: Row) -> bool:
    return row["target"] is not None and row["target_on"] is not None


def gld_target_set(pack: Pack, facts: Facts) -> Outcome:
    """The area's own target for a good level of development, and a measure that follows it."""
    recorded = GLD in pack.targets
    followed = any(row["indicator"] == GLD and _aimed(row) for row in pack.rows("measures"))
    file = "measures.csv" if recorded else AREA_FILE
    verdict = ("not met", "partly met", "met")[recorded + followed]
    return facts.says(verdict, Where(file))  # type: ignore[arg-type]  # each is a verdict


def learning_on_every_priority(pack: Pack, facts: Facts) -> Outcome:
    """What partners want to learn, with a citation of what they will learn it from."""
    rows, there = pack.rows("priorities"), known(pack, facts.maturity)
    return facts.share(names(rows), names(row for row in rows if cited(row, "learning") & there), PRIORITIES)


TESTS: Final[dict[str, Test]] = {
    "every-priority-has-need-figure": every_priority_has_need_figure,
    "every-priority-has-owner": every_priority_has_owner,
    "every-action-has-date-and-owner": every_action_has_date_and_owner,
    "actions-not-overdue": actions_not_overdue,
    "owners-from-several-sectors": owners_from_several_sectors,
    "every-priority-has-dated-money": every_priority_has_dated_money,
    "money-beyond-this-year": money_beyond_this_year,
    "money-from-several-holders": money_from_several_holders,
    "every-priority-has-baseline-and-target": every_priority_has_baseline_and_target,
    "gld-target-set": gld_target_set,
    "learning-on-every-priority": learning_on_every_priority,
}
