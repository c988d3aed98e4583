"""Two editors of one thing: what is saved last never overwrites unseen what was saved before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import models

Edited = TypeVar("Edited", bound=models.Model)


class StaleEdit(Exception):  # noqa: N818  # named for what it is, not for its being an exception
    """Somebody else saved after the form was opened; nothing has been changed.

    `theirs` is what stands now; `base` what stood when the form was opened, None where no history says.
    """

    def __init__(self, theirs: models.Model, base: Mapping[str, Any] | None) -> None:
        super().__init__(f"{theirs._meta.label} {theirs.pk} has been changed meanwhile")
        self.theirs, self.base = theirs, base


def save_version(
    row: Edited, *, version: int, values: Mapping[str, Any], also: Mapping[str, Any]
) -> list[str]:
    """Saves over the version that the editor saw, in one statement: of two who save at once, one is told.

    Args:
        row: the row as it stands.
        version: what the form was opened on.
        values: what the form holds, by the name of the field.
        also: what goes with a change, such as by whom.

    Returns:
        The names of the fields that changed; nothing is written when none did.

    Raises:
        StaleEdit: the row is of another version by now.
    """
    if getattr(row, "version") != version:  # noqa: B009  # every edited row has one; Django's types do not know
        raise StaleEdit(row, base_of(row, version))
    changed = [name for name, value in values.items() if getattr(row, name) != _as_kept(row, name, value)]
    if not changed:
        return []
    new = {name: values[name] for name in changed} | dict(also) | {"version": version + 1}
    if not type(row)._default_manager.filter(pk=row.pk, version=version).update(**new):
        row.refresh_from_db()
        raise StaleEdit(row, base_of(row, version))
    row.refresh_from_db()
    return changed


def _as_kept(row: models.Model, name: str, value: Any) -> Any:
    """A value as the row holds it: a form has the key of another row as text."""
    field: Any = row._meta.get_field(name)
    return field.to_python(value)


def base_of(row: models.Model, version: int) -> dict[str, Any] | None:
    """What a row was at an earlier version, from its history."""
    history = getattr(type(row), "pgh_event_model", None)
    if history is None:
        return None
    found: dict[str, Any] | None = history.objects.filter(pgh_obj_id=row.pk, version=version).values().last()
    return found
