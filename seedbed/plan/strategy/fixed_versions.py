"""Versions that were fixed: whether their files are as they were, and whether a draft still says the same."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, Row, Table, read_table
from seedbed.plan.strategy.assurance_tables import VERSIONS
from seedbed.plan.strategy.pack import Pack, plain_row
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.plan.strategy.tables import TABLES

FOLDER: Final = "versions"
DOCUMENT: Final = "strategy.json"
ADOPTED: Final = "adopted/strategy.json"
PROMISING: Final[dict[str, tuple[str, ...]]] = {
    "priorities": (),
    "actions": ("state",),
    "money": ("spent", "spent_on"),
    "measures": (),
    "evidence": (),
    "partners": (),
}
"""Tables in which a strategy promises something, with columns that say how it goes and not what it says."""
SAID: Final = ("area", "strategy", "targets")
"""Sections of the record that are a part of it."""


def digest_of(content: bytes) -> str:
    """SHA-256 of a file, by which one byte that changed is seen."""
    return sha256(content).hexdigest()


def version_faults(pack: Pack) -> list[Fault]:
    """A fault for each file of a fixed version that is not there, or is not what it was."""
    rows = [row for row in pack.rows(VERSIONS.name) if row["id"]]
    return [fault for row in rows for fault in _of_version(pack.path / FOLDER / row["id"], row)]


def _of_version(folder: Path, row: Row) -> Iterator[Fault]:
    for column, name in (("digest", DOCUMENT), ("adopted_digest", ADOPTED)):
        wanted, file = row.get(column), folder / name
        shown = f"{FOLDER}/{row['id']}/{name}"
        if not wanted:
            continue
        if not file.is_file():
            expected = f"a file {shown}, as it was when the version was fixed"
            yield Fault("version-lost", VERSIONS.file, row[ROW], "id", row["id"], expected)
        elif (found := digest_of(file.read_bytes())) != wanted:
            expected = f"the digest of {shown}, which was changed: put the file back as it was"
            yield Fault("version-changed", VERSIONS.file, row[ROW], column, found, expected)


def says_the_same(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> bool:
    """Whether two packs promise the same: words, figures, priorities, actions, money, measures and targets.

    What is said of how it goes may differ: the state of an action, money spent, meetings, what families said.

    Args:
        one: the files of a pack by path.
        other: the files of another.
    """
    names = {name for files in (one, other) for name in files if name.startswith("text/")}
    if any(_words(one, name) != _words(other, name) for name in names):
        return False
    if one.get("figures.csv") != other.get("figures.csv") or _record(one) != _record(other):
        return False
    tables = {table.name: table for table in TABLES}
    return all(
        _rows(one, tables[it], left) == _rows(other, tables[it], left) for it, left in PROMISING.items()
    )


def _words(files: Mapping[str, bytes], name: str) -> str:
    return files.get(name, b"").decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def _record(files: Mapping[str, bytes]) -> dict[str, Any]:
    held = tomllib.loads(files.get(AREA_FILE, b"").decode("utf-8-sig"))
    return {name: held.get(name) for name in SAID}


def _rows(files: Mapping[str, bytes], table: Table, left_out: Iterable[str]) -> list[Row]:
    rows = read_table(table, files[table.file])[0] if table.file in files else []
    return [{name: value for name, value in plain_row(row).items() if name not in left_out} for row in rows]
