"""Names for new rows of the area pack: made from a title, never given twice, never changed."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import connection, models

from seedbed.foundations.languages import slug
from seedbed_web.audit.actions import LOCK

LONGEST: Final = 60


def free_name(model: type[models.Model], partnership: UUID, title: str, otherwise: str) -> str:
    """A name that is not taken, such as `talking-by-two` or `talking-by-two-2`.

    Args:
        model: the rows among which it must be the only one.
        partnership: whose rows.
        title: what it is made from.
        otherwise: what it is made from where the title has no letters that a name may have.
    """
    start = slug(title.encode("ascii", "ignore").decode())[:LONGEST].strip("-") or otherwise
    rows: Any = model._default_manager.filter(partnership_id=partnership, identifier__startswith=start)
    taken = set(rows.values_list("identifier", flat=True))
    names = (start if number == 1 else f"{start}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def next_place(model: type[models.Model], partnership: UUID) -> int:
    """The place after the last one."""
    rows = model._default_manager.filter(partnership_id=partnership)
    return int(rows.aggregate(last=models.Max("order"))["last"] or 0) + 1


def wait_for_turn(partnership: UUID) -> None:
    """Who adds a row waits for others who do, to the end of the transaction: no name is given twice.

    It is the lock of the record, which is written in the same transaction: of two locks, one could be held
    here and one there.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK, partnership.int & 0x7FFFFFFF])
