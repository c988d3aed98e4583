"""Rows of the area pack's tables as rows of the database, and back: what came in goes out again the same.

A model that holds a table of the pack has the table's columns as fields, but for `id`, which is `identifier`,
and for those that point to other rows. Columns that the table does not know are kept in its field `extra`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

from django.db import models
from django.db.models import fields

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, Row, Table

Held = TypeVar("Held", bound=models.Model)
Values = dict[str, Any]
"""Fields of one row and what they hold."""

IDENTIFIER: Final = "identifier"
LARGEST: Final = 2_147_483_647
"""The largest whole number that an integer column holds."""
NOTHING: Final = "\0"
"""The one character that PostgreSQL keeps in no text."""


def values_of(row: Row, table: Table, *, without: Collection[str] = ()) -> Values:
    """What the fields of a model hold for one row of a pack; `without` names columns that point elsewhere."""
    own = [name for name in table.headings if name not in without]
    held = {_field(name): "" if row[name] is None and _is_words(table, name) else row[name] for name in own}
    return held | {"extra": {name: row[name] for name in row if name != ROW and name not in table.headings}}


def row_of(item: models.Model, table: Table, **pointing: str | None) -> Row:
    """The row of a pack that a row of the database is; `pointing` gives the columns that point elsewhere."""
    own = [name for name in table.headings if name not in pointing]
    held = {name: getattr(item, _field(name)) for name in own} | pointing
    extra: Row = getattr(item, "extra")  # noqa: B009  # every model of a table has it; Django's types do not know
    return {name: None if held[name] == "" else held[name] for name in table.headings} | extra


def put_rows(
    model: type[Held], partnership: UUID, wanted: Mapping[str, Values], **on_change: Any
) -> dict[str, UUID]:
    """Makes the rows of a partnership what is wanted, by identifier; those that stay keep their own key.

    A row that changes counts one version on, so that somebody who is editing it is told.

    Args:
        model: whose rows.
        partnership: of which partnership.
        wanted: fields by identifier.
        on_change: what else is set on rows that are new or changed, such as by whom.

    Returns:
        The key of each wanted row, by identifier.
    """
    there = {getattr(item, IDENTIFIER): item for item in _of(model, partnership)}
    new = [
        model(partnership_id=partnership, **values, **on_change)
        for identifier, values in wanted.items()
        if identifier not in there
    ]
    for identifier, values in wanted.items():
        item = there.get(identifier)
        if item is not None and any(getattr(item, name) != value for name, value in values.items()):
            _change(item, values | on_change)
    made = model._default_manager.bulk_create(new)
    held = {**there, **{getattr(item, IDENTIFIER): item for item in made}}
    return {identifier: held[identifier].pk for identifier in wanted}


def gone_rows(model: type[Held], partnership: UUID, wanted: Collection[str]) -> models.QuerySet[Held]:
    """Rows of a partnership that are not wanted any more."""
    return _of(model, partnership).exclude(**{f"{IDENTIFIER}__in": list(wanted)})


def _of(model: type[Held], partnership: UUID) -> models.QuerySet[Held]:
    return model._default_manager.filter(partnership_id=partnership)


def _change(item: models.Model, values: Values) -> None:
    for name, value in values.items():
        setattr(item, name, value)
    item.version += 1  # type: ignore[attr-defined]  # every model of a table has it
    item.save()


def fit_faults(model: type[models.Model], table: Table, rows: Sequence[Row]) -> list[Fault]:
    """What a table of the database could not hold of rows that are right in themselves."""
    return [
        Fault(code, table.file, row[ROW], column, found, expected)
        for row in rows
        for column in row
        if column != ROW
        for code, found, expected in misfits(_field_of(model, table, column), column, row[column])
    ]


def misfits(field: object, column: str, value: object) -> Iterator[tuple[str, str, str]]:
    """Why a field of a model cannot hold a value: code, what was found, what was expected."""
    if isinstance(value, str):
        longest = getattr(field, "max_length", None)
        if longest is not None and len(value) > longest:
            yield "too-long", f"{len(value)} characters", f"at most {longest} characters"
        if NOTHING in value or NOTHING in column:
            yield "character-not-kept", "the character U+0000", "text without it"
    elif isinstance(value, int) and isinstance(field, fields.IntegerField):
        largest = 32_767 if isinstance(field, fields.PositiveSmallIntegerField) else LARGEST
        if not 0 <= value <= largest:
            yield "out-of-bounds", str(value), f"a whole number from 0 to {largest}"


def _field_of(model: type[models.Model], table: Table, column: str) -> fields.Field[Any, Any] | None:
    """The field that holds a column; none for a column of the area's own and one that points elsewhere."""
    names: Iterable[str] = (f.name for f in model._meta.get_fields())
    if column not in table.headings or _field(column) not in names:
        return None
    found = model._meta.get_field(_field(column))
    return found if isinstance(found, fields.Field) else None


def _field(column: str) -> str:
    return IDENTIFIER if column == "id" else column


def _is_words(table: Table, name: str) -> bool:
    kind = next(column.kind for column in table.columns if column.name == name)
    return kind in ("text", "identifier", "choice", "code")
