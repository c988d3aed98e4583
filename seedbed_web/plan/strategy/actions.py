"""Changing the strategy, its priorities and actions. A change is noted: which fields, never their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from seedbed_web.database.versions import StaleEdit, save_version
from seedbed_web.evidence.actions import link_only
from seedbed_web.evidence.keeping import change, note, thing_of
from seedbed_web.evidence.queries import Thing
from seedbed_web.organisations.naming import free_name, next_place, wait_for_turn
from seedbed_web.plan.strategy.models import Action, Priority, Strategy
from seedbed_web.plan.strategy.queries import list_cited, list_priorities
from seedbed_web.plan.strategy.things import CITES, EVIDENCE


def begin_strategy(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> Strategy:
    """Begins the strategy of a partnership that has none.

    Raises:
        StaleEdit: somebody else has begun it meanwhile.
    """
    begun = dict(values) | {"changed_by_id": by}
    held, new = Strategy.objects.get_or_create(partnership_id=partnership, defaults=begun)
    if not new:
        raise StaleEdit(held, None)
    note("begun", held, by, list(values))
    return held


def change_strategy(*, strategy: Strategy, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes title or years.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(strategy, version=version, by=by, values=values)


def add_priority(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> Priority:
    """Adds a priority after the others; its name in the pack comes from its title and never changes."""
    wait_for_turn(partnership)
    made = Priority.objects.create(
        partnership_id=partnership,
        identifier=free_name(Priority, partnership, values["title_en"], "priority"),
        order=next_place(Priority, partnership),
        changed_by_id=by,
        **values,
    )
    note("added", made, by, list(values))
    link_what_is_cited(made, by=by)
    return made


def change_priority(*, priority: Priority, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what a priority says.

    Raises:
        StaleEdit: somebody else saved first.
    """
    if change(priority, version=version, by=by, values=values):
        link_what_is_cited(priority, by=by)


def order_priorities(*, strategy: Strategy, version: int, by: UUID, places: Sequence[UUID]) -> None:
    """Puts priorities in an order, given by their keys; the order has the version of the strategy.

    Raises:
        StaleEdit: somebody else changed the strategy or its order first.
    """
    rows = {row.pk: row for row in list_priorities(strategy.partnership_id)}
    moved = [
        (rows[key], place) for place, key in enumerate(places, 1) if key in rows and rows[key].order != place
    ]
    touched = {"changed_at": timezone.now(), "changed_by_id": by}
    save_version(strategy, version=version, values=touched, also={})
    for row, place in moved:
        Priority.objects.filter(pk=row.pk).update(order=place)
    if moved:
        note("ordered", strategy, by, ["order"])


def add_action(*, priority: Priority, by: UUID, values: Mapping[str, Any]) -> Action:
    """Adds an action to a priority, after those it has."""
    wait_for_turn(priority.partnership_id)
    made = Action.objects.create(
        partnership_id=priority.partnership_id,
        identifier=free_name(Action, priority.partnership_id, values["title_en"], "action"),
        order=next_place(Action, priority.partnership_id),
        changed_by_id=by,
        **({"priority_id": priority.pk} | dict(values)),
    )
    note("added", made, by, list(values))
    return made


def change_action(*, action: Action, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes an action, or says where it stands.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(action, version=version, by=by, values=values)


def link_what_is_cited(priority: Priority, *, by: UUID | None) -> None:
    """Ties a priority to the evidence that its texts cite, so that the evidence leads back to it."""
    link_only(
        partnership=priority.partnership_id,
        start=thing_of(priority),
        relation=CITES,
        to=[Thing(EVIDENCE, name) for name in list_cited(priority)],
        by=by,
    )


def link_all_that_is_cited(*, partnership: UUID, by: UUID | None) -> None:
    """Ties every priority to what it cites; whoever brings a pack in calls this once its rows are there."""
    for priority in list_priorities(partnership):
        link_what_is_cited(priority, by=by)
