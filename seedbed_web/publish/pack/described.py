"""The descriptor of a pack whose tables are others than when it came."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from seedbed.foundations.tables import Table, read_table
from seedbed.plan.strategy.pack import DESCRIPTOR, with_extra_columns
from seedbed.standards.datapackage import resources

INDENT: Final = 2


def described(files: Mapping[str, bytes], every: Sequence[Table]) -> bytes | None:
    """The descriptor for the tables that are among the files; as it came where it names just these.

    None where none came: the site has no descriptor of its own.
    """
    came = files.get(DESCRIPTOR)
    document = _document(came)
    if came is None or document is None:
        return came
    there = [table for table in every if table.file in files]
    known = {table.file for table in every}
    named = {held["path"] for held in document["resources"]} & known
    if named == {table.file for table in there}:
        return came
    others = [held for held in document["resources"] if held["path"] not in known]
    document["resources"] = [*resources([_as_it_is(table, files) for table in there]), *others]
    return (json.dumps(document, indent=INDENT, ensure_ascii=False) + "\n").encode()


def _as_it_is(table: Table, files: Mapping[str, bytes]) -> Table:
    return with_extra_columns(table, read_table(table, files[table.file])[0])


def _document(came: bytes | None) -> dict[str, Any] | None:
    """A descriptor that can be read; what cannot stays as it is."""
    try:
        held: dict[str, Any] = json.loads(came or b"")
        return held if all("path" in it for it in held["resources"]) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
