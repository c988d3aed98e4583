"""The files of a pack as they came, and packs that wait to be confirmed."""

from __future__ import annotations

from typing import Final
from uuid import uuid4

import pgtrigger
from django.conf import settings
from django.db import models

from seedbed_web.organisations.models import OfPartnership

OF_A_VERSION: Final = r"^versions/[^/]+/."
"""Paths of files of fixed versions, as PostgreSQL and Python read it: they never change."""


class PackFile(OfPartnership):
    """One file of the pack, as it came."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    path = models.CharField(max_length=300)
    content = models.BinaryField()

    class Meta:
        ordering = ["path"]
        constraints = [models.UniqueConstraint(fields=["partnership", "path"], name="file_once")]
        triggers = [
            pgtrigger.Protect(
                name="versions_stand",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Condition(f"OLD.path ~ '{OF_A_VERSION}'"),
            )
        ]


class WaitingPack(OfPartnership):
    """A pack that somebody has brought and not yet confirmed; it is forgotten after a while."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    content = models.BinaryField()
    """The zip file as it came."""
    brought_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    expires_at = models.DateTimeField()
