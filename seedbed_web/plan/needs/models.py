"""Figures with their sources, and what people said: rows of a pack, kept for pages to show and cite.

They are replaced whole when a pack is brought in, and not edited here.
"""

from __future__ import annotations

from uuid import uuid4

from django.db import models

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


class Statement(OfPartnership):
    """Evidence that is not a figure: what families said, research, local work."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    identifier = models.TextField()
    kind = models.TextField()
    statement_en = models.TextField()
    statement_cy = models.TextField(blank=True)
    source = models.TextField()
    url = models.TextField(blank=True)
    dated = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="statement_once")]
