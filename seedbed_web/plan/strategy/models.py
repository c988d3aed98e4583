"""A partnership's strategy as it is being written: priorities and actions, each with its history."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.plan.strategy.tables import CANDIDATE_STATES, MEASURE_LEVELS, STATES
from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import Edited, OfPack, Titled
from seedbed_web.organisations.models import Organisation


@kept_history
class Strategy(Titled, Edited):
    """The one strategy of a partnership. Earlier, adopted versions travel in its pack."""

    title_en = models.CharField(_("title in English"), max_length=200)
    title_cy = models.CharField(_("title in Welsh"), max_length=200, blank=True)
    starts = models.PositiveSmallIntegerField(_("first year"))
    ends = models.PositiveSmallIntegerField(_("last year"))
    adopted_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership"], name="one_strategy"),
            models.CheckConstraint(condition=models.Q(ends__gte=models.F("starts")), name="strategy_years"),
        ]


@kept_history
class Priority(Titled, Edited):
    """What is put first; `identifier` is what the area pack calls it."""

    identifier = models.SlugField(max_length=80)
    order = models.PositiveIntegerField(_("place"), default=1)
    title_en = models.CharField(_("title in English"), max_length=200)
    title_cy = models.CharField(_("title in Welsh"), max_length=200, blank=True)
    need_en = models.TextField(_("the need, in English"))
    need_cy = models.TextField(_("the need, in Welsh"), blank=True)
    gap_en = models.TextField(_("the gap to close, in English"), blank=True)
    gap_cy = models.TextField(_("the gap to close, in Welsh"), blank=True)
    learning_en = models.TextField(_("what we want to learn, in English"), blank=True)
    learning_cy = models.TextField(_("what we want to learn, in Welsh"), blank=True)
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["order", "identifier"]
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="priority_once")]


@kept_history
class Action(Titled, Edited):
    """Who does what by when."""

    identifier = models.SlugField(max_length=80)
    priority = models.ForeignKey(Priority, on_delete=models.CASCADE, related_name="actions")
    title_en = models.CharField(_("what will be done, in English"), max_length=300)
    title_cy = models.CharField(_("what will be done, in Welsh"), max_length=300, blank=True)
    owner = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, blank=True)
    starts = models.DateField(_("first day"), null=True, blank=True)
    ends = models.DateField(_("done by"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=[(state, state) for state in STATES])
    order = models.PositiveIntegerField(default=0)
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["order", "identifier"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "identifier"], name="action_once"),
            models.CheckConstraint(condition=models.Q(state__in=STATES), name="action_state_known"),
            models.CheckConstraint(
                condition=models.Q(starts__isnull=True)
                | models.Q(ends__isnull=True)
                | models.Q(ends__gte=models.F("starts")),
                name="action_ends_after_it_starts",
            ),
        ]
        indexes = [models.Index(fields=["partnership", "ends"], name="actions_by_end")]


@kept_history
class Measure(Titled, OfPack):
    """How a priority's success will be known."""

    identifier = models.TextField()
    priority = models.ForeignKey(Priority, on_delete=models.CASCADE, related_name="measures")
    title_en = models.TextField(_("what is measured, in English"))
    title_cy = models.TextField(_("what is measured, in Welsh"), blank=True)
    indicator = models.TextField(_("indicator"), blank=True)
    baseline = models.TextField(_("baseline"), blank=True)
    """The identifier of the figure it starts from."""
    target = models.FloatField(_("target"), null=True, blank=True)
    target_on = models.DateField(_("day by which"), null=True, blank=True)
    level = models.CharField(
        _("level"), max_length=20, blank=True, choices=[(it, it) for it in MEASURE_LEVELS]
    )
    unit = models.TextField(_("unit"), blank=True)

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="measure_once")]


@kept_history
class Money(OfPack):
    """What one source gives to a priority in one year, and what of it was spent."""

    identifier = models.TextField()
    priority = models.ForeignKey(Priority, on_delete=models.CASCADE, related_name="money")
    source_en = models.TextField(_("where the money comes from, in English"))
    source_cy = models.TextField(_("where the money comes from, in Welsh"), blank=True)
    starts = models.DateField(_("first day"))
    ends = models.DateField(_("last day it can be spent"))
    pounds = models.FloatField(_("pounds"))
    owner = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, blank=True)
    spent = models.FloatField(_("pounds spent so far"), null=True, blank=True)
    spent_on = models.DateField(_("counted up to"), null=True, blank=True)

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="money_once")]


@kept_history
class Candidate(Titled, OfPack):
    """An action that was put forward for the strategy, until somebody takes it up or declines it."""

    title_en = models.TextField(_("what would be done, in English"))
    title_cy = models.TextField(_("what would be done, in Welsh"), blank=True)
    origin_en = models.TextField(_("where it comes from, in English"))
    origin_cy = models.TextField(_("where it comes from, in Welsh"), blank=True)
    source = models.TextField(blank=True)
    """The kind and the name of what it comes from, such as `board-action:survey-families`."""
    raises = models.CharField(max_length=40, blank=True)
    """The element of the system that it is to raise."""
    owner = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, blank=True)
    ends = models.DateField(_("done by"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=[(word, word) for word in CANDIDATE_STATES])
    reason_en = models.TextField(_("why it was declined, in English"), blank=True)
    reason_cy = models.TextField(_("why it was declined, in Welsh"), blank=True)
    action = models.ForeignKey(
        Action, on_delete=models.SET_NULL, null=True, blank=True, related_name="came_from"
    )

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="candidate_once")]
