"""Versions whose words and figures were fixed, and which partners agreed to them."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.plan.strategy.assurance_tables import SIGN_OFF_ANSWERS
from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import EditedLine, OfPack, Titled
from seedbed_web.organisations.models import OfPartnership, Organisation

FIXING, ADOPTING = "fixing", "adopting"
WAITING, DONE, REFUSED = "waiting", "done", "refused"


@kept_history
class Version(Titled, OfPack):
    """A version that was fixed; its files stand in the pack under `versions/<identifier>/`."""

    title_en = models.TextField(_("title in English"))
    title_cy = models.TextField(_("title in Welsh"), blank=True)
    fixed_on = models.DateField()
    adopted_on = models.DateField(null=True, blank=True)
    digest = models.TextField()
    """SHA-256 of its `strategy.json`."""
    about_en = models.TextField(_("what is new in it, in English"), blank=True)
    about_cy = models.TextField(_("what is new in it, in Welsh"), blank=True)
    adopted_by = models.TextField(blank=True)
    """Identifiers of the partners who adopted it, with a space between them."""
    adopted_digest = models.TextField(blank=True)
    """SHA-256 of its `adopted/strategy.json`; empty where it was adopted elsewhere."""

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="version_once")]


@kept_history
class SignOff(EditedLine):
    """What one partner says of one version."""

    called = "sign-off"
    # `version` counts saves, as of every edited row; the version that is signed is `of`.
    of = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="sign_offs")
    partner = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(_("answer"), max_length=30, choices=[(it, it) for it in SIGN_OFF_ANSWERS])
    words = models.TextField(_("condition or reason"), blank=True)
    by = models.TextField(_("who"), blank=True)
    on = models.DateField(_("the day"), null=True, blank=True)

    class Meta(EditedLine.Meta):
        constraints = [models.UniqueConstraint(fields=["of", "partner"], name="sign_off_once")]


class Making(OfPartnership):
    """A version that somebody asked to have fixed or adopted, and what came of it: it takes some seconds."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=[(it, it) for it in (FIXING, ADOPTING)])
    state = models.CharField(
        max_length=20, choices=[(it, it) for it in (WAITING, DONE, REFUSED)], default=WAITING
    )
    day = models.DateField()
    """The day on which it is fixed or adopted."""
    values = models.JSONField(default=dict)
    """What was asked: its title and what is new in it, or which partners adopt it."""
    trouble = models.JSONField(default=list)
    """Faults that stand in the way, as the library words them."""
    made = models.ForeignKey(Version, on_delete=models.CASCADE, null=True, related_name="+")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-asked_at"]

    @property
    def is_done(self) -> bool:
        """Whether it was made."""
        return self.state == DONE
