"""Whether anything that a pack is made of has changed, without making the pack.

PostgreSQL marks each row with the number of the transaction that wrote it (`xmin`) and its place on disk
(`ctid`); a row that is changed gets another of one or the other. So the number of rows of a table, and the
sum of what both make, change with every row that is added, changed or taken away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Final
from uuid import UUID

from django.apps import apps
from django.db import connection, models

from seedbed_web.organisations.models import OfPartnership, Partnership

PARTS: Final = ("organisations", "evidence", "plan", "lead", "publish")
"""Whose tables a pack is made of; some hold more than that, and a change there costs one look anew."""
MARK: Final = "hashtextextended(xmin::text || ctid::text, 0)"
"""One number for each state of a row."""
FOR_LEAD: Final = ("lead_", "organisations_")
"""How the names of the tables begin from which Lead's tables of the pack are made."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What stays the same as long as the partnership's tables do: all of them, and those of Lead."""

    whole: str
    lead: str


def get_stamp(partnership: UUID) -> Stamp:
    """The stamp of a partnership's tables as they stand."""
    with connection.cursor() as cursor:
        cursor.execute(_counting(), {"partnership": partnership})
        marks = sorted(cursor.fetchall())
    of_lead = [mark for mark in marks if mark[0].startswith(FOR_LEAD)]
    return Stamp(_digest(marks), _digest(of_lead))


def _digest(marks: Sequence[object]) -> str:
    return sha256(repr(marks).encode()).hexdigest()


@cache
def _counting() -> str:
    """One query over every table: how many rows, and the sum of their marks."""
    return " UNION ALL ".join(_of(model, column) for model, column in _tables())


def _tables() -> list[tuple[type[models.Model], str]]:
    every = (model for name in PARTS for model in apps.get_app_config(name).get_models())
    own = [(it, "partnership_id") for it in every if issubclass(it, OfPartnership)]
    return [(Partnership, "id"), *own]


def _of(model: type[models.Model], column: str) -> str:
    # Names of tables and columns are those of our own models.
    table = connection.ops.quote_name(model._meta.db_table)
    return (
        f"SELECT '{model._meta.db_table}', count(*), sum({MARK})"  # noqa: S608
        f" FROM {table} WHERE {column} = %(partnership)s"
    )
