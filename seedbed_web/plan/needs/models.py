"""Figures with their sources, and what people said: rows of a pack, kept for pages to show and cite.

They are replaced whole when a pack is brought in, and not edited here.
"""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.plan.strategy.tables import SUGGESTION_STATES
from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import OfPack
from seedbed_web.organisations.models import OfPartnership


class Source(OfPartnership):
    """Who published some of the figures."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    identifier = models.TextField()
    title_en = models.TextField()
    title_cy = models.TextField()
    publisher = models.TextField()
    release = models.TextField()
    licence = models.TextField()
    url = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="source_once")]


class Figure(OfPartnership):
    """One row of the tidy figures, protected as for publication; `identifier` is what text cites."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    identifier = models.TextField()
    indicator = models.TextField()
    area = models.TextField()
    area_en = models.TextField()
    area_cy = models.TextField()
    is_own = models.BooleanField()
    """Whether it speaks of the area that the strategy is for, not of one beside or within it."""
    period_start = models.DateField()
    period_end = models.DateField()
    group = models.TextField()
    value = models.FloatField(null=True)
    count = models.FloatField(null=True)
    denominator = models.FloatField(null=True)
    lower = models.FloatField(null=True)
    upper = models.FloatField(null=True)
    unit = models.TextField()
    method = models.TextField()
    source = models.ForeignKey(Source, on_delete=models.CASCADE)
    retrieved = models.DateField()
    reason = models.TextField(null=True)  # the library's figure: None is no reason
    note = models.TextField(null=True)  # likewise

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="figure_once")]
        indexes = [models.Index(fields=["partnership", "indicator", "is_own"], name="figures_of_indicator")]


@kept_history
class Statement(OfPack):
    """Evidence that is not a figure: what families said, research, local work."""

    identifier = models.TextField()
    kind = models.TextField(_("kind"))
    statement_en = models.TextField(_("what it says, in English"))
    statement_cy = models.TextField(_("what it says, in Welsh"), blank=True)
    source = models.TextField(_("who said it, or where it was published"))
    url = models.TextField(_("where it can be read"), blank=True)
    dated = models.DateField(_("the day it speaks of"))

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="statement_once")]


@kept_history
class Suggestion(OfPack):
    """What the figures suggest, until somebody accepts or declines it."""

    identifier = models.TextField()
    indicator = models.TextField()
    statement_en = models.TextField()
    statement_cy = models.TextField(blank=True)
    reason_en = models.TextField()
    reason_cy = models.TextField(blank=True)
    state = models.CharField(max_length=20, choices=[(it, it) for it in SUGGESTION_STATES])
    priority = models.ForeignKey(
        "plan.Priority", on_delete=models.SET_NULL, null=True, blank=True, related_name="suggestions"
    )
    declined_en = models.TextField(_("why it was declined, in English"), blank=True)
    declined_cy = models.TextField(_("why it was declined, in Welsh"), blank=True)

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="suggestion_once")]
