"""Tying two things together, and letting go of what is tied no longer."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from seedbed_web.audit.actions import record
from seedbed_web.evidence.models import Link
from seedbed_web.evidence.queries import Thing


def link(*, partnership: UUID, start: Thing, relation: str, to: Thing, by: UUID | None) -> Link:
    """Ties one thing to another; what is tied already stays so, and is not noted again."""
    held, new = Link.objects.get_or_create(
        partnership_id=partnership,
        from_kind=start.kind,
        from_id=start.id,
        relation=relation,
        to_kind=to.kind,
        to_id=to.id,
    )
    if new:
        _note("linked", partnership, start, relation, 1, by)
    return held


def link_only(
    *, partnership: UUID, start: Thing, relation: str, to: Collection[Thing], by: UUID | None
) -> None:
    """Ties a thing to exactly these others by one relation: ties to anything else by it are let go."""
    tied = Link.objects.filter(
        partnership_id=partnership, from_kind=start.kind, from_id=start.id, relation=relation
    )
    there = {Thing(row.to_kind, row.to_id): row.pk for row in tied}
    gone = [key for thing, key in there.items() if thing not in to]
    new = [
        Link(
            partnership_id=partnership,
            from_kind=start.kind,
            from_id=start.id,
            relation=relation,
            to_kind=thing.kind,
            to_id=thing.id,
        )
        for thing in dict.fromkeys(to)
        if thing not in there
    ]
    if gone or new:
        Link.objects.filter(pk__in=gone).delete()
        Link.objects.bulk_create(new)
        _note("linked", partnership, start, relation, len(new), by, gone=len(gone))


def _note(
    action: str, partnership: UUID, start: Thing, relation: str, new: int, by: UUID | None, gone: int = 0
) -> None:
    detail = {"relation": relation, "new": new, "gone": gone}
    record(action, partnership=partnership, by=by, subject=(start.kind, start.id), detail=detail)
