"""Taking meetings and papers in: all of a file or nothing of it, and nothing that was there is lost."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import transaction

from seedbed_web.audit.actions import record
from seedbed_web.lead.partnership.bodies.queries import find_body
from seedbed_web.lead.partnership.meetings.actions import add_item, add_meeting, change_item, change_meeting
from seedbed_web.lead.partnership.papers.queries import Seen

COLUMNS: Final = {"place": "place_en"}
"""The columns of a meeting that a file fills, where they are called otherwise."""
OF_ITEMS: Final = {"place": "item", "title_en": "title", "paper_url": "url"}


@transaction.atomic
def take_meetings_in(*, partnership: UUID, seen: Seen, by: UUID) -> None:
    """Adds the new meetings and changes those that the file has otherwise."""
    for change, row in seen.rows:
        values = {COLUMNS.get(name, name): value for name, value in change.fields.items()}
        if change.kind == "changed":
            change_meeting(meeting=row, version=row.version, by=by, values=values)
        elif change.kind == "new" and (body := find_body(partnership, change.found.body)):
            add_meeting(body=body, by=by, values=values)
    _note("meetings brought in", partnership, seen, by)


@transaction.atomic
def take_papers_in(*, partnership: UUID, seen: Seen, by: UUID) -> None:
    """Adds new items to the agendas and changes those that the file has otherwise."""
    for change, (meeting, item) in seen.rows:
        if change.kind == "changed":
            change_item(item=item, version=item.version, by=by, values=_values(change))
        elif change.kind == "new":
            add_item(meeting=meeting, by=by, values=_values(change))
    _note("papers brought in", partnership, seen, by)


def _values(change: Any) -> dict[str, Any]:
    """What an item holds; an address that the file leaves out stays as it is."""
    held = {column: getattr(change.paper, name) for column, name in OF_ITEMS.items()}
    if not held["paper_url"]:
        del held["paper_url"]
    return held


def _note(what: str, partnership: UUID, seen: Seen, by: UUID) -> None:
    counts = {kind: seen.count(kind) for kind in ("new", "changed")}
    record(what, partnership=partnership, by=by, detail=counts)
