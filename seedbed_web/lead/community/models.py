"""What the community says and does. Each model holds a table of the pack, its columns as fields."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.lead.community import tables
from seedbed_web.database.history import kept_history
from seedbed_web.lead.partnership.models import BoardAction, Decision
from seedbed_web.organisations.edited import Edited, LineOfPack, OfPack, Titled
from seedbed_web.organisations.models import Organisation


def _one_of(*words: str) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


def _once(name: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=["partnership", "identifier"], name=f"{name}_once")


@kept_history
class VoiceGroup(OfPack):
    """A panel or a group of parents and carers."""

    called = "group"
    kind = models.CharField(_("kind"), max_length=30, choices=_one_of(*tables.GROUP_KINDS))
    name_en = models.TextField(_("name in English"))
    name_cy = models.TextField(_("name in Welsh"), blank=True)
    about_en = models.TextField(_("who it is for, in English"), blank=True)
    about_cy = models.TextField(_("who it is for, in Welsh"), blank=True)
    partner = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, blank=True)
    meets_en = models.TextField(_("where and how often it meets, in English"), blank=True)
    meets_cy = models.TextField(_("where and how often it meets, in Welsh"), blank=True)
    people = models.PositiveIntegerField(_("people"), null=True, blank=True)
    counted_on = models.DateField(_("counted on"), null=True, blank=True)
    starts = models.DateField(_("first day"), null=True, blank=True)
    ends = models.DateField(_("last day"), null=True, blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("voice_group")]


class Heard(LineOfPack):
    """How many people of a group describe themselves in one way."""

    group = models.ForeignKey(VoiceGroup, on_delete=models.CASCADE, related_name="heard")
    characteristic = models.CharField(max_length=20, choices=_one_of(*tables.CHARACTERISTICS))
    category = models.TextField()
    people = models.PositiveIntegerField()

    class Meta(LineOfPack.Meta):
        constraints = [
            models.UniqueConstraint(fields=["group", "characteristic", "category"], name="heard_once")
        ]


@kept_history
class Consultation(Titled, OfPack):
    """Questions put to families and others."""

    title_en = models.TextField(_("title in English"))
    title_cy = models.TextField(_("title in Welsh"), blank=True)
    about_en = models.TextField(_("what it is for, in English"), blank=True)
    about_cy = models.TextField(_("what it is for, in Welsh"), blank=True)
    group = models.ForeignKey(VoiceGroup, on_delete=models.SET_NULL, null=True, blank=True)
    opened_on = models.DateField(_("opens on"))
    answers_until = models.DateField(_("answers wanted by"), null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    token = models.CharField(max_length=43, unique=True, null=True)
    """The last part of the open link, which anybody may be given; None while there is none."""

    class Meta(OfPack.Meta):
        constraints = [_once("consultation")]


@kept_history
class Question(OfPack):
    """One question of a consultation; `options` are separated by |."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="questions")
    place = models.PositiveIntegerField(_("place"), default=1)
    kind = models.CharField(_("kind"), max_length=10, choices=_one_of(*tables.QUESTION_KINDS))
    text_en = models.TextField(_("question, in English"))
    text_cy = models.TextField(_("question, in Welsh"), blank=True)
    options_en = models.TextField(_("options, in English"), blank=True)
    options_cy = models.TextField(_("options, in Welsh"), blank=True)

    class Meta(OfPack.Meta):
        ordering = ["place", "order", "identifier"]
        constraints = [_once("question")]


class Response(LineOfPack):
    """Somebody who answered: no name, no address, nothing that leads back to them."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="responses")
    respondent = models.SlugField(max_length=80)
    """A made-up name."""
    channel = models.CharField(max_length=10, choices=_one_of(*tables.CHANNELS))
    received_on = models.DateField()
    language = models.CharField(max_length=5, choices=_one_of(*tables.LANGUAGES_USED), blank=True)
    ethnicity = models.TextField(blank=True)
    ward = models.TextField(blank=True)
    once = models.UUIDField(null=True)
    """Of the form that was sent, so that the same form sent twice is one answer."""

    class Meta(LineOfPack.Meta):
        constraints = [
            models.UniqueConstraint(fields=["consultation", "respondent"], name="response_once"),
            models.UniqueConstraint(fields=["consultation", "once"], name="form_once"),
        ]


class Reply(LineOfPack):
    """What one person answered to one question."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="replies")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="replies")
    answer = models.TextField(blank=True)
    is_read = models.BooleanField(default=False)
    """Whether somebody has read the words and sorted them, into no theme as well."""
    is_blacked_out = models.BooleanField(default=False)
    """Whether words that could name somebody were taken out; they are kept nowhere."""

    class Meta(LineOfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["response", "question"], name="reply_once")]


