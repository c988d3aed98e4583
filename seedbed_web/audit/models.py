"""The record of what was done and looked at. No foreign keys: it outlives what it speaks of."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    """One thing that somebody did or looked at, chained to the one before it in the same partnership.

    `detail` holds identifiers and counts, never names or what a record says, so that erasing a person
    breaks no link of the chain.
    """

    id = models.BigAutoField(primary_key=True)
    partnership_id = models.UUIDField(null=True)
    """None: outside any partnership, such as signing in."""
    number = models.PositiveBigIntegerField()
    """Place in the chain of its partnership, 1 for the first."""
    at = models.DateTimeField()
    actor_id = models.UUIDField(null=True)
    action = models.CharField(max_length=80)
    subject_kind = models.CharField(max_length=80, blank=True)
    subject_id = models.CharField(max_length=80, blank=True)
    purpose = models.CharField(max_length=80, blank=True)
    detail = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership_id", "number"], name="one_link_a_place", nulls_distinct=False
            )
        ]
        ordering = ["number"]
