"""Reading rounds."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from django.db.models import Q, QuerySet

from seedbed.lead.maturity.definitions import Element, elements
from seedbed_web.lead.maturity.models import Answer, Challenge, Level, Respondent, Round

Stays = Literal["", "closed", "begun"]
"""Why a round cannot be deleted; empty where it can."""


def list_rounds(partnership: UUID) -> QuerySet[Round]:
    """The rounds of a partnership, the latest first."""
    return Round.objects.filter(partnership_id=partnership).order_by("-opened_on", "-order")


def find_round(partnership: UUID, identifier: str) -> Round | None:
    """A round by its name in the pack."""
    return list_rounds(partnership).filter(identifier=identifier).first()


def get_round(key: UUID) -> Round:
    """A round of the partnership that is worked for, by its key."""
    return Round.objects.get(pk=key)


def list_elements(round_: Round) -> list[Element]:
    """The elements that a round asks about, in order; all of them where it names none."""
    chosen = round_.elements.split()
    return [element for name, element in elements().items() if not chosen or name in chosen]


def has_answers(round_: Round) -> bool:
    """Whether anybody has answered anything yet."""
    return Answer.objects.filter(respondent__round=round_).exists()


def why_it_stays(round_: Round) -> Stays:
    """Why a round cannot be deleted: it has closed, or somebody has answered, finished or agreed in it."""
    if round_.closed_on:
        return "closed"
    finished = Respondent.objects.filter(round=round_, sent_at__isnull=False).exists()
    written = any(rows.objects.filter(round=round_).exists() for rows in (Level, Challenge))
    return "begun" if finished or written or has_answers(round_) else ""


def count_known_people(round_: Round) -> int:
    """How many people of a round could still be named or reached."""
    known = ~Q(name="") | ~Q(email="") | Q(token_digest__isnull=False)
    return Respondent.objects.filter(known, round=round_).count()
