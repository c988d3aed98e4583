"""How the figures of a partnership came to be what they are: what was brought or refreshed, and when."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone

from seedbed_web.organisations.models import OfPartnership

KINDS = ("refreshed", "brought", "undone")
STATES = ("waiting", "running", "done", "failed")


class FigureEvent(OfPartnership):
    """A refresh, or a file of figures brought in, with what it changed; the last one can be undone."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    number = models.PositiveIntegerField()
    """1 for the first of the partnership."""
    kind = models.CharField(max_length=20, choices=[(it, it) for it in KINDS])
    state = models.CharField(max_length=20, choices=[(it, it) for it in STATES], default="done")
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    title = models.TextField(blank=True)
    """What was brought: the name of the source."""
    source = models.TextField(blank=True)
    """The short name of that source."""
    changes = models.JSONField(default=list)
    """Figures that changed: name, kind, before, after."""
    trouble = models.TextField(blank=True)
    """Why it failed, in words."""
    before = models.JSONField(default=dict)
    """Digest of each changed file before, by path; the file itself is in `KeptFile`."""
    after = models.JSONField(default=dict)
    """The same after: while files are these, nothing has changed them since."""
    lacking = models.JSONField(default=list)
    """Data sets that a refresh did not find, by identifier."""
    undone = models.BooleanField(default=False)
    step = models.CharField(max_length=40, blank=True)
    """What a refresh is doing."""
    steps_done = models.PositiveSmallIntegerField(default=0)
    touched_at = models.DateTimeField(default=timezone.now)
    """When it last gave a sign of life."""

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["partnership", "number"], name="figure_event_once")]


class KeptFile(OfPartnership):
    """A file of the pack as it was before the last changes, so that they can be undone."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    event = models.ForeignKey(FigureEvent, on_delete=models.CASCADE, related_name="kept")
    path = models.CharField(max_length=300)
    content = models.BinaryField()


class WaitingFigures(OfPartnership):
    """A table of figures that somebody has brought, until its columns are named and it is confirmed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.TextField()
    content = models.BinaryField()
    mapping = models.JSONField(default=dict)
    """What its columns are, and of which source it is, as far as that was said."""
    brought_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    expires_at = models.DateTimeField()
