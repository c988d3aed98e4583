"""What a pack brought that no part of the site keeps in tables of its own yet."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from seedbed_web.organisations.models import OfPartnership


class PackFile(OfPartnership):
    """One file of the pack, as it came."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    path = models.CharField(max_length=300)
    content = models.BinaryField()

    class Meta:
        ordering = ["path"]
        constraints = [models.UniqueConstraint(fields=["partnership", "path"], name="file_once")]
