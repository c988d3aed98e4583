"""Data Package (Frictionless Standards, version 2): what describes the tables of an area pack."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from seedbed.foundations.tables import Column, Table

_AREA_CODE: Final = r"[EWNSKJX]\d{8}"
_LICENCES: Final = {"Open Government Licence v3.0": "OGL-UK-3.0", "CC0 1.0": "CC0-1.0"}
_TYPES: Final = {
    "text": {"type": "string"},
    "date": {"type": "date"},
    "number": {"type": "number"},
    "integer": {"type": "integer"},
    "code": {"type": "string"},
    "choice": {"type": "string"},
    "identifier": {"type": "string"},
}


def descriptor(
    name: str, title: str, tables: Sequence[Table], created: date, licences: Sequence[str] = ()
) -> dict[str, Any]:
    """The `datapackage.json` of a folder of CSV tables.

    Args:
        name: of the package, in lower case.
        title: for people.
        tables: what is in the folder, with the columns that each file really has.
        created: the day it was made.
        licences: terms under which the figures in it were published.
    """
    return {
        "name": name,
        "title": title,
        "created": f"{created.isoformat()}T00:00:00Z",
        **({"licenses": [_licence(words) for words in licences]} if licences else {}),
        "resources": resources(tables),
    }


def resources(tables: Sequence[Table]) -> list[dict[str, Any]]:
    """The descriptions of tables that stand in one folder."""
    return [_resource(table, tables) for table in tables]


def _licence(words: str) -> dict[str, str]:
    """A licence by its Open Definition identifier where it has one, and by its own words."""
    return {"name": _LICENCES.get(words, "".join(c if c.isalnum() else "-" for c in words)), "title": words}


def _resource(table: Table, tables: Sequence[Table]) -> dict[str, Any]:
    return {
        "name": table.name,
        "title": table.title,
        "path": table.file,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table, {t.name for t in tables}),
    }


def _schema(table: Table, known: set[str]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    links = [c for c in table.columns if c.points_to and c.points_to[0] in known]
    if links:
        made["foreignKeys"] = [_foreign_key(column) for column in links]
    return made


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.kind == "code":
        constraints["pattern"] = _AREA_CODE
    made: dict[str, Any] = {"name": column.name, **_TYPES[column.kind], "description": column.about}
    return made | ({"constraints": constraints} if constraints else {})


def _foreign_key(column: Column) -> dict[str, Any]:
    assert column.points_to is not None  # asked for by _schema
    resource, field = column.points_to
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [field]}}
