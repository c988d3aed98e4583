"""What changed in a partnership lately, as its record has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed_web.accounts.queries import get_names
from seedbed_web.audit.queries import list_events
from seedbed_web.plan.strategy.queries import get_titled

TOLD: Final[Mapping[str, str | Promise]] = {
    "strategy begun": _("The strategy was begun"),
    "strategy changed": _("The strategy’s title or years were changed"),
    "strategy ordered": _("The priorities were put in another order"),
    "priority added": _("New priority"),
    "priority changed": _("Priority changed"),
    "action added": _("New action"),
    "action changed": _("Action changed"),
    "organisation added": _("An organisation was added"),
    "organisation changed": _("An organisation was changed"),
    "pack brought in": _("An area pack was brought in"),
}
"""What everybody in the partnership may be told of its record; nothing about people is."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what was done, to which priority or action, when, and by whom."""

    words: str
    kind: str
    row: Any
    at: datetime
    by: str


def list_changes(partnership: UUID, number: int) -> list[Change]:
    """The latest changes, the last first."""
    events = list(list_events(partnership).filter(action__in=list(TOLD))[:number])
    names = get_names(event.actor_id for event in events if event.actor_id)
    rows = get_titled(partnership, [(event.subject_kind, event.subject_id) for event in events])
    return [
        Change(
            str(TOLD[event.action]),
            event.subject_kind,
            rows.get((event.subject_kind, event.subject_id)),
            event.at,
            names.get(event.actor_id, "") if event.actor_id else "",
        )
        for event in events
    ]
