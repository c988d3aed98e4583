"""Reading what people judged, the partnership's own criteria, and whom the strategy may do what to."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from seedbed.foundations.tables import Row
from seedbed.plan.strategy.assurance_tables import IMPACTS
from seedbed.plan.strategy.impacts import Assessed, assessed_rows, missing_duties
from seedbed_web.design.words import role_words
from seedbed_web.organisations.pack_tables import WholeTable
from seedbed_web.organisations.queries import Place, list_organisations, list_own_organisations
from seedbed_web.plan.readiness.models import Criterion, Impact, Judgement

_LINES: Final = WholeTable(IMPACTS, Impact)


def find_judgement(partnership: UUID, set_: str, criterion: str) -> Judgement | None:
    """What was judged of one criterion."""
    held = Judgement.objects.filter(partnership_id=partnership, set=set_, criterion=criterion)
    return held.select_related("changed_by").first()


def list_own_criteria(partnership: UUID) -> QuerySet[Criterion]:
    """The partnership's own criteria, in their order."""
    return Criterion.objects.filter(partnership_id=partnership)


def find_own_criterion(partnership: UUID, identifier: str) -> Criterion | None:
    """One of them by the name that the pack gives it."""
    return list_own_criteria(partnership).select_related("changed_by").filter(identifier=identifier).first()


def find_impact(partnership: UUID, identifier: str) -> Impact | None:
    """One line of an impact assessment."""
    held = Impact.objects.filter(partnership_id=partnership, identifier=identifier)
    return held.select_related("changed_by").first()


def list_impact_rows(partnership: UUID) -> list[Row]:
    """Every line of the impact assessments, as the pack has it."""
    return _LINES.rows(partnership)


def get_assessed(partnership: UUID, nation: str) -> list[Assessed]:
    """How far each duty of a nation has been looked at."""
    return assessed_rows(list_impact_rows(partnership), nation)


def list_missing_duties(partnership: UUID, nation: str) -> list[str]:
    """Duties under which something has not been settled yet: with one of them, nothing is adopted."""
    return missing_duties(list_impact_rows(partnership), nation)


def get_signature(place: Place, user: UUID, language: str) -> str:
    """How somebody signs what they judge: their role and organisation, never their name."""
    mine = set(list_own_organisations(user, place.id))
    own = [it.name(language) for it in list_organisations(place.id) if it.pk in mine]
    return ", ".join([*(role_words(role) for role in place.roles[:1]), *own[:1]])
