"""What people added to the report of a quarter."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import OfPack
from seedbed_web.plan.strategy.models import Priority


@kept_history
class QuarterNote(OfPack):
    """A sentence in the report of a quarter."""

    quarter = models.DateField(_("last day of the quarter"))
    priority = models.ForeignKey(Priority, on_delete=models.SET_NULL, null=True, blank=True)
    words_en = models.TextField(_("the sentence in English"))
    words_cy = models.TextField(_("the sentence in Welsh"), blank=True)
    by = models.TextField(_("who"))
    on = models.DateField(_("the day"))

    class Meta(OfPack.Meta):
        constraints = [
            models.UniqueConstraint(fields=["partnership", "identifier"], name="quarter_note_once")
        ]
