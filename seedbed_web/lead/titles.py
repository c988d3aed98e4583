"""Titles and addresses of what the record speaks of: things of the strategy, and of every part of Lead."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse

from seedbed.foundations.languages import Language
from seedbed_web.lead.community.models import Consultation, Finding
from seedbed_web.lead.maturity.models import Round
from seedbed_web.lead.partnership.duties.board_actions.origins import meeting_words
from seedbed_web.lead.partnership.models import BoardAction, Body, Decision, Meeting, Risk
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.strategy.candidates.queries import list_some
from seedbed_web.plan.strategy.queries import get_titled

Named = tuple[str, str]
"""Kind and key, as the record has them."""


@dataclass(frozen=True, slots=True)
class Titled:
    """What something is called, and its page."""

    title: str
    href: str


PAGES: Final[dict[str, tuple[Any, str, str, str]]] = {
    "lead.board-action": (BoardAction, "title", "partnership:board-action", "board_action"),
    "lead.risk": (Risk, "title", "partnership:risk", "risk"),
    "lead.body": (Body, "name", "partnership:body", "body"),
    "lead.meeting": (Meeting, "", "partnership:meeting", "meeting"),
    "lead.decision": (Decision, "title", "partnership:decision", "decision"),
    "lead.round": (Round, "title", "maturity:round", "round"),
    "lead.consultation": (Consultation, "title", "community:consultation", "consultation"),
    "lead.finding": (Finding, "said", "community:finding", "finding"),
}
"""Of each kind: its model, the text that is its title, its page, and the word for it in the address."""
OF_PLAN: Final = {"plan.priority": "priority", "plan.action": "action", "plan.candidate": "candidate"}


def find_titled(place: Place, wanted: Collection[Named], language: Language) -> dict[Named, Titled]:
    """Titles and addresses by kind and key; what is there no longer is left out."""
    found = {
        (kind, str(row.pk)): Titled(row.title(language), _way(place, f"plan:{word}", word, row))
        for kind, word in OF_PLAN.items()
        for row in _of_plan(place, kind, wanted)
    }
    for kind, (model, text, page, word) in PAGES.items():
        keys = [key for of, key in wanted if of == kind]
        rows = model.objects.filter(partnership_id=place.id, pk__in=keys) if keys else ()
        for row in rows:
            title = said_in(row, text, language) if text else meeting_words(row, language)
            found[kind, str(row.pk)] = Titled(title, _way(place, f"lead:{page}", word, row))
    return found


def _of_plan(place: Place, kind: str, wanted: Collection[Named]) -> Collection[Any]:
    keys = [key for of, key in wanted if of == kind]
    if not keys:
        return ()
    if kind == "plan.candidate":
        return list_some(place.id, keys)
    return list(get_titled(place.id, [(kind, key) for key in keys]).values())


def _way(place: Place, name: str, word: str, row: Any) -> str:
    return reverse(name, kwargs={"partnership": place.slug, word: row.identifier})
