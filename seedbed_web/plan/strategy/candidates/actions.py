"""Putting an action forward for the strategy, taking it up and declining it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed_web.database.versions import StaleEdit
from seedbed_web.evidence.actions import link
from seedbed_web.evidence.keeping import change, note, thing_of
from seedbed_web.evidence.queries import Thing
from seedbed_web.organisations.naming import free_name, next_place, wait_for_turn
from seedbed_web.plan.strategy.actions import add_action
from seedbed_web.plan.strategy.candidates.queries import DECLINED, OPEN, TAKEN_UP, find_candidate_from
from seedbed_web.plan.strategy.models import Action, Candidate, Priority
from seedbed_web.plan.strategy.things import CAME_FROM, ELEMENT, RAISES

BETWEEN = ":"
"""Between kind and name in `source`, such as `board-action:survey-families`."""


def put_forward(
    *, partnership: UUID, source: str, origin: Thing, by: UUID, values: Mapping[str, Any]
) -> Candidate:
    """Puts an action forward; from one thing it is put forward once, and asked again gives the same.

    Args:
        partnership: whose strategy.
        source: kind and name of what it comes from, as the pack has it.
        origin: the same thing as links have it.
        by: who puts it forward.
        values: title, origin, owner, day, and the element that it is to raise.
    """
    wait_for_turn(partnership)
    held = find_candidate_from(partnership, source)
    if held is not None:
        return held
    made = Candidate.objects.create(
        partnership_id=partnership,
        identifier=free_name(Candidate, partnership, values["title_en"], "candidate"),
        order=next_place(Candidate, partnership),
        source=source,
        state=OPEN,
        changed_by_id=by,
        **values,
    )
    note("put forward", made, by, list(values))
    link(partnership=partnership, start=thing_of(made), relation=CAME_FROM, to=origin, by=by)
    return made


def take_up(
    *, candidate: Candidate, version: int, priority: Priority, by: UUID, values: Mapping[str, Any]
) -> Action:
    """Makes an action of a priority from what was put forward; it keeps where it came from.

    Raises:
        StaleEdit: somebody else has decided meanwhile.
    """
    _still_open(candidate, version)
    made = add_action(priority=priority, by=by, values=values)
    change(candidate, version=version, by=by, values={"state": TAKEN_UP, "action_id": made.pk})
    _link(candidate, made, by)
    return made


def decline(*, candidate: Candidate, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Declines what was put forward, with a reason.

    Raises:
        StaleEdit: somebody else has decided meanwhile.
    """
    _still_open(candidate, version)
    change(candidate, version=version, by=by, values={"state": DECLINED, **values})


def reconsider(*, candidate: Candidate, version: int, by: UUID) -> None:
    """Opens again what was declined; the reason stays in its history.

    Raises:
        StaleEdit: somebody else has decided meanwhile.
    """
    if candidate.state != DECLINED:
        raise StaleEdit(candidate, None)
    change(candidate, version=version, by=by, values={"state": OPEN, "reason_en": "", "reason_cy": ""})


def _still_open(candidate: Candidate, version: int) -> None:
    """Holds the row to the end of the transaction, so that nobody decides between looking and saving."""
    held = Candidate.objects.select_for_update().get(pk=candidate.pk)
    if held.state != OPEN or held.version != version:
        raise StaleEdit(held, None)


def _link(candidate: Candidate, action: Action, by: UUID) -> None:
    """Ties the action to the candidate it was, and to the element that it is to raise."""
    place, start = candidate.partnership_id, thing_of(action)
    link(partnership=place, start=start, relation=CAME_FROM, to=thing_of(candidate), by=by)
    if candidate.raises:
        link(partnership=place, start=start, relation=RAISES, to=Thing(ELEMENT, candidate.raises), by=by)
