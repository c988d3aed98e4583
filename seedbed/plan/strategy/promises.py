"""Faults in what a strategy promises: its targets, money, measures and adoption."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from seedbed.foundations.faults import Fault
from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.tables import ROW, Row
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.record import AREA_FILE


def promise_faults(pack: Pack) -> list[Fault]:
    """Every fault of the area's targets, actions, money and measures."""
    known = {item.id: item for item in indicators()}
    faults = [*_targets(pack, known), *_adopters(pack)]
    for row in pack.rows("measures"):
        faults += measure_faults(row, pack.figures_by_id.get(row["baseline"]))
    faults += [fault for row in pack.rows("actions") for fault in _backwards("actions", row)]
    return faults + [fault for row in pack.rows("money") for fault in money_faults(row)]


def money_faults(row: Row) -> Iterator[Fault]:
    """What is wrong with one row of `money.csv`: it ends before it starts, or is less than nothing."""
    yield from _backwards("money", row)
    yield from _negative(row)


def adoption_faults(pack: Pack, today: date) -> list[Fault]:
    """A strategy cannot have been adopted on a day that has not come."""
    on = pack.adopted_on
    if on is None or on <= today:
        return []
    return [Fault("adopted-in-future", AREA_FILE, None, "adoption.on", str(on), f"a day not after {today}")]


def _targets(pack: Pack, known: dict[str, Indicator]) -> Iterator[Fault]:
    for name, value in pack.targets.items():
        if name not in known:
            yield _unknown_indicator(AREA_FILE, None, f"targets.{name}", name)
        elif fault := _beyond(AREA_FILE, None, f"targets.{name}", value, known[name]):
            yield fault


def measure_faults(row: Row, baseline: Figure | None) -> Iterator[Fault]:
    """What is wrong with one measure: its indicator, its target, or the day of that.

    Args:
        row: of `measures.csv`.
        baseline: the figure that it names, where there is one.
    """
    name, line = row["indicator"], row.get(ROW)
    item = next((it for it in indicators() if it.id == name), None)
    if name is not None and item is None:
        yield _unknown_indicator("measures.csv", line, "indicator", name)
    if item and (fault := _beyond("measures.csv", line, "target", row["target"], item)):
        yield fault
    if baseline and row["target_on"] and row["target_on"] <= baseline.period_end:
        expected = f"a day after the baseline, which ends on {baseline.period_end}"
        yield Fault(
            "target-before-baseline", "measures.csv", line, "target_on", str(row["target_on"]), expected
        )


def _unknown_indicator(file: str, row: int | None, column: str, found: str) -> Fault:
    return Fault("indicator-unknown", file, row, column, found, "the id of an indicator, such as gld")


def _beyond(file: str, row: int | None, column: str, value: Any, item: Indicator) -> Fault | None:
    low, high = item.bounds
    if value is None or low <= value <= high:
        return None
    return Fault("out-of-bounds", file, row, column, f"{value:g}", f"a value from {low:g} to {high:g}")


def _backwards(table: str, row: Row) -> Iterator[Fault]:
    if None not in (row["starts"], row["ends"]) and row["ends"] < row["starts"]:
        expected = f"a day not before it starts, {row['starts']}"
        yield Fault("period-backwards", f"{table}.csv", row[ROW], "ends", str(row["ends"]), expected)


def _negative(row: Row) -> Iterator[Fault]:
    if row["pounds"] is not None and row["pounds"] < 0:
        yield Fault(
            "out-of-bounds", "money.csv", row[ROW], "pounds", f"{row['pounds']:g}", "0 pounds or more"
        )


def _adopters(pack: Pack) -> Iterator[Fault]:
    known = {row["id"] for row in pack.rows("partners")}
    for name in pack.area.get("adoption", {}).get("partners", []):
        if name not in known:
            expected = "the id of a partner in partners.csv"
            yield Fault("points-nowhere", AREA_FILE, None, "adoption.partners", str(name), expected)
