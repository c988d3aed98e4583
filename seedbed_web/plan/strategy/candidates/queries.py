"""Reading what was put forward for the strategy."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Case, IntegerField, QuerySet, Value, When

from seedbed_web.evidence.keeping import thing_of
from seedbed_web.evidence.queries import links_of
from seedbed_web.plan.strategy.models import Action, Candidate
from seedbed_web.plan.strategy.things import RAISES

OPEN, TAKEN_UP, DECLINED = "open", "taken up", "declined"


def list_candidates(partnership: UUID) -> QuerySet[Candidate]:
    """Everything that was put forward: what nobody has decided on yet first."""
    places = {OPEN: 0, TAKEN_UP: 1, DECLINED: 2}
    place = Case(
        *(When(state=state, then=Value(number)) for state, number in places.items()),
        output_field=IntegerField(),
    )
    return _candidates(partnership).annotate(place=place).order_by("place", "order", "identifier")


def list_open(partnership: UUID) -> list[Candidate]:
    """What waits for somebody to take it up or decline it, in the order in which it was put forward."""
    return list(_candidates(partnership).filter(state=OPEN).order_by("order", "identifier"))


def list_some(partnership: UUID, keys: Collection[str]) -> list[Candidate]:
    """Some of what was put forward, by key."""
    return list(_candidates(partnership).filter(pk__in=keys))


def count_open(partnership: UUID) -> int:
    """How many wait for somebody to take them up or decline them."""
    return Candidate.objects.filter(partnership_id=partnership, state=OPEN).count()


def find_candidate(partnership: UUID, identifier: str) -> Candidate | None:
    """One by the name the pack gives it."""
    return _candidates(partnership).filter(identifier=identifier).first()


def find_candidate_from(partnership: UUID, source: str) -> Candidate | None:
    """What was put forward from a thing, such as `board-action:survey-families`."""
    return _candidates(partnership).filter(source=source).first()


def list_candidates_of_action(action: Action) -> list[Candidate]:
    """What an action of the strategy came from."""
    return list(action.came_from.order_by("order"))


def list_sources(partnership: UUID, kind: str, identifier: str) -> list[str]:
    """Where an `action` or a `candidate` came from, such as `board-action:survey-families`."""
    named = {"action__identifier" if kind == "action" else "identifier": identifier}
    held = Candidate.objects.filter(partnership_id=partnership, **named)
    return [source for source in held.order_by("order").values_list("source", flat=True) if source]


def list_raised(partnership: UUID, kind: str, identifier: str) -> list[str]:
    """The elements of the system that an `action` or a `candidate` is to raise."""
    if kind == "candidate":
        held = Candidate.objects.filter(partnership_id=partnership, identifier=identifier).exclude(raises="")
        return list(held.values_list("raises", flat=True))
    action = Action.objects.filter(partnership_id=partnership, identifier=identifier).first()
    ties = links_of(partnership, thing_of(action)) if action is not None else []
    return [tie.other.id for tie in ties if tie.leads_away and tie.relation == RAISES]


def _candidates(partnership: UUID) -> QuerySet[Candidate]:
    held = Candidate.objects.filter(partnership_id=partnership)
    return held.select_related("owner", "action__priority", "changed_by")
