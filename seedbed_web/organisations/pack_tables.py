"""Tables of the area pack that are kept as rows of one model each, whatever their columns point to.

The fields of such a model are the table's columns; `id` is `identifier`, and a foreign key stands where a
column names a row of another table that has an `identifier`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, cast
from uuid import UUID

from django.db import models
from django.db.models import Q

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, Row, Table
from seedbed_web.database.rows import Values, fit_faults

Key = tuple[Any, ...]
EVERY_ROW: Final = Q()


class Kept(Protocol):
    """A table of the pack that the site keeps as rows of its own."""

    @property
    def table(self) -> Table:
        """The table."""

    @property
    def pointing(self) -> frozenset[str]:
        """Columns whose cells must name a row that is there."""

    def rows(self, partnership: UUID) -> list[Row]:
        """What the table holds, in the order of the file."""

    def count(self, partnership: UUID) -> int:
        """How many rows that is."""

    def put(self, partnership: UUID, rows: Sequence[Row], by: UUID | None) -> None:
        """Makes new rows and changes those that are there; rows that stay keep their own key."""

    def take_away(self, partnership: UUID, rows: Sequence[Row]) -> None:
        """Removes what is not among the rows; asked last of all, children before parents."""

    def misfits(self, rows: Sequence[Row]) -> list[Fault]:
        """What could not be kept."""


@dataclass(frozen=True, slots=True)
class WholeTable:
    """A table whose every row is a row of a model.

    `where` says which rows of the model are ready to be in a pack.
    """

    table: Table
    model: type[models.Model]
    where: Q = EVERY_ROW

    @property
    def pointing(self) -> frozenset[str]:
        """Columns that are foreign keys."""
        return frozenset(self._targets())

    def rows(self, partnership: UUID) -> list[Row]:
        """What the table holds, in the order of the file."""
        return [self._row(item) for item in self._held(partnership)]

    def count(self, partnership: UUID) -> int:
        """How many rows that is."""
        return self.model._default_manager.filter(self.where, partnership_id=partnership).count()

    def put(self, partnership: UUID, rows: Sequence[Row], by: UUID | None) -> None:
        """Makes new rows and changes those that are there."""
        there = {self._key(self._row(item)): item for item in self._held(partnership)}
        keys = {name: _keys(model, partnership) for name, model in self._targets().items()}
        also = {"changed_by_id": by} if _has(self.model, "changed_by") else {}
        new = []
        for order, row in enumerate(rows, start=1):
            values = self._values(row, keys) | {"order": order}
            item = there.get(self._key(row))
            if item is None:
                new.append(self.model(partnership_id=partnership, **values, **also))
            elif any(getattr(item, name) != value for name, value in values.items()):
                _change(item, values | also)
        self.model._default_manager.bulk_create(new)
        self._point_to_own(partnership, rows)

    def take_away(self, partnership: UUID, rows: Sequence[Row]) -> None:
        """Removes what is not among the rows."""
        wanted = {self._key(row) for row in rows}
        gone = [item.pk for item in self._held(partnership) if self._key(self._row(item)) not in wanted]
        self.model._default_manager.filter(partnership_id=partnership, pk__in=gone).delete()

    def misfits(self, rows: Sequence[Row]) -> list[Fault]:
        """Cells that the fields of the model could not hold."""
        whole = [row for row in rows if None not in self._key(row)]
        return fit_faults(self.model, self.table, whole)

    def _held(self, partnership: UUID) -> models.QuerySet[Any]:
        held = self.model._default_manager.filter(self.where, partnership_id=partnership)
        return held.select_related(*self._targets()).order_by("order", "pk")

    def _targets(self) -> dict[str, type[models.Model]]:
        fields = {field.name: field for field in self.model._meta.concrete_fields}
        return {
            name: cast("type[models.Model]", fields[name].related_model)
            for name in self.table.headings
            if name in fields and isinstance(fields[name], models.ForeignKey)
        }

    def _key(self, row: Row) -> Key:
        return tuple(row[name] for name in self.table.key)

    def _row(self, item: Any) -> Row:
        targets = self._targets()
        held: Row = {}
        for name in self.table.headings:
            value = getattr(item, _field(name))
            if name in targets:
                value = value.identifier if value is not None else None
            held[name] = None if value == "" else value
        extra: Row = item.extra
        return held | extra

    def _values(self, row: Row, keys: dict[str, dict[str, UUID]]) -> Values:
        values: Values = {}
        for column in self.table.columns:
            value = row.get(column.name)
            if column.name in keys:
                own = self._targets()[column.name] is self.model
                values[f"{column.name}_id"] = None if own else keys[column.name].get(value or "")
            else:
                words = column.kind not in ("date", "number", "integer")
                values[_field(column.name)] = "" if value is None and words else value
        extra = {name: row[name] for name in row if name != ROW and name not in self.table.headings}
        return values | {"extra": extra}

    def _point_to_own(self, partnership: UUID, rows: Sequence[Row]) -> None:
        """Pointers to rows of the same table, once all of them are there."""
        own = [name for name, model in self._targets().items() if model is self.model]
        if not own:
            return
        keys = _keys(self.model, partnership)
        for row in rows:
            values = {f"{name}_id": keys.get(row[name] or "") for name in own}
            held = self.model._default_manager.filter(partnership_id=partnership, identifier=row["id"])
            held.exclude(**values).update(**values)


def put_tables(
    kept: Iterable[Kept], partnership: UUID, brought: Callable[[str], list[Row]], by: UUID | None
) -> None:
    """Makes tables what a pack says: parents first, and what is gone is removed last, children first."""
    tables = list(kept)
    for one in tables:
        one.put(partnership, brought(one.table.name), by)
    for one in reversed(tables):
        one.take_away(partnership, brought(one.table.name))


def _change(item: Any, values: Values) -> None:
    for name, value in values.items():
        setattr(item, name, value)
    if _has(type(item), "version"):
        item.version += 1
    item.save()


def _keys(model: type[models.Model], partnership: UUID) -> dict[str, UUID]:
    held = model._default_manager.filter(partnership_id=partnership)
    return dict(held.values_list("identifier", "pk"))


def _has(model: type[models.Model], name: str) -> bool:
    return any(field.name == name for field in model._meta.concrete_fields)


def _field(column: str) -> str:
    return "identifier" if column == "id" else column
