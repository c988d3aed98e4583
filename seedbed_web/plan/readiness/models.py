"""What people judged of the strategy, by which criteria of their own, and what it may do to whom."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.plan.strategy.assurance_tables import DUTIES, EFFECTS, FACTORS
from seedbed.plan.strategy.tables import ANSWERS
from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import EditedLine, OfPack, Titled


@kept_history
class Judgement(EditedLine):
    """What somebody judged of one criterion, where no test can answer."""

    set = models.TextField()
    criterion = models.TextField()
    verdict = models.CharField(_("answer"), max_length=20, choices=[(it, it) for it in ANSWERS])
    by = models.TextField(_("who judged"))
    on = models.DateField(_("the day"))
    reason_en = models.TextField(_("why, in English"))
    reason_cy = models.TextField(_("why, in Welsh"), blank=True)

    class Meta(EditedLine.Meta):
        constraints = [
            models.UniqueConstraint(fields=["partnership", "set", "criterion"], name="judgement_once")
        ]


@kept_history
class Criterion(Titled, OfPack):
    """A criterion of the partnership's own."""

    set = models.TextField()
    set_title_en = models.TextField(_("what the set is called, in English"))
    set_title_cy = models.TextField(_("what the set is called, in Welsh"), blank=True)
    factor = models.CharField(_("success factor"), max_length=20, choices=[(it, it) for it in FACTORS])
    title_en = models.TextField(_("the criterion in English"))
    title_cy = models.TextField(_("the criterion in Welsh"), blank=True)
    meaning_en = models.TextField(_("what it means, in English"))
    meaning_cy = models.TextField(_("what it means, in Welsh"), blank=True)
    test = models.TextField(blank=True)
    source = models.TextField(_("where it comes from"))
    url = models.TextField(_("where that can be read"), blank=True)

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="criterion_once")]


@kept_history
class Impact(OfPack):
    """What the strategy may do to somebody, under one duty."""

    duty = models.CharField(_("duty"), max_length=30, choices=[(it, it) for it in DUTIES])
    who = models.TextField(_("who or what it is about"))
    effect = models.CharField(_("effect"), max_length=20, choices=[(it, it) for it in EFFECTS])
    finding_en = models.TextField(_("what is expected, in English"))
    finding_cy = models.TextField(_("what is expected, in Welsh"), blank=True)
    response_en = models.TextField(_("what will be done, in English"), blank=True)
    response_cy = models.TextField(_("what will be done, in Welsh"), blank=True)
    by = models.TextField(_("who judged"))
    on = models.DateField(_("the day"))

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="impact_once")]
