"""The self-assessment as it is carried out. Who answered what is known to nobody but the row's own link."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.lead.maturity.definitions import ANSWERS, SCALE
from seedbed.lead.maturity.tables import AGREED, OUTCOMES, PURPOSES, VARIANTS
from seedbed_web.accounts.models import LANGUAGES
from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import Edited, LineOfPack, OfPack, Titled
from seedbed_web.organisations.models import OfPartnership, Organisation


def _one_of(*words: str) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


@kept_history
class Round(Titled, OfPack):
    """One time the self-assessment is carried out; nobody answers any more once it has closed."""

    title_en = models.CharField(_("title in English"), max_length=200)
    title_cy = models.CharField(_("title in Welsh"), max_length=200, blank=True)
    opened_on = models.DateField(_("opens on"))
    answers_until = models.DateField(_("answers wanted by"), null=True, blank=True)
    """What respondents are told; the coordinator closes the round."""
    closed_on = models.DateField(null=True, blank=True)
    variant = models.CharField(_("wording"), max_length=10, choices=_one_of(*VARIANTS))
    purpose = models.CharField(_("purpose"), max_length=10, choices=_one_of(*PURPOSES), blank=True)
    elements = models.TextField(blank=True)
    """The elements asked about, separated by spaces; empty for all."""

    class Meta(OfPack.Meta):
        constraints = [
            models.UniqueConstraint(fields=["partnership", "identifier"], name="round_once"),
            models.CheckConstraint(
                condition=models.Q(closed_on__isnull=True) | models.Q(closed_on__gte=models.F("opened_on")),
                name="round_closes_after_it_opened",
            ),
        ]


class Respondent(OfPartnership):
    """Somebody asked to answer, by a personal link; `identifier` is the made-up name that the pack has.

    Name, address and link are for inviting and reminding. They never leave in a pack, and they are forgotten
    when they are needed no longer; the answers then belong to nobody.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="respondents")
    identifier = models.SlugField(max_length=80)
    name = models.CharField(_("name"), max_length=150, blank=True)
    email = models.EmailField(_("email"), max_length=254, blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, blank=True)
    organisation_said = models.TextField(blank=True)
    """Where the person works, in the words of a pack that names no member organisation."""
    sector = models.CharField(_("sector"), max_length=30)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, default="en")
    token_digest = models.CharField(max_length=64, unique=True, null=True)
    """Of the personal link; only a digest is kept. None for answers that came in a pack."""
    expires_at = models.DateTimeField(null=True)
    on_paper = models.BooleanField(default=False)
    may_name_organisation = models.BooleanField(null=True)
    """Whether comments may be shown with the organisation beside them; None until that is answered."""
    invited_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    reminders = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    """When the person said that they had finished; they may still change answers until the round closes."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["identifier"]
        constraints = [models.UniqueConstraint(fields=["round", "identifier"], name="respondent_once")]


class Answer(LineOfPack):
    """What one person answered about one element."""

    respondent = models.ForeignKey(Respondent, on_delete=models.CASCADE, related_name="answers")
    element = models.CharField(max_length=40)
    answer = models.CharField(max_length=20, choices=_one_of(*ANSWERS), blank=True)
    comment = models.TextField(blank=True)
    seen_in = models.TextField(blank=True)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta(LineOfPack.Meta):
        constraints = [
            models.UniqueConstraint(fields=["respondent", "element"], name="one_answer"),
            models.CheckConstraint(condition=models.Q(answer__in=["", *ANSWERS]), name="answer_known"),
        ]


@kept_history
class Level(Edited):
    """What the room agreed on for one element, typed while it speaks. Each save is kept and can be undone."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="levels")
    element = models.CharField(max_length=40)
    agreed = models.CharField(max_length=20, choices=_one_of(*AGREED), blank=True)
    rationale_en = models.TextField(blank=True)
    rationale_cy = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    barriers_en = models.TextField(blank=True)
    barriers_cy = models.TextField(blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_by = models.TextField(blank=True)
    next_steps = models.JSONField(default=list, blank=True)
    """The next actions as they stood at this save, so that undo brings them back with the rest."""
    restored = models.PositiveIntegerField(null=True, blank=True)
    """The version whose words undo or redo brought back with this save; None where they were typed."""
    order = models.PositiveIntegerField(default=0)
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["order", "element"]
        constraints = [
            models.UniqueConstraint(fields=["round", "element"], name="one_level"),
            models.CheckConstraint(condition=models.Q(agreed__in=["", *AGREED]), name="agreed_known"),
        ]


@kept_history
class NextAction(Edited):
    """A priority action typed in the workshop: what next, who, by when. It leads on into the partnership."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="next_actions")
    element = models.CharField(max_length=40)
    words = models.TextField(blank=True)
    language = models.CharField(max_length=2, choices=LANGUAGES, default="en")
    """That of the page on which the words were typed."""
    owner = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, blank=True)
    due = models.DateField(null=True, blank=True)
    board_action = models.ForeignKey(
        "lead.BoardAction", on_delete=models.SET_NULL, null=True, blank=True, related_name="asked_for_by"
    )
    """The action of the partnership that it became."""
    order = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]


class Workshop(Edited):
    """One sitting in which the room goes through the elements; everybody's screen shows what stands here."""

    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="workshop")
    element = models.CharField(max_length=40)
    """The element on the screen."""
    revealed = models.JSONField(default=list, blank=True)
    """The elements whose spread the room has been shown."""
    timer_ends_at = models.DateTimeField(null=True, blank=True)
    body = models.TextField(blank=True)
    """Which body or meeting agrees, as it will stand beside each level."""
    begun_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)


@kept_history
class Challenge(Edited):
    """What somebody from outside challenged, and the partnership's answer. Neither replaces the other."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="challenges")
    element = models.CharField(max_length=40)
    by = models.TextField(_("your role and organisation"))
    level = models.CharField(max_length=20, choices=_one_of(*SCALE))
    reason_en = models.TextField()
    reason_cy = models.TextField(blank=True)
    challenged_on = models.DateField()
    answer_en = models.TextField(blank=True)
    answer_cy = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=_one_of(*OUTCOMES), blank=True)
    order = models.PositiveIntegerField(default=0)
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["order", "element"]
        constraints = [
            models.UniqueConstraint(fields=["round", "element", "by"], name="one_challenge"),
            models.CheckConstraint(condition=models.Q(level__in=SCALE), name="challenge_level_known"),
        ]


@kept_history
class PracticeExample(OfPack):
    """What worked here, added by the area itself."""

    called = "example"
    element = models.CharField(max_length=40)
    place_en = models.TextField(_("where, in English"))
    place_cy = models.TextField(_("where, in Welsh"), blank=True)
    summary_en = models.TextField(_("what was done, in English"))
    summary_cy = models.TextField(_("what was done, in Welsh"), blank=True)
    reported_en = models.TextField(_("what came of it, in English"), blank=True)
    reported_cy = models.TextField(_("what came of it, in Welsh"), blank=True)
    year = models.TextField(_("when"), blank=True)
    url = models.TextField(_("address"), blank=True)

    class Meta(OfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "identifier"], name="practice_once")]
