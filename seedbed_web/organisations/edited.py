"""What rows that people edit have in common, whichever part they belong to."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models

from seedbed_web.organisations.models import OfPartnership


class Titled(models.Model):
    """What has a title in both languages."""

    class Meta:
        abstract = True

    def title(self, language: str) -> str:
        """The title in a language, English where there is no Welsh."""
        return said_in(self, "title", language)


def said_in(row: models.Model, name: str, language: str) -> str:
    """A text of a row in a language, English where there is no Welsh; `name` without its language."""
    welsh = getattr(row, f"{name}_cy") if language == "cy" else ""
    own: str = welsh or getattr(row, f"{name}_en")
    return own


class Edited(OfPartnership):
    """What people edit: `version` counts the saves, so that two editors never overwrite each other unseen."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        abstract = True


class OfPack(Edited):
    """An edited row of a table of the area pack; `identifier` is what the pack calls it."""

    identifier = models.SlugField(max_length=80)
    order = models.PositiveIntegerField(default=0)
    """Its place in the file."""
    extra = models.JSONField(default=dict, blank=True)
    """Columns of the pack's table that this version does not know."""

    class Meta:
        abstract = True
        ordering = ["order", "identifier"]


class EditedLine(Edited):
    """An edited row of a table whose key is in its columns."""

    order = models.PositiveIntegerField(default=0)
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True
        ordering = ["order", "id"]


class LineOfPack(OfPartnership):
    """A row of a table of the pack that has no name of its own: its key is in its columns."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    order = models.PositiveIntegerField(default=0)
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True
        ordering = ["order", "id"]
