"""What the demo remembers of itself."""

from __future__ import annotations

from django.db import models


class Loaded(models.Model):
    """That a version of the demo was loaded: the next start has nothing to do, and changes stay."""

    version = models.PositiveIntegerField(primary_key=True)
    as_of = models.DateField()
    """The day Fernshire's figures were read, as its pack says."""
    at = models.DateTimeField(auto_now_add=True)
