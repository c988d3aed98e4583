"""What was asked for once is done once."""

from __future__ import annotations

from django.db import models


class Done(models.Model):
    """A request that changed something, by the key its page carried: sending it again changes nothing."""

    user_id = models.UUIDField()
    key = models.UUIDField()
    path = models.CharField(max_length=500)
    status = models.PositiveSmallIntegerField(null=True)
    location = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user_id", "key"], name="done_once")]
