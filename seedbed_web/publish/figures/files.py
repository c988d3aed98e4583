"""The files of a pack that hold figures: read as tables, written again, put in the place of others."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from seedbed.foundations.tables import ROW, Row, Table, cell, read_table, write_table
from seedbed.plan.strategy.pack import Pack, with_extra_columns
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.plan.strategy.tables import COMPARATORS, FIGURES, PLACES, SOURCES
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.models import PackFile

TABLES: Final = (FIGURES, SOURCES, COMPARATORS, PLACES)
PATHS: Final = frozenset(table.file for table in TABLES)
MAY_CHANGE: Final = PATHS | {AREA_FILE}
"""What a refresh or an import writes; every other file of the pack is left alone."""


def read_tables(files: Mapping[str, bytes]) -> Pack:
    """The record and the tables of figures of a pack that has been looked at before."""
    area = tomllib.loads(files[AREA_FILE].decode("utf-8-sig"))
    held = {table.name: read_table(table, files[table.file])[0] for table in TABLES if table.file in files}
    return Pack(Path(), area, held)


def changed_tables(pack: Pack, tables: Mapping[str, Sequence[Row]]) -> Files:
    """The files of those tables that say something else than the pack's own, whatever the order of rows."""
    return {
        table.file: write_table(
            with_extra_columns(table, list(tables[table.name])).headings, tables[table.name]
        )
        for table in TABLES
        if table.name in tables
        and _content(table, pack.rows(table.name)) != _content(table, tables[table.name])
    }


def list_held(partnership: UUID, paths: Sequence[str]) -> Files:
    """Those files that are there, as they are kept."""
    held = PackFile.objects.filter(partnership_id=partnership, path__in=paths)
    return {row.path: bytes(row.content) for row in held}


def put_files(partnership: UUID, files: Mapping[str, bytes | None]) -> None:
    """Puts each file in the place of the one before; None takes it out."""
    for path, content in files.items():
        own: dict[str, Any] = {"partnership_id": partnership, "path": path}
        if content is None:
            PackFile.objects.filter(**own).delete()
        else:
            PackFile.objects.update_or_create(**own, defaults={"content": content})


def digests(files: Mapping[str, bytes], paths: Sequence[str]) -> dict[str, str]:
    """The digest of each file by path; empty for one that is not there."""
    return {path: sha256(files[path]).hexdigest() if path in files else "" for path in sorted(paths)}


def _content(table: Table, rows: Sequence[Row]) -> dict[tuple[str, ...], dict[str, str]]:
    return {
        tuple(cell(row[name]) for name in table.key): {
            name: cell(value) for name, value in row.items() if name != ROW and value not in (None, "")
        }
        for row in rows
    }
