"""Reading what ties the chain together."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from seedbed_web.plan.chain.models import ActionMeasure, LinkedPlan, MeasureValue, PriorityLink
from seedbed_web.plan.needs.models import Figure
from seedbed_web.plan.strategy.models import Action, Measure, Money, Priority

PATHWAY, PROGRAMME, PLAN, ELEMENT, FINDING = "pathway", "programme", "plan", "element", "finding"
TITLED = (PATHWAY, PROGRAMME)
"""What a priority joins by its title: nothing else on the site names it."""


def list_money(partnership: UUID, priority: UUID | None = None) -> QuerySet[Money]:
    """Lines of money in order of time, of one priority or of all."""
    held = Money.objects.filter(partnership_id=partnership)
    held = held.filter(priority_id=priority) if priority else held
    return held.select_related("priority", "owner").order_by(
        "priority__order", "starts", "order", "identifier"
    )


def find_money(partnership: UUID, identifier: str) -> Money | None:
    """One line of money by the name the pack gives it."""
    return list_money(partnership).select_related("changed_by").filter(identifier=identifier).first()


def find_measure(partnership: UUID, identifier: str) -> Measure | None:
    """One measure by the name the pack gives it."""
    held = Measure.objects.filter(partnership_id=partnership, identifier=identifier)
    return held.select_related("priority", "changed_by").first()


def list_measures_of(priority: Priority) -> QuerySet[Measure]:
    """The measures of a priority, in their order."""
    return priority.measures.order_by("order", "identifier")


def list_counts(partnership: UUID, measures: Collection[UUID]) -> QuerySet[MeasureValue]:
    """The area's own counts of some measures, in order of time."""
    held = MeasureValue.objects.filter(partnership_id=partnership, measure_id__in=measures)
    return held.order_by("measure_id", "on")


def find_count(partnership: UUID, key: UUID) -> MeasureValue | None:
    """One count of a measure."""
    held = MeasureValue.objects.filter(partnership_id=partnership, pk=key)
    return held.select_related("measure__priority", "changed_by").first()


def has_count_on(measure: Measure, on: date, besides: UUID | None) -> bool:
    """Whether there is a count of a day already, besides one."""
    held = measure.values.filter(on=on)
    return (held.exclude(pk=besides) if besides else held).exists()


def get_moves(partnership: UUID, priority: UUID | None = None) -> list[tuple[Action, UUID]]:
    """Each action with the key of each measure it is meant to move, actions in their order."""
    ties = ActionMeasure.objects.filter(partnership_id=partnership)
    ties = ties.filter(action__priority_id=priority) if priority else ties
    held = ties.select_related("action").order_by("action__order", "action__identifier", "order")
    return [(tie.action, tie.measure_id) for tie in held]


def list_moved_by(action: Action) -> list[Measure]:
    """The measures that an action is meant to move."""
    held = ActionMeasure.objects.filter(action=action).select_related("measure")
    return [tie.measure for tie in held.order_by("measure__order", "measure__identifier")]


def list_moving(measure: Measure) -> list[Action]:
    """The actions that are meant to move a measure."""
    held = ActionMeasure.objects.filter(measure=measure).select_related("action__owner")
    return [tie.action for tie in held.order_by("action__order", "action__identifier")]


def list_joins(partnership: UUID, priority: UUID) -> list[PriorityLink]:
    """What a priority answers to and joins."""
    return list(PriorityLink.objects.filter(partnership_id=partnership, priority_id=priority))


def find_join(partnership: UUID, key: UUID) -> PriorityLink | None:
    """One thing that a priority joins by its title."""
    held = PriorityLink.objects.filter(partnership_id=partnership, pk=key, kind__in=TITLED)
    return held.select_related("priority").first()


def list_linked_plans(partnership: UUID) -> list[LinkedPlan]:
    """The plans that the strategy joins, the local maternity plan first."""
    held = LinkedPlan.objects.filter(partnership_id=partnership).select_related("owner")
    return sorted(held, key=lambda plan: plan.kind != "maternity")


def find_linked_plan(partnership: UUID, identifier: str) -> LinkedPlan | None:
    """One plan by the name the pack gives it."""
    held = LinkedPlan.objects.filter(partnership_id=partnership, identifier=identifier)
    return held.select_related("changed_by", "owner").first()


def list_joining(partnership: UUID, identifier: str) -> list[Priority]:
    """The priorities that join a linked plan."""
    held = PriorityLink.objects.filter(partnership_id=partnership, kind=PLAN, thing=identifier)
    return [link.priority for link in held.select_related("priority").order_by("priority__order")]


def list_indicators_with_figures(partnership: UUID) -> set[str]:
    """Indicators of which there is a figure of the area itself."""
    held = Figure.objects.filter(partnership_id=partnership, is_own=True, value__isnull=False)
    return set(held.values_list("indicator", flat=True).distinct())


def list_baseline_names(partnership: UUID, indicator: str) -> list[str]:
    """Figures of the area that a measure of an indicator can start from, the newest first."""
    held = Figure.objects.filter(partnership_id=partnership, is_own=True, value__isnull=False)
    rows = held.filter(indicator=indicator).order_by("-period_end", "group")
    return list(rows.values_list("identifier", flat=True))
