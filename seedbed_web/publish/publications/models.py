"""What a partnership has published, and what is being made."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone

from seedbed_web.organisations.models import OfPartnership

STATES = ("waiting", "running", "done", "failed")


class Publication(OfPartnership):
    """One run of publishing: the draft as it stands, or an adopted version."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    number = models.PositiveIntegerField()
    """1 for the first of the partnership."""
    version_name = models.TextField(blank=True)
    """The identifier of the version; empty for the draft."""
    as_of = models.DateField()
    """The day that the pages name."""
    adopted_on = models.DateField(null=True, blank=True)
    """The day on which what was published says that it was adopted; empty of a draft."""
    state = models.CharField(max_length=20, choices=[(it, it) for it in STATES], default="waiting")
    step = models.TextField(blank=True)
    """What is being done, in words."""
    steps_done = models.PositiveIntegerField(default=0)
    trouble = models.JSONField(default=list)
    """Faults that stopped it, as the library words them."""
    folder = models.TextField(blank=True)
    """Folder below `publications/`, once it is there whole."""
    digest = models.TextField(blank=True)
    """SHA-256 of its `strategy.json`."""
    asked_at = models.DateTimeField(auto_now_add=True)
    asked_as = models.TextField(blank=True)
    """The role of who asked."""
    touched_at = models.DateTimeField(default=timezone.now)
    """When it last came a step on."""
    done_at = models.DateTimeField(null=True, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    is_current = models.BooleanField(default=False)
    """Whether the public address leads to it."""
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="publication_once"),
            models.UniqueConstraint(
                fields=["partnership"], condition=models.Q(is_current=True), name="one_current_publication"
            ),
        ]
