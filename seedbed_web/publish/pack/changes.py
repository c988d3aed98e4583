"""What a pack would change: how many rows and files are new, other and gone."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from seedbed.foundations.tables import Row, Table, read_table
from seedbed.plan.strategy.pack import plain_row
from seedbed.plan.strategy.tables import TABLES
from seedbed.publish.pack_tables import EVERY_OTHER_TABLE

EVERY_TABLE: Final[tuple[Table, ...]] = (*TABLES, *EVERY_OTHER_TABLE)


@dataclass(frozen=True, slots=True)
class Change:
    """What changes in one table, in rows, or among the other files, in files."""

    file: str
    """Empty for the other files together."""
    added: int
    changed: int
    removed: int

    @property
    def is_any(self) -> bool:
        """Whether anything changes at all."""
        return bool(self.added or self.changed or self.removed)


def changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[Change]:
    """Every table that either pack has, then the other files."""
    tables = [table for table in EVERY_TABLE if table.file in before or table.file in after]
    named = {table.file for table in EVERY_TABLE}
    others = [{path: held for path, held in files.items() if path not in named} for files in (before, after)]
    made = [_change(table.file, _rows(table, before), _rows(table, after)) for table in tables]
    return [*made, _change("", *others)]


def without_answers_left_out(before: Mapping[str, bytes], brought: Mapping[str, bytes]) -> dict[str, bytes]:
    """What is there, but for tables of answers that a pack leaves out: those stay, since it was handed on."""
    left_out = {table.file for table in EVERY_TABLE if table.personal and table.file not in brought}
    return {path: content for path, content in before.items() if path not in left_out}


def counts(made: Iterable[Change]) -> dict[str, int]:
    """All of them together, as the audit keeps it."""
    listed = list(made)
    return {
        "added": sum(change.added for change in listed),
        "changed": sum(change.changed for change in listed),
        "removed": sum(change.removed for change in listed),
    }


def _rows(table: Table, files: Mapping[str, bytes]) -> dict[Hashable, Row]:
    rows, _ = read_table(table, files[table.file]) if table.file in files else ([], [])
    return {tuple(row[name] for name in table.key): plain_row(row) for row in rows}


def _change(file: str, before: Mapping[Any, Any], after: Mapping[Any, Any]) -> Change:
    changed = sum(before[key] != after[key] for key in before.keys() & after.keys())
    return Change(file, len(after.keys() - before.keys()), changed, len(before.keys() - after.keys()))
