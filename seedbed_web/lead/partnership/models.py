"""How the partnership is led. Each model holds a table of the pack; its fields are the table's columns."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from seedbed.lead.partnership import tables
from seedbed_web.database.history import kept_history
from seedbed_web.organisations.edited import LineOfPack, OfPack, Titled
from seedbed_web.organisations.models import OfPartnership, Organisation

FROM_ONE_TO_FIVE = [MinValueValidator(1), MaxValueValidator(5)]


def _one_of(*words: str) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


def _once(name: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=["partnership", "identifier"], name=f"{name}_once")


def _partner() -> models.ForeignKey[Organisation | None]:
    return models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.SET_NULL, null=True, blank=True
    )


@kept_history
class Body(OfPack):
    """A board, a steering group or a working group."""

    kind = models.CharField(_("kind"), max_length=20, choices=_one_of(*tables.BODY_KINDS))
    name_en = models.TextField(_("name in English"))
    name_cy = models.TextField(_("name in Welsh"), blank=True)
    purpose_en = models.TextField(_("terms of reference, in English"), blank=True)
    purpose_cy = models.TextField(_("terms of reference, in Welsh"), blank=True)
    terms_url = models.TextField(_("address of its terms of reference"), blank=True)
    quorum = models.PositiveIntegerField(_("quorum"), null=True, blank=True)
    reports_to = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True)
    meets_en = models.TextField(_("how often it meets, in English"), blank=True)
    meets_cy = models.TextField(_("how often it meets, in Welsh"), blank=True)
    starts = models.DateField(_("first day"), null=True, blank=True)
    ends = models.DateField(_("last day"), null=True, blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("body")]


@kept_history
class Member(OfPack):
    """A seat on a body, and who holds it."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="members")
    post_en = models.TextField(_("post, in English"))
    post_cy = models.TextField(_("post, in Welsh"), blank=True)
    person = models.TextField(_("name"), blank=True)
    partner = _partner()
    seat = models.CharField(_("role on the body"), max_length=20, choices=_one_of(*tables.SEATS))
    votes = models.CharField(max_length=3, choices=_one_of(*tables.YES_NO), default="yes")
    starts = models.DateField(_("first day of the term"), null=True, blank=True)
    ends = models.DateField(_("last day of the term"), null=True, blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("member")]


@kept_history
class Meeting(OfPack):
    """A meeting of a body: planned, held or cancelled."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="meetings")
    held_on = models.DateField(_("day"))
    starts_at = models.TextField(_("starts at"), blank=True)
    ends_at = models.TextField(_("ends at"), blank=True)
    place_en = models.TextField(_("place, in English"), blank=True)
    place_cy = models.TextField(_("place, in Welsh"), blank=True)
    state = models.CharField(max_length=20, choices=_one_of(*tables.MEETING_STATES), default="planned")
    quorate = models.CharField(max_length=3, choices=_one_of(*tables.YES_NO), blank=True)
    notes_en = models.TextField(_("notes, in English"), blank=True)
    notes_cy = models.TextField(_("notes, in Welsh"), blank=True)
    url = models.TextField(_("address in the council’s own system"), blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("meeting")]
        indexes = [models.Index(fields=["partnership", "held_on"], name="meetings_by_day")]


@kept_history
class AgendaItem(OfPack):
    """What a meeting was about."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    place = models.PositiveIntegerField(_("place"), default=1)
    title_en = models.TextField(_("item, in English"))
    title_cy = models.TextField(_("item, in Welsh"), blank=True)
    led_by = models.TextField(_("brought by"), blank=True)
    paper_url = models.TextField(_("address of the paper"), blank=True)
    minutes_en = models.TextField(_("minutes, in English"), blank=True)
    minutes_cy = models.TextField(_("minutes, in Welsh"), blank=True)

    class Meta(OfPack.Meta):
        ordering = ["place", "order", "identifier"]
        constraints = [_once("agenda_item")]


