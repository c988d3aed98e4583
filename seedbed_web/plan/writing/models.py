"""The narrative of the strategy: one text for each section and language."""

from __future__ import annotations

from django.db import models

from seedbed.plan.strategy.tables import SECTIONS
from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import Edited


@kept_history
class Narrative(Edited):
    """A section in one language, in Markdown with citations, as `text/<section>.<language>.md` has it."""

    section = models.CharField(max_length=40, choices=[(it, it) for it in SECTIONS])
    language = models.CharField(max_length=2, choices=[("en", "en"), ("cy", "cy")])
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["section", "language"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "section", "language"], name="narrative_once")
        ]
