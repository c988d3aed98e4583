"""What ties the chain together: what a priority answers to and joins, and what actions move."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.plan.strategy.chain_tables import LINK_KINDS, PLAN_KINDS
from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import EditedLine, LineOfPack, OfPack, Titled
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.strategy.models import Action, Measure, Priority


class PriorityLink(Titled, LineOfPack):
    """What a priority answers to or joins."""

    priority = models.ForeignKey(Priority, on_delete=models.CASCADE, related_name="joins")
    kind = models.CharField(max_length=20, choices=[(it, it) for it in LINK_KINDS])
    thing = models.TextField()
    title_en = models.TextField(blank=True)
    title_cy = models.TextField(blank=True)

    class Meta(LineOfPack.Meta):
        constraints = [
            models.UniqueConstraint(fields=["priority", "kind", "thing"], name="priority_link_once")
        ]


class ActionMeasure(LineOfPack):
    """A measure that an action is meant to move."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="moves")
    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="moved_by")

    class Meta(LineOfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["action", "measure"], name="action_measure_once")]


@kept_history
class MeasureValue(EditedLine):
    """Where a measure stood by the area's own count."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="values")
    on = models.DateField(_("the day it speaks of"))
    value = models.FloatField(_("value"))
    source = models.TextField(_("who counted it"))
    note = models.TextField(_("what a reader must know"), blank=True)

    class Meta(EditedLine.Meta):
        constraints = [models.UniqueConstraint(fields=["measure", "on"], name="measure_value_once")]


@kept_history
class LinkedPlan(Titled, OfPack):
    """Another plan that the strategy joins."""

    kind = models.CharField(_("kind"), max_length=30, choices=[(it, it) for it in PLAN_KINDS])
    title_en = models.TextField(_("title in English"))
    title_cy = models.TextField(_("title in Welsh"), blank=True)
    covers_en = models.TextField(_("what it covers, in English"), blank=True)
    covers_cy = models.TextField(_("what it covers, in Welsh"), blank=True)
    owner = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, blank=True)
    url = models.TextField(_("where it can be read"), blank=True)
    starts = models.DateField(_("first day"), null=True, blank=True)
    ends = models.DateField(_("last day"), null=True, blank=True)

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="linked_plan_once")]
