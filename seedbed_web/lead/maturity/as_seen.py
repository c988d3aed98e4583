"""Taking something away as it was seen: by then somebody may have changed it, or taken it away."""

from __future__ import annotations

from typing import Any, TypeVar

from seedbed_web.database.versions import StaleEdit
from seedbed_web.organisations.edited import Edited

Row = TypeVar("Row", bound=Edited)


class Gone(Exception):  # noqa: N818  # named for what is in the way
    """Somebody else has taken it away already; nothing has been changed."""


def lock_there(row: Row) -> Row:
    """A row as it stands now; whoever else would change it waits until this transaction ends.

    Raises:
        Gone: it is there no longer.
    """
    rows: Any = type(row)._default_manager
    held: Row | None = rows.select_for_update(of=("self",)).filter(pk=row.pk).first()
    if held is None:
        raise Gone
    return held


def check_seen(row: Edited, version: int) -> None:
    """Nothing, where a row is what the editor saw.

    Raises:
        StaleEdit: somebody has changed it.
    """
    if row.version != version:
        raise StaleEdit(row, None)
