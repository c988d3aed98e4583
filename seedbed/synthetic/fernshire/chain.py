"""What ties Fernshire's strategy together: what priorities join, what actions move, counts, plans, money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from seedbed.foundations.tables import Row
from seedbed.plan.strategy.chain_tables import LINK_KINDS, TABLES
from seedbed.synthetic.fernshire.reading import complete, flat, read_data


def chain_tables(as_of: date) -> dict[str, list[Row]]:
    """The tables of the chain, with every column they declare."""
    said = read_data("chain")
    rows = {
        "priority-links": [row for name, held in said["joins"].items() for row in _joins(name, held)],
        "action-measures": [
            {"action": action, "measure": measure}
            for action, held in said["moves"].items()
            for measure in held
        ],
        "measure-values": [flat(count) for count in said["count"] if count["on"] <= as_of],
        "linked-plans": [flat(plan) | {"id": name} for name, plan in said["plan"].items()],
    }
    return complete(TABLES, rows)


def with_levels(measures: list[Row]) -> list[Row]:
    """Measures with their level, and with unit and target where no published figure follows them."""
    said = read_data("chain")["measure"]
    return [row | said.get(row["id"], {}) for row in measures]


def with_spending(money: list[Row], as_of: date) -> list[Row]:
    """Lines of money with what was spent of them by a day that has come."""
    spent = {row["money"]: row for row in read_data("chain")["spent"] if row["spent_on"] <= as_of}
    columns = ("spent", "spent_on")
    return [row | {name: spent.get(row["id"], {}).get(name) for name in columns} for row in money]


def _joins(priority: str, held: Mapping[str, Any]) -> Iterator[Row]:
    """What one priority joins: names, or names with what they are called."""
    for kind in LINK_KINDS:
        things = held.get(kind, ())
        for thing in things:
            titled = flat({"title": things[thing]}) if isinstance(things, Mapping) else {}
            yield {"priority": priority, "kind": kind, "thing": thing} | titled
