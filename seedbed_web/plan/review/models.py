"""What is said about the draft."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.plan.strategy.assurance_tables import REMARK_KINDS, REMARK_STATES
from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import OfPack


@kept_history
class Remark(OfPack):
    """A comment on the draft, or other words put forward for a text of it."""

    about = models.TextField()
    """The kind and the name of what it is about, such as `priority:talking-by-two` or `text:vision`."""
    field = models.TextField(blank=True)
    language = models.CharField(max_length=2, blank=True)
    kind = models.CharField(max_length=20, choices=[(it, it) for it in REMARK_KINDS])
    words = models.TextField(_("what you say"))
    was = models.TextField(blank=True)
    proposed = models.TextField(_("the words you put forward"), blank=True)
    by = models.TextField(_("who"))
    on = models.DateField(_("the day"))
    state = models.CharField(max_length=20, choices=[(it, it) for it in REMARK_STATES])
    answer = models.TextField(_("answer"), blank=True)
    reply_to = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies"
    )

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="remark_once")]
