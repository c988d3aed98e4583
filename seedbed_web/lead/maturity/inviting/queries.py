"""Reading who is asked in a round, and how many have answered. What they answered is never read here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from seedbed.foundations.sectors import SECTORS
from seedbed_web.lead.maturity.models import Answer, Respondent, Round

ONE_DAY: Final = timedelta(days=1)
BUSY: Final = timedelta(hours=1)
"""Whoever has saved an answer within the hour is at it: a new link would take theirs out of their hand."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far some people have come. Each number includes those after it, but for people on paper."""

    of: Any
    asked: int = 0
    invited: int = 0
    opened: int = 0
    begun: int = 0
    finished: int = 0


def list_people(round_: Round) -> QuerySet[Respondent]:
    """Everybody who is asked, by organisation and then by name."""
    people = Respondent.objects.filter(round=round_).select_related("organisation")
    return people.order_by("organisation__order", "organisation__name_en", "sector", "name", "identifier")


def find_person(round_: Round, respondent: UUID) -> Respondent | None:
    """One person who is asked in a round."""
    return list_people(round_).filter(pk=respondent).first()


def get_progress(round_: Round) -> Progress:
    """How far everybody has come together."""
    return Progress(None, **_counted(round_).aggregate(**_COUNTS))


def list_progress_by_sector(round_: Round) -> list[Progress]:
    """The same for each sector that is asked, in the order of sectors."""
    rows = _counted(round_).values("sector").annotate(**_COUNTS).order_by()
    return sorted((Progress(row.pop("sector"), **row) for row in rows), key=lambda it: SECTORS.index(it.of))


def list_progress_by_organisation(round_: Round) -> list[Progress]:
    """The same for each organisation by its key; None for people of no member organisation."""
    rows = _counted(round_).values("organisation_id").annotate(**_COUNTS)
    found = rows.order_by("organisation__order", "organisation__name_en")
    return [Progress(row.pop("organisation_id"), **row) for row in found]


def list_to_invite(round_: Round) -> QuerySet[Respondent]:
    """People with an address whom no letter has gone to yet."""
    return _by_link(round_).filter(invited_at=None).exclude(email="")


def list_to_print(round_: Round) -> QuerySet[Respondent]:
    """People without an address who have not finished: they are given a printed letter."""
    waiting = _by_link(round_).filter(email="", sent_at=None)
    return waiting.order_by("organisation__order", "organisation__name_en", "name")


def list_to_remind(round_: Round, now: datetime) -> QuerySet[Respondent]:
    """People with an address who have not finished, and have heard nothing for a day."""
    quiet = Q(invited_at__lte=now - ONE_DAY) & (Q(reminded_at=None) | Q(reminded_at__lte=now - ONE_DAY))
    busy = Answer.objects.filter(respondent=OuterRef("pk"), saved_at__gt=now - BUSY)
    return _by_link(round_).filter(quiet, ~Exists(busy), sent_at=None).exclude(email="")


def list_addresses(round_: Round) -> set[str]:
    """The addresses that are asked already."""
    return set(Respondent.objects.filter(round=round_).exclude(email="").values_list("email", flat=True))


def list_identifiers(round_: Round) -> set[str]:
    """The made-up names that are taken."""
    return set(Respondent.objects.filter(round=round_).values_list("identifier", flat=True))


def _by_link(round_: Round) -> QuerySet[Respondent]:
    return Respondent.objects.filter(round=round_, on_paper=False).select_related("organisation")


def _counted(round_: Round) -> QuerySet[Respondent]:
    answered = Answer.objects.filter(respondent=OuterRef("pk")).exclude(answer="")
    return Respondent.objects.filter(round=round_).annotate(answered=Exists(answered))


_FINISHED: Final = Q(sent_at__isnull=False)
_BEGUN: Final = Q(answered=True) | _FINISHED
_OPENED: Final = Q(opened_at__isnull=False) | _BEGUN
_COUNTS: Final = {
    "asked": Count("pk"),
    "invited": Count("pk", filter=Q(invited_at__isnull=False) | Q(on_paper=True) | _OPENED),
    "opened": Count("pk", filter=_OPENED),
    "begun": Count("pk", filter=_BEGUN),
    "finished": Count("pk", filter=_FINISHED),
}
