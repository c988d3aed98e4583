"""Reading proposals, and what was written towards them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from seedbed_web.lead.community.models import Draft, Proposal, VoiceGroup

OPEN: Final = ("proposed", "being written")
TAKEN_UP, DECLINED = "taken up", "declined"


@dataclass(frozen=True, slots=True)
class Proposals:
    """Proposals as a person meets them: their own, others' that are open, and others' that were answered."""

    own: tuple[Proposal, ...]
    open: tuple[Proposal, ...]
    answered: tuple[Proposal, ...]

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.own) + len(self.open) + len(self.answered)


def list_proposals(partnership: UUID, person: UUID) -> Proposals:
    """Every proposal, the newest first."""
    held = list(_proposals(partnership).order_by("-proposed_on", "-order"))
    others = [row for row in held if row.proposed_by_id != person]
    return Proposals(
        tuple(row for row in held if row.proposed_by_id == person),
        tuple(row for row in others if row.state in OPEN),
        tuple(row for row in others if row.state not in OPEN),
    )


def find_proposal(partnership: UUID, identifier: str) -> Proposal | None:
    """One proposal by the name the pack gives it."""
    return _proposals(partnership).filter(identifier=identifier).first()


def list_drafts(proposal: Proposal) -> QuerySet[Draft]:
    """Wordings and comments in the order in which they were written."""
    return proposal.drafts.select_related("changed_by")


def find_draft(proposal: Proposal, draft: UUID) -> Draft | None:
    """A wording of a proposal."""
    return proposal.drafts.filter(pk=draft, kind="wording").first()


def list_wordings(proposal: Proposal) -> list[tuple[object, str]]:
    """What the proposal said before, the newest first: when it was written, and the words."""
    return list(_wordings(proposal))[1:]


def list_going_groups(partnership: UUID) -> QuerySet[VoiceGroup]:
    """The groups that may own an action."""
    return VoiceGroup.objects.filter(partnership_id=partnership, ends__isnull=True).select_related("partner")


def _wordings(proposal: Proposal) -> Iterator[tuple[object, str]]:
    events = type(proposal).pgh_event_model.objects.filter(pgh_obj_id=proposal.pk)  # type: ignore[attr-defined]  # given by its history
    last: tuple[str, str] | None = None
    for event in events.order_by("-pgh_id"):
        words = (event.why_en, event.why_cy)
        if words != last:
            yield event.pgh_created_at, "\n\n".join(filter(None, dict.fromkeys(words)))
        last = words


def _proposals(partnership: UUID) -> QuerySet[Proposal]:
    held = Proposal.objects.filter(partnership_id=partnership)
    return held.select_related("group__partner", "action", "changed_by", "proposed_by")
