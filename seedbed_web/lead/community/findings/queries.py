"""Reading findings and what answers them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from seedbed.lead.community.findings import (
    Lacking,
    Reckoning,
    Said,
    days_owing,
    lacking,
    order_of_owing,
    reckon,
)
from seedbed_web.lead.community.models import Consultation, Finding, Theme, VoiceGroup
from seedbed_web.lead.partnership.models import Decision


@dataclass(frozen=True, slots=True)
class Told:
    """A finding, what it lacks to be answered, and for how many days the answer has been owing."""

    row: Finding
    lacks: tuple[Lacking, ...]
    waits: int | None


@dataclass(frozen=True, slots=True)
class Past:
    """What a finding was at one time: what was said of it, and who may be named for it."""

    at: Any
    state: str
    answer_en: str
    answer_cy: str
    published: str


def said_of(row: Finding) -> Said:
    """A finding as the library judges it."""
    linked = bool(row.decision_id or row.action)
    return Said(row.found_on, row.state, row.answer_en or row.answer_cy, linked, row.answered_on)


def list_findings(partnership: UUID, today: date) -> list[Told]:
    """Every finding: what is owing first, the longest first; then the newest answer first."""
    return in_order(_findings(partnership), today)


def in_order(rows: Iterable[Finding], today: date) -> list[Told]:
    """Findings in the order of what is owing."""
    found = sorted(rows, key=lambda row: order_of_owing(said_of(row)))
    return [Told(row, lacking(said_of(row)), days_owing(said_of(row), today)) for row in found]


def get_reckoning(told: Iterable[Told], today: date) -> Reckoning:
    """How many findings were answered how, and what is owing."""
    return reckon((said_of(it.row) for it in told), today)


def find_finding(partnership: UUID, identifier: str) -> Finding | None:
    """One finding by the name the pack gives it."""
    return _findings(partnership).select_related("changed_by").filter(identifier=identifier).first()


def list_past(finding: Finding) -> list[Past]:
    """What became of a finding, step by step, the newest first; steps that changed nothing of it are one."""
    events = type(finding).pgh_event_model.objects.filter(pgh_obj_id=finding.pk)  # type: ignore[attr-defined]  # given by its history
    found: list[Past] = []
    for event in events.order_by("pgh_id"):
        step = Past(event.pgh_created_at, event.state, event.answer_en, event.answer_cy, event.published)
        if not found or _told(found[-1]) != _told(step):
            found.append(step)
    return found[::-1]


def list_answered_by(
    partnership: UUID, *, actions: Iterable[str] = (), decision: UUID | None = None
) -> QuerySet[Finding]:
    """The findings that some actions of the strategy answer, or a decision."""
    held = _findings(partnership)
    return held.filter(decision_id=decision) if decision else held.filter(action__in=list(actions))


def list_decisions(partnership: UUID) -> QuerySet[Decision]:
    """The decisions that a finding may lead to, the newest first."""
    return Decision.objects.filter(partnership_id=partnership).order_by("-decided_on", "order")


def list_consultations(partnership: UUID) -> QuerySet[Consultation]:
    """The consultations that a finding may come from, the newest first."""
    return Consultation.objects.filter(partnership_id=partnership).order_by("-opened_on", "order")


def list_groups(partnership: UUID) -> QuerySet[VoiceGroup]:
    """The groups that a finding may come from."""
    return VoiceGroup.objects.filter(partnership_id=partnership)


def list_themes(partnership: UUID) -> QuerySet[Theme]:
    """The themes that a finding may sum up, each with its consultation."""
    held = Theme.objects.filter(partnership_id=partnership).select_related("consultation")
    return held.order_by("consultation__order", "order", "identifier")


def _told(step: Past) -> tuple[str, ...]:
    return step.state, step.answer_en, step.answer_cy, step.published


def _findings(partnership: UUID) -> QuerySet[Finding]:
    held = Finding.objects.filter(partnership_id=partnership)
    return held.select_related("consultation", "group", "theme", "decision")
