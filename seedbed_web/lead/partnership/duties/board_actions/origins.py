"""Where an action of the partnership comes from, and what it leads back to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed.foundations.languages import Language
from seedbed.lead.maturity.definitions import elements
from seedbed.publish.priority_view import day
from seedbed_web.lead.partnership.models import BoardAction, Decision, Meeting
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import Place

LATEST: Final = 60
"""How many meetings and decisions a form offers: the last ones."""


@dataclass(frozen=True, slots=True)
class Origin:
    """One thing that an action comes from, or is there for: what kind of thing, its words, its address."""

    kind: str
    words: str
    href: str


def list_origins(place: Place, action: BoardAction, language: Language) -> list[Origin]:
    """What an action comes from: proposal, meeting, decision, round, and the element it is to raise."""
    own = {"partnership": place.slug}
    found = [
        Origin(
            _("Proposal"), it.title(language), _way("community:proposal", own | {"proposal": it.identifier})
        )
        for it in action.proposed_in.all()
    ]
    if (meeting := action.meeting) is not None:
        href = _way("partnership:meeting", own | {"meeting": meeting.identifier})
        found.append(Origin(_("Meeting"), meeting_words(meeting, language), href))
    if (decision := action.decision) is not None:
        href = _way("partnership:decision", own | {"decision": decision.identifier})
        found.append(Origin(_("Decision"), decision.title(language), href))
    if (held := action.round) is not None:
        href = _way("maturity:result", own | {"round": held.identifier})
        found.append(Origin(_("Self-assessment"), held.title(language), href))
    if (element := elements().get(action.element)) is not None:
        href = element_way(place, action, element.id)
        found.append(Origin(_("Part of the system that it is to raise"), element.title[language], href))
    return found


def element_way(place: Place, action: BoardAction, element: str) -> str:
    """The page of an element: in the round that asked for the action where one did."""
    own = {"partnership": place.slug, "element": element}
    if action.round is not None:
        return _way("maturity:result-element", own | {"round": action.round.identifier})
    return _way("maturity:next-level", own)


def meeting_words(meeting: Meeting, language: Language) -> str:
    """A meeting as people speak of it: its body and its day."""
    return f"{said_in(meeting.body, 'name', language)}, {day(meeting.held_on, language)}"


def list_to_choose(
    partnership: UUID, language: Language, *, by_identifier: bool = False
) -> dict[str, list[tuple[str, str]]]:
    """The last meetings and decisions, each by key; with its words, or with the name the pack gives it."""
    meetings = Meeting.objects.filter(partnership_id=partnership).select_related("body")
    decisions = Decision.objects.filter(partnership_id=partnership)
    return {
        "meetings": [
            (str(it.pk), it.identifier if by_identifier else meeting_words(it, language))
            for it in meetings.order_by("-held_on")[:LATEST]
        ],
        "decisions": [
            (str(it.pk), it.identifier if by_identifier else it.title(language))
            for it in decisions.order_by("-decided_on")[:LATEST]
        ],
    }


def _way(name: str, words: dict[str, str]) -> str:
    return reverse(f"lead:{name}", kwargs=words)
