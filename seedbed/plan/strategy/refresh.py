"""Figures of a pack brought up to date, on purpose and with a list of what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from seedbed.foundations.figures import COLUMNS
from seedbed.foundations.tables import Row, cell
from seedbed.plan.needs.gather import Gathered
from seedbed.plan.strategy.draft import data_tables
from seedbed.plan.strategy.pack import Pack, plain_row

KINDS: Final = ("moved", "restated", "new", "no longer published")
"""`restated`: the value stands, but its interval, method, note or another column differs."""
_RESTATED: Final = tuple(name for name in COLUMNS if name not in ("value", "retrieved"))
NEIGHBOURS: Final = "statistical-neighbours"
FROM_DATA: Final = ("figures", "sources", "comparators", "places")
"""The tables that refreshing writes; it leaves every other file of the pack alone."""


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that has moved, was restated, appeared, or is no longer brought by its source."""

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
    brought = {(row["source"], row["area"]) for row in fresh.values()}
    found = []
    for name, row in kept.items():
        if name in fresh and (kind := _difference(row, fresh[name], gathered)):
            found.append(Change(name, kind, row["value"], fresh[name]["value"]))
        elif name not in fresh and (row["source"], row["area"]) in brought:
            found.append(Change(name, "no longer published", row["value"], None))
    return found + [Change(name, "new", None, fresh[name]["value"]) for name in fresh if name not in kept]


def _difference(old: Row, new: Row, gathered: Gathered) -> str | None:
    """How a figure differs from the one in the pack.

    With a file missing, a figure may only have lost its interval; then the pack's stays.
    """
    if cell(old["value"]) != cell(new["value"]):
        return "moved"
    same = all(cell(old[name]) == cell(new[name]) for name in _RESTATED)
    return None if same or gathered.missing else "restated"


def refreshed(pack: Pack, gathered: Gathered) -> dict[str, list[Row]]:
    """The pack's tables with today's figures.

    A figure that is as it was keeps its row and its day. Rows that the data no longer bring, and
    the area's own, are kept: a citation never loses what it points to. So are the neighbours when
    the data folder lacks the list of them.
    """
    fresh = data_tables(gathered)
    tables = {name: [plain_row(row) for row in rows] for name, rows in pack.tables.items()}
    kept = {row["id"]: row for row in tables.get("figures", [])}
    rows = [_settled(kept.get(row["id"]), row, gathered) for row in fresh["figures"]]
    tables["figures"] = _merged(tables.get("figures", []), rows, "id")
    tables["sources"] = _merged(tables.get("sources", []), fresh["sources"], "id")
    tables["places"] = fresh["places"] or tables.get("places", [])
    if NEIGHBOURS not in [data_set.id for data_set in gathered.missing]:
        tables["comparators"] = fresh["comparators"]
    return tables


def _settled(old: Row | None, new: Row, gathered: Gathered) -> Row:
    if old is None:
        return new
    return {**old, **new} if _difference(old, new, gathered) else old


def _merged(old: Sequence[Row], new: Sequence[Row], key: str) -> list[Row]:
    known = {row[key] for row in new}
    return [*new, *(row for row in old if row[key] not in known)]
