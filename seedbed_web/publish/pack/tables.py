"""The tables of a pack that the site keeps as rows of its own, and how their files are made again.

A table in which nothing was edited goes out as it came, byte for byte, whatever wrote it: with a byte order
mark, other line ends or columns in another order. One that was edited is written by the library, with the
columns and the rows in the order in which they came; what was not edited then says the same, and where the
library wrote the file before, the other lines have the same bytes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from seedbed.foundations.tables import ROW, Row, Table, cell, read_table, write_table
from seedbed.plan.strategy.record import NATIONS
from seedbed.plan.strategy.tables import ACTIONS, PARTNERS, PRIORITIES
from seedbed_web.database.rows import Values, row_of, values_of
from seedbed_web.lead.community.pack_rows import KEPT as COMMUNITY
from seedbed_web.lead.maturity.pack_rows import KEPT as MATURITY
from seedbed_web.lead.partnership.pack_rows import KEPT as PARTNERSHIP
from seedbed_web.organisations.models import Organisation
from seedbed_web.organisations.pack_tables import Kept
from seedbed_web.plan.kept import KEPT as PLAN
from seedbed_web.plan.strategy.pack_rows import list_action_rows, list_priority_rows
from seedbed_web.publish.versions.pack_rows import KEPT as VERSIONS

NATION: Final = "nation"
"""A column of our own in `partners.csv`, there only where a member is of the other nation."""


def partner_values(row: Row) -> Values:
    """The fields of an organisation from a row of `partners.csv`."""
    values = values_of(row, PARTNERS)
    named = values["extra"].get(NATION)
    if named in NATIONS:
        del values["extra"][NATION]
    return values | {NATION: named if named in NATIONS else ""}


def list_partner_rows(partnership: UUID) -> list[Row]:
    """Organisations as rows of `partners.csv`, in their order."""
    held = Organisation.objects.filter(partnership_id=partnership)
    return [row_of(item, PARTNERS) | ({NATION: item.nation} if item.nation else {}) for item in held]


WHOLE: Final[tuple[Kept, ...]] = (*PLAN, *MATURITY, *PARTNERSHIP, *COMMUNITY, *VERSIONS)
"""Tables kept whole: parents before children."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A table of a few rows, and what lists them."""

    table: Table
    rows: Callable[[UUID], list[Row]]

    def count(self, partnership: UUID) -> int:
        """How many rows that is."""
        return len(self.rows(partnership))


KEPT_AS_ROWS: Final[tuple[Listed | Kept, ...]] = (
    Listed(PARTNERS, list_partner_rows),
    Listed(PRIORITIES, list_priority_rows),
    Listed(ACTIONS, list_action_rows),
    *WHOLE,
)


def table_file(table: Table, came: bytes | None, rows: Sequence[Row]) -> bytes:
    """The file of a table whose rows are kept by the site; `came` is what was brought, if anything was."""
    before = read_table(table, came)[0] if came is not None else []
    rows = _in_order_of(table, before, rows)
    headings = _headings(table, came, rows)
    if came is not None and _cells(headings, before) == _cells(headings, rows):
        return came
    return write_table(headings, rows)


def _in_order_of(table: Table, before: Sequence[Row], rows: Sequence[Row]) -> list[Row]:
    """Rows in the order in which they came; new ones after them, in the order of the site."""
    place = {_key(table, row): number for number, row in enumerate(before)}
    return sorted(rows, key=lambda row: place.get(_key(table, row), len(place)))


def _key(table: Table, row: Row) -> tuple[object, ...]:
    return tuple(row[name] for name in table.key)


def _headings(table: Table, came: bytes | None, rows: Sequence[Row]) -> list[str]:
    there = next(csv.reader(io.StringIO(came.decode("utf-8-sig"))), []) if came else []
    extra = (name for row in rows for name in row if name != ROW)
    return [name for name in dict.fromkeys([*there, *table.headings, *extra]) if name]


def _cells(headings: Sequence[str], rows: Sequence[Row]) -> list[list[str]]:
    return [[cell(row.get(name)) for name in headings] for row in rows]
