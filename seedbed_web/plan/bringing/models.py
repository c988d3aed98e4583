"""An existing plan that somebody has brought, until its pieces are confirmed or thrown away."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models

from seedbed_web.organisations.models import OfPartnership


class BroughtPlan(OfPartnership):
    """The text of a plan as it was read, and what somebody has said of its pieces so far."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.TextField()
    """What the file was called, or the first words."""
    text = models.TextField()
    """The plan as Markdown."""
    choices = models.JSONField(default=dict)
    """What was chosen for each piece, by its number."""
    brought_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    brought_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
