"""Reading challenges and the levels that they are about."""

from __future__ import annotations

from uuid import UUID

from seedbed_web.lead.maturity.models import Challenge, Level


def list_challenges(partnership: UUID, round_: str, element: str) -> list[Challenge]:
    """The challenges of one element, in the order in which the library has them."""
    held = Challenge.objects.filter(partnership_id=partnership, round__identifier=round_, element=element)
    return sorted(held.select_related("round"), key=lambda one: (one.challenged_on, one.by))


def find_challenge(partnership: UUID, challenge: UUID) -> Challenge | None:
    """One challenge of a closed round."""
    held = Challenge.objects.filter(partnership_id=partnership, pk=challenge, round__closed_on__isnull=False)
    return held.select_related("round", "changed_by").first()


def find_level(partnership: UUID, round_: str, element: str) -> Level | None:
    """What a closed round agreed on for one element; None while it has agreed on nothing."""
    held = Level.objects.filter(
        partnership_id=partnership,
        round__identifier=round_,
        round__closed_on__isnull=False,
        element=element,
        agreed_on__isnull=False,
    )
    return held.exclude(agreed="").select_related("round").first()


def is_taken(level: Level, by: str, but: UUID | None) -> bool:
    """Whether somebody who calls themselves the same has challenged this level already."""
    held = Challenge.objects.filter(round_id=level.round_id, element=level.element, by=by)
    return (held.exclude(pk=but) if but else held).exists()
