"""A partnership, the areas it serves, the organisations and people in it, and who is invited."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.sectors import SECTORS
from seedbed_web.accounts.models import LANGUAGES
from seedbed_web.database.history import kept_history

NATIONS = [("England", _("England")), ("Wales", _("Wales"))]


class Partnership(models.Model):
    """The tenant: one local maternity and early years system, of one or several authorities."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    name_en = models.CharField(max_length=200)
    name_cy = models.CharField(max_length=200, blank=True)
    nation = models.CharField(max_length=10, choices=NATIONS)
    is_demo = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True, blank=True)
    """When it first published; until then nobody outside knows of it."""
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name_en


class OfPartnership(models.Model):
    """What every row that belongs to a partnership has."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE)

    class Meta:
        abstract = True


class Area(OfPartnership):
    """One authority that the partnership serves."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = models.CharField(max_length=9)
    name_en = models.CharField(max_length=200)
    name_cy = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "code"], name="area_once")]


@kept_history
class Organisation(OfPartnership):
    """A member organisation; `identifier` is what the area pack calls it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    identifier = models.SlugField(max_length=80)
    name_en = models.CharField(_("name in English"), max_length=200)
    name_cy = models.CharField(_("name in Welsh"), max_length=200, blank=True)
    sector = models.CharField(_("sector"), max_length=30, choices=[(sector, sector) for sector in SECTORS])
    nation = models.CharField(_("nation"), max_length=10, choices=NATIONS, blank=True, default="")
    """Where it is not the partnership's: systems on the border have members on both sides."""
    part_en = models.TextField(_("its part, in English"), blank=True)
    part_cy = models.TextField(_("its part, in Welsh"), blank=True)
    order = models.PositiveIntegerField(default=0)
    extra = models.JSONField(default=dict, blank=True)
    """Columns of the pack's table that this version does not know."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["order", "name_en"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "identifier"], name="organisation_once")
        ]

    def __str__(self) -> str:
        return self.name_en

    def name(self, language: str) -> str:
        """Its name in a language, English where there is no Welsh."""
        return self.name_cy if language == "cy" and self.name_cy else self.name_en


@kept_history
class Membership(OfPartnership):
    """One person's role in one partnership; a person may hold several."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, blank=True)
    role = models.CharField(max_length=40)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    """The day it ended: from that day on it holds no longer, so that ending it works at once."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "user", "role"], name="role_once"),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="membership_ends_after_it_began",
            ),
        ]


class Invitation(OfPartnership):
    """A way in for one person, by a link that expires; only a digest of its token is kept."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=150)
    language = models.CharField(max_length=2, choices=LANGUAGES, default="en")
    role = models.CharField(max_length=40)
    organisation = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, blank=True)
    token_digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
