"""Changing which organisation has which part in a priority."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from seedbed.lead.partnership.tables import RESPONSIBLE
from seedbed_web.audit.actions import record
from seedbed_web.evidence.actions import link_only
from seedbed_web.evidence.queries import Thing
from seedbed_web.lead.partnership.duties.responsibilities.queries import get_parts
from seedbed_web.lead.partnership.models import Responsibility
from seedbed_web.organisations.naming import next_place, wait_for_turn
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.plan.strategy.queries import list_priorities

ORGANISATION: Final = "organisations.organisation"
PRIORITY: Final = "plan.priority"


class PartsMoved(Exception):  # noqa: N818  # named for what happened
    """Somebody else changed the parts in a priority after the form was opened; nothing has been changed."""

    def __init__(self, now: Mapping[str, str]) -> None:
        super().__init__("the parts in this priority have been changed meanwhile")
        self.now = now


def share_out(
    *, partnership: UUID, priority: Any, seen: Mapping[str, str], parts: Mapping[str, str], by: UUID
) -> None:
    """Makes the parts in a priority what they are to be, and ties each organisation to what it has a part in.

    Args:
        partnership: whose.
        priority: the priority.
        seen: the parts as the editor saw them.
        parts: the parts as they are to be, by the identifier of the organisation; none for who has none.
        by: who changes them.

    Raises:
        PartsMoved: somebody else saved first.
    """
    wait_for_turn(partnership)
    now = get_parts(partnership, priority.identifier)
    if now != dict(seen):
        raise PartsMoved(now)
    keys = {it.identifier: it.pk for it in list_organisations(partnership)}
    moved = [name for name in keys if now.get(name) != parts.get(name)]
    for name in moved:
        _put(partnership, priority.identifier, keys[name], parts.get(name))
    if moved:
        _link(partnership, [keys[name] for name in moved], by)
        subject = (PRIORITY, str(priority.pk))
        record(
            "responsibility changed",
            partnership=partnership,
            by=by,
            subject=subject,
            detail={"fields": sorted(moved)},
        )


def _put(partnership: UUID, priority: str, organisation: UUID, part: str | None) -> None:
    named = {"partnership_id": partnership, "priority": priority, "partner_id": organisation}
    if not part:
        Responsibility.objects.filter(**named).delete()
        return
    first = {"part": part, "order": next_place(Responsibility, partnership)}
    Responsibility.objects.update_or_create(**named, defaults={"part": part}, create_defaults=first)


def _link(partnership: UUID, organisations: Iterable[UUID], by: UUID) -> None:
    """Links of the chain from each organisation to the priorities in which it has each part."""
    keys = {it.identifier: str(it.pk) for it in list_priorities(partnership)}
    for organisation in organisations:
        held = Responsibility.objects.filter(partnership_id=partnership, partner_id=organisation)
        rows = list(held.values_list("part", "priority"))
        for part in RESPONSIBLE:
            to = [Thing(PRIORITY, keys[name]) for had, name in rows if had == part and name in keys]
            start = Thing(ORGANISATION, str(organisation))
            link_only(partnership=partnership, start=start, relation=part, to=to, by=by)