class Attendance(LineOfPack):
    """Whether a seat was taken at a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendance")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="attendance")
    attended = models.CharField(max_length=20, choices=_one_of(*tables.ATTENDED))

    class Meta(LineOfPack.Meta):
        constraints = [models.UniqueConstraint(fields=["meeting", "member"], name="attended_once")]


@kept_history
class Decision(Titled, OfPack):
    """What was decided, how firmly, by whom, and why."""

    title_en = models.TextField(_("decision, in English"))
    title_cy = models.TextField(_("decision, in Welsh"), blank=True)
    text_en = models.TextField(_("in full, in English"), blank=True)
    text_cy = models.TextField(_("in full, in Welsh"), blank=True)
    state = models.CharField(_("state"), max_length=20, choices=_one_of(*tables.DECISION_STATES))
    body = models.ForeignKey(Body, on_delete=models.SET_NULL, null=True, blank=True, related_name="decisions")
    meeting = models.ForeignKey(
        Meeting, on_delete=models.SET_NULL, null=True, blank=True, related_name="decisions"
    )
    decided_on = models.DateField(_("day"))
    decided_by = models.TextField(_("decided by"), blank=True)
    reason_en = models.TextField(_("why, in English"), blank=True)
    reason_cy = models.TextField(_("why, in Welsh"), blank=True)
    evidence = models.TextField(_("what it rests on"), blank=True)
    ratified_by = models.ForeignKey(
        Body, on_delete=models.SET_NULL, null=True, blank=True, related_name="ratified"
    )
    ratified_at = models.ForeignKey(
        Meeting, on_delete=models.SET_NULL, null=True, blank=True, related_name="ratified"
    )
    ratified_on = models.DateField(_("ratified on"), null=True, blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("decision")]


@kept_history
class BoardAction(Titled, OfPack):
    """An action of the partnership: what a meeting or a workshop asked of whom."""

    title_en = models.TextField(_("what will be done, in English"))
    title_cy = models.TextField(_("what will be done, in Welsh"), blank=True)
    owner = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.SET_NULL, null=True, blank=True
    )
    owner_post = models.TextField(_("post that sees to it"), blank=True)
    due = models.DateField(_("done by"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=_one_of(*tables.ACTION_STATES))
    meeting = models.ForeignKey(
        Meeting, on_delete=models.SET_NULL, null=True, blank=True, related_name="actions"
    )
    decision = models.ForeignKey(
        Decision, on_delete=models.SET_NULL, null=True, blank=True, related_name="actions"
    )
    round = models.ForeignKey(
        "lead.Round", on_delete=models.SET_NULL, null=True, blank=True, related_name="board_actions"
    )
    element = models.CharField(max_length=40, blank=True)
    note_en = models.TextField(_("how it goes, in English"), blank=True)
    note_cy = models.TextField(_("how it goes, in Welsh"), blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("board_action")]
        indexes = [models.Index(fields=["partnership", "due"], name="board_actions_by_day")]


@kept_history
class Risk(Titled, OfPack):
    """What could go wrong."""

    title_en = models.TextField(_("risk, in English"))
    title_cy = models.TextField(_("risk, in Welsh"), blank=True)
    likelihood = models.PositiveSmallIntegerField(_("likelihood"), validators=FROM_ONE_TO_FIVE)
    impact = models.PositiveSmallIntegerField(_("impact"), validators=FROM_ONE_TO_FIVE)
    response_en = models.TextField(_("what is done about it, in English"), blank=True)
    response_cy = models.TextField(_("what is done about it, in Welsh"), blank=True)
    owner = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.SET_NULL, null=True, blank=True
    )
    owner_post = models.TextField(_("post that watches it"), blank=True)
    review_on = models.DateField(_("looked at again on"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=_one_of(*tables.RISK_STATES))

    class Meta(OfPack.Meta):
        constraints = [_once("risk")]


@kept_history
class Interest(OfPack):
    """An interest that a member has declared."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="interests")
    interest_en = models.TextField(_("interest, in English"))
    interest_cy = models.TextField(_("interest, in Welsh"), blank=True)
    declared_on = models.DateField(_("declared on"))
    ends = models.DateField(_("ended on"), null=True, blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("interest")]


@kept_history
class Sponsor(OfPack):
    """Who speaks for the early years at the top."""

    kind = models.CharField(_("kind"), max_length=20, choices=_one_of(*tables.SPONSOR_KINDS))
    post_en = models.TextField(_("post, in English"))
    post_cy = models.TextField(_("post, in Welsh"), blank=True)
    person = models.TextField(_("name"), blank=True)
    partner = _partner()
    starts = models.DateField(_("first day"), null=True, blank=True)
    ends = models.DateField(_("last day"), null=True, blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("sponsor")]


@kept_history
class PlanningRole(Titled, OfPack):
    """Somebody who does the planning of the system: how much, who pays, and until when."""

    title_en = models.TextField(_("role, in English"))
    title_cy = models.TextField(_("role, in Welsh"), blank=True)
    partner = _partner()
    wte = models.FloatField(_("whole-time equivalent"), validators=[MinValueValidator(0)])
    funder_en = models.TextField(_("who pays, in English"), blank=True)
    funder_cy = models.TextField(_("who pays, in Welsh"), blank=True)
    funded_until = models.DateField(_("paid for until"), null=True, blank=True)
    succession_en = models.TextField(_("what happens then, in English"), blank=True)
    succession_cy = models.TextField(_("what happens then, in Welsh"), blank=True)

    class Meta(OfPack.Meta):
        constraints = [_once("planning_role")]


class Responsibility(LineOfPack):
    """The part of an organisation in a priority; `priority` is what the pack calls it."""

    priority = models.SlugField(max_length=80)
    partner = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    part = models.CharField(max_length=20, choices=_one_of(*tables.RESPONSIBLE))

    class Meta(LineOfPack.Meta):
        constraints = [
            models.UniqueConstraint(fields=["partnership", "priority", "partner"], name="one_responsibility")
        ]


class CalendarLink(OfPartnership):
    """The address of one person's calendar feed: calendars cannot sign in. Only a digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    token_digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "user"], name="one_calendar_link")]
