"""Figures of a pack brought up to date, on purpose and with a list of what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from seedbed.foundations.tables import Row, cell
from seedbed.plan.needs.gather import Gathered
from seedbed.plan.strategy.draft import data_tables
from seedbed.plan.strategy.pack import Pack, plain_row


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that has moved, appeared, or is no longer brought by its source."""

    id: str
    kind: str
    before: float | None
    after: float | None

    def as_dict(self) -> dict[str, Any]:
        """The change as a row of output."""
        return {"id": self.id, "kind": self.kind, "before": self.before, "after": self.after}


def changes(pack: Pack, gathered: Gathered) -> list[Change]:
    """What refreshing would change; figures of the area's own sources are left out."""
    fresh = {row["id"]: row for row in data_tables(gathered)["figures"]}
    kept = {row["id"]: row for row in pack.rows("figures")}
    sources = {row["source"] for row in fresh.values()}
    found = []
    for name, row in kept.items():
        if name in fresh and cell(row["value"]) != cell(fresh[name]["value"]):
            found.append(Change(name, "moved", row["value"], fresh[name]["value"]))
        elif name not in fresh and row["source"] in sources:
            found.append(Change(name, "no longer published", row["value"], None))
    return found + [Change(name, "new", None, row["value"]) for name, row in fresh.items() if name not in kept]


def refreshed(pack: Pack, gathered: Gathered) -> dict[str, list[Row]]:
    """The pack's tables with today's figures.

    Rows that the data no longer bring, and the area's own, are kept: a citation never loses
    what it points to.
    """
    fresh = data_tables(gathered)
    tables = {name: [plain_row(row) for row in rows] for name, rows in pack.tables.items()}
    tables["figures"] = _merged(tables.get("figures", []), fresh["figures"], "id")
    tables["sources"] = _merged(tables.get("sources", []), fresh["sources"], "id")
    for name in ("comparators", "places"):
        tables[name] = fresh[name] or tables.get(name, [])
    return tables


def _merged(old: Sequence[Row], new: Sequence[Row], key: str) -> list[Row]:
    known = {row[key] for row in new}
    return [*new, *(row for row in old if row[key] not in known)]
