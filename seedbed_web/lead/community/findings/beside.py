"""What was said, beside the decision, the priority or the action of the strategy that answers it."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed.foundations.languages import Language
from seedbed_web.lead.community.findings.queries import list_answered_by
from seedbed_web.lead.community.findings.words import STATES
from seedbed_web.lead.community.models import Finding
from seedbed_web.lead.partnership.decisions.queries import find_decision
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.strategy.beside import Beside, Kind, Line
from seedbed_web.plan.strategy.queries import find_priority, list_actions_of


def said_beside(place: Place, kind: Kind, identifier: str, language: Language) -> list[Beside]:
    """The findings that a decision answers, an action, or any action of a priority."""
    lines = tuple(_line(place, row, language) for row in _answered(place, kind, identifier))
    return [Beside(_("What families said"), lines)] if lines else []


def _answered(place: Place, kind: Kind, identifier: str) -> Iterable[Finding]:
    if kind == "decision":
        held = find_decision(place.id, identifier)
        return list_answered_by(place.id, decision=held.pk) if held else ()
    names = list(_actions(place, kind, identifier))
    return list_answered_by(place.id, actions=names) if names else ()


def _actions(place: Place, kind: Kind, identifier: str) -> Iterable[str]:
    """The names of the actions that are meant: those of a priority, the action itself, or none."""
    if kind == "action":
        return [identifier]
    held = find_priority(place.id, identifier) if kind == "priority" else None
    return list_actions_of(held).values_list("identifier", flat=True) if held else []


def _line(place: Place, row: Finding, language: Language) -> Line:
    way = reverse("lead:community:finding", kwargs={"partnership": place.slug, "finding": row.identifier})
    return Line(said_in(row, "said", language), way, str(STATES[row.state].tag))