@kept_history
class Theme(Titled, OfPack):
    """What people found in the words of the answers."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="themes")
    title_en = models.TextField(_("theme, in English"))
    title_cy = models.TextField(_("theme, in Welsh"), blank=True)
    about_en = models.TextField(_("what belongs to it, in English"), blank=True)
    about_cy = models.TextField(_("what belongs to it, in Welsh"), blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("theme")]


class Coding(LineOfPack):
    """Somebody judged that an answer speaks of a theme."""

    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, related_name="codings")
    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="codings")

    class Meta(LineOfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["reply", "theme"], name="coding_once")]


@kept_history
class Finding(OfPack):
    """What was said and what came of it; `action` is what the pack calls an action of the strategy."""

    said_en = models.TextField(_("you said, in English"))
    said_cy = models.TextField(_("you said, in Welsh"), blank=True)
    consultation = models.ForeignKey(
        Consultation, on_delete=models.SET_NULL, null=True, blank=True, related_name="findings"
    )
    group = models.ForeignKey(VoiceGroup, on_delete=models.SET_NULL, null=True, blank=True)
    theme = models.ForeignKey(Theme, on_delete=models.SET_NULL, null=True, blank=True)
    found_on = models.DateField(_("day"))
    state = models.CharField(_("state"), max_length=20, choices=_one_of(*tables.FINDING_STATES))
    answer_en = models.TextField(_("our answer, in English"), blank=True)
    answer_cy = models.TextField(_("our answer, in Welsh"), blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    decision = models.ForeignKey(
        Decision, on_delete=models.SET_NULL, null=True, blank=True, related_name="findings"
    )
    action = models.SlugField(max_length=80, blank=True)
    published = models.CharField(max_length=3, choices=_one_of(*tables.YES_NO), default="no")

    class Meta(OfPack.Meta):
        constraints = [_once("finding")]


@kept_history
class Asset(OfPack):
    """What the community itself has and offers."""

    kind = models.CharField(_("kind"), max_length=20, choices=_one_of(*tables.ASSET_KINDS))
    name_en = models.TextField(_("name in English"))
    name_cy = models.TextField(_("name in Welsh"), blank=True)
    about_en = models.TextField(_("what it offers, in English"), blank=True)
    about_cy = models.TextField(_("what it offers, in Welsh"), blank=True)
    ward = models.TextField(_("ward"), blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    url = models.TextField(_("address"), blank=True)
    offered_on = models.DateField(_("offered on"))
    state = models.CharField(_("state"), max_length=20, choices=_one_of(*tables.ASSET_STATES))
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("asset")]


@kept_history
class Proposal(Titled, OfPack):
    """An action that residents propose, write together and would own."""

    title_en = models.TextField(_("what should be done, in English"))
    title_cy = models.TextField(_("what should be done, in Welsh"), blank=True)
    why_en = models.TextField(_("why, in English"), blank=True)
    why_cy = models.TextField(_("why, in Welsh"), blank=True)
    group = models.ForeignKey(VoiceGroup, on_delete=models.SET_NULL, null=True, blank=True)
    proposed_on = models.DateField(_("proposed on"))
    state = models.CharField(_("state"), max_length=20, choices=_one_of(*tables.PROPOSAL_STATES))
    answer_en = models.TextField(_("our answer, in English"), blank=True)
    answer_cy = models.TextField(_("our answer, in Welsh"), blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    action = models.ForeignKey(
        BoardAction, on_delete=models.SET_NULL, null=True, blank=True, related_name="proposed_in"
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    """Whose it is, so that they find it again; never leaves the site."""

    class Meta(OfPack.Meta):
        constraints = [_once("proposal")]


DRAFT_KINDS = ("comment", "wording")


class Draft(Edited):
    """What somebody thinks of a proposal, or a wording for why it is made: how it is written together."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="drafts")
    kind = models.CharField(max_length=10, choices=_one_of(*DRAFT_KINDS), default="comment")
    words = models.TextField(_("your wording, or what you think"))
    language = models.CharField(max_length=2, choices=_one_of("en", "cy"), default="en")
    taken_at = models.DateTimeField(null=True)
    """When it was taken as the wording of the proposal."""
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["written_at"]


@kept_history
class Participation(Edited, LineOfPack):
    """Who decided on a priority; `priority` is what the pack calls it."""

    priority = models.SlugField(max_length=80)
    mode = models.CharField(_("who decided"), max_length=20, choices=_one_of(*tables.MODES))
    how_en = models.TextField(_("how, in English"), blank=True)
    how_cy = models.TextField(_("how, in Welsh"), blank=True)
    budget = models.FloatField(_("pounds that the community decides on"), null=True, blank=True)
    held_by_en = models.TextField(_("who decides on it, in English"), blank=True)
    held_by_cy = models.TextField(_("who decides on it, in Welsh"), blank=True)

    class Meta(LineOfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["partnership", "priority"], name="one_participation")]
