"""What changed in a partnership lately, as its record has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed_web.accounts.queries import get_names
from seedbed_web.audit.queries import list_events
from seedbed_web.lead.titles import Titled, find_titled
from seedbed_web.organisations.queries import Place

TOLD: Final[Mapping[str, str | Promise]] = {
    "strategy begun": _("The strategy was begun"),
    "strategy changed": _("The strategy’s title or years were changed"),
    "strategy ordered": _("The priorities were put in another order"),
    "narrative changed": _("The text of the strategy was changed"),
    "priority added": _("New priority"),
    "priority changed": _("Priority changed"),
    "action added": _("New action"),
    "action changed": _("Action changed"),
    "candidate put forward": _("Put forward for the strategy"),
    "candidate changed": _("Decided on what was put forward"),
    "organisation added": _("An organisation was added"),
    "organisation changed": _("An organisation was changed"),
    "board action added": _("New action of the partnership"),
    "board action changed": _("Action of the partnership changed"),
    "risk added": _("New risk"),
    "risk changed": _("Risk looked at again"),
    "responsibility changed": _("Who is responsible was changed"),
    "planning role added": _("A planning role was added"),
    "planning role changed": _("A planning role was changed"),
    "body added": _("New board or group"),
    "meeting added": _("New meeting"),
    "decision added": _("New decision"),
    "decision changed": _("Decision changed"),
    "round opened": _("A round of the self-assessment was opened"),
    "round closed": _("A round of the self-assessment was closed"),
    "round deleted": _("A round of the self-assessment was deleted"),
    "consultation opened": _("A consultation was opened"),
    "consultation closed": _("A consultation was closed"),
    "finding added": _("Families said something new"),
    "finding changed": _("An answer to families was changed"),
    "version fixed": _("A version of the strategy was fixed"),
    "version adopted": _("A version of the strategy was adopted"),
    "pack brought in": _("An area pack was brought in"),
    "figures refreshed": _("The figures were refreshed"),
    "figures brought": _("Figures were brought in"),
    "figures undone": _("A change of figures was undone"),
    "published": _("The strategy was published"),
    "publication withdrawn": _("The published draft was withdrawn"),
}
"""What everybody in the partnership may be told of its record; nothing about people is."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what was done, to what and where that stands, when, and by whom."""

    words: str
    title: str
    href: str
    at: datetime
    by: str


def list_changes(place: Place, number: int, language: Language) -> list[Change]:
    """The latest changes, the last first."""
    events = list(list_events(place.id).filter(action__in=list(TOLD))[:number])
    names = get_names(event.actor_id for event in events if event.actor_id)
    held = find_titled(place, {(event.subject_kind, event.subject_id) for event in events}, language)
    nothing = Titled("", "")
    return [
        Change(
            str(TOLD[event.action]),
            held.get((event.subject_kind, event.subject_id), nothing).title,
            held.get((event.subject_kind, event.subject_id), nothing).href,
            event.at,
            names.get(event.actor_id, "") if event.actor_id else "",
        )
        for event in events
    ]
