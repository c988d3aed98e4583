"""Changing what ties the chain together. A change is noted: which fields, never their words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from seedbed_web.evidence.keeping import add, change, note, take_away
from seedbed_web.organisations.naming import next_place, wait_for_turn
from seedbed_web.plan.chain.models import ActionMeasure, LinkedPlan, MeasureValue, PriorityLink
from seedbed_web.plan.chain.queries import PLAN, list_joins, list_moved_by
from seedbed_web.plan.strategy.models import Action, Measure, Money, Priority

Values = Mapping[str, Any]
Thing = tuple[str, str]
"""What a priority joins: its kind and its name."""


def add_money(*, priority: Priority, by: UUID, values: Values) -> Money:
    """Names money of one source and year for a priority."""
    title = f"{values['source_en']} {values['starts'].year}"
    return add(
        Money, partnership=priority.partnership_id, by=by, title=title,
        values={**values, "priority_id": priority.pk},
    )  # fmt: skip


def change_money(*, money: Money, version: int, by: UUID, values: Values) -> None:
    """Changes a line of money, or says what of it is spent.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(money, version=version, by=by, values=values)


def take_money_away(*, money: Money, by: UUID) -> None:
    """Takes a line of money out of the strategy."""
    take_away(money, by=by)


def add_measure(*, priority: Priority, by: UUID, values: Values) -> Measure:
    """Adds a measure to a priority, after those it has."""
    return add(
        Measure, partnership=priority.partnership_id, by=by, title=values["title_en"],
        values={**values, "priority_id": priority.pk},
    )  # fmt: skip


def change_measure(*, measure: Measure, version: int, by: UUID, values: Values) -> None:
    """Changes what is measured, from where and to where.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(measure, version=version, by=by, values=values)


def take_measure_away(*, measure: Measure, by: UUID) -> None:
    """Takes a measure out, with its counts and its ties to actions."""
    take_away(measure, by=by)


def add_count(*, measure: Measure, by: UUID, values: Values) -> MeasureValue:
    """Adds where a measure stood on a day, by the area's own count."""
    wait_for_turn(measure.partnership_id)
    made = MeasureValue.objects.create(
        partnership_id=measure.partnership_id, measure=measure, changed_by_id=by,
        order=next_place(MeasureValue, measure.partnership_id), **values,
    )  # fmt: skip
    note("added", made, by, list(values))
    return made


def change_count(*, count: MeasureValue, version: int, by: UUID, values: Values) -> None:
    """Changes one count.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(count, version=version, by=by, values=values)


def take_count_away(*, count: MeasureValue, by: UUID) -> None:
    """Takes one count out."""
    take_away(count, by=by)


def choose_measures(*, action: Action, chosen: Collection[UUID], seen: Collection[UUID], by: UUID) -> None:
    """Says which measures an action moves: what the editor ticked or cleared, and nothing else.

    What somebody else ticked or cleared meanwhile stays as it is, so that two editors lose nothing.

    Args:
        action: the action.
        chosen: the keys of the measures that are ticked now.
        seen: those that were ticked when the form was opened.
        by: who.
    """
    wait_for_turn(action.partnership_id)
    held = {measure.pk for measure in list_moved_by(action)}
    new, gone = set(chosen) - set(seen) - held, (set(seen) - set(chosen)) & held
    place = next_place(ActionMeasure, action.partnership_id)
    ActionMeasure.objects.filter(action=action, measure_id__in=gone).delete()
    ActionMeasure.objects.bulk_create(
        ActionMeasure(partnership_id=action.partnership_id, action=action, measure_id=key, order=order)
        for order, key in enumerate((key for key in chosen if key in new), place)
    )
    if new or gone:
        note("changed", action, by, ["measures"])


def choose_joins(*, priority: Priority, chosen: Collection[Thing], seen: Collection[Thing], by: UUID) -> None:
    """Says what a priority answers to and joins, in the same way: see `choose_measures`."""
    wait_for_turn(priority.partnership_id)
    rows = {(row.kind, row.thing): row for row in list_joins(priority.partnership_id, priority.pk)}
    new, gone = set(chosen) - set(seen) - set(rows), (set(seen) - set(chosen)) & set(rows)
    place = next_place(PriorityLink, priority.partnership_id)
    PriorityLink.objects.filter(pk__in=[rows[thing].pk for thing in gone]).delete()
    PriorityLink.objects.bulk_create(
        PriorityLink(
            partnership_id=priority.partnership_id, priority=priority, kind=kind, thing=thing, order=order
        )
        for order, (kind, thing) in enumerate((it for it in chosen if it in new), place)
    )
    if new or gone:
        note("changed", priority, by, ["joins"])


def join_titled(*, priority: Priority, by: UUID, kind: str, name: str, values: Values) -> PriorityLink:
    """Ties a priority to a pathway or programme by what it is called."""
    wait_for_turn(priority.partnership_id)
    made = PriorityLink.objects.create(
        partnership_id=priority.partnership_id, priority=priority, kind=kind, thing=name,
        order=next_place(PriorityLink, priority.partnership_id), **values,
    )  # fmt: skip
    note("changed", priority, by, ["joins"])
    return made


def leave_titled(*, join: PriorityLink, by: UUID) -> None:
    """Unties a priority from a pathway or programme."""
    note("changed", join.priority, by, ["joins"])
    join.delete()


def add_linked_plan(*, partnership: UUID, by: UUID, values: Values) -> LinkedPlan:
    """Adds a plan that the strategy joins."""
    return add(LinkedPlan, partnership=partnership, by=by, title=values["title_en"], values=values)


def change_linked_plan(*, plan: LinkedPlan, version: int, by: UUID, values: Values) -> None:
    """Changes what is said of a plan.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(plan, version=version, by=by, values=values)


def take_linked_plan_away(*, plan: LinkedPlan, by: UUID) -> None:
    """Takes a plan out, and unties the priorities that join it."""
    PriorityLink.objects.filter(partnership_id=plan.partnership_id, kind=PLAN, thing=plan.identifier).delete()
    take_away(plan, by=by)
