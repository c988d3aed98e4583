"""What Lead has to say beside a priority, an action or a candidate of the strategy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed.foundations.languages import Language
from seedbed.lead.maturity.definitions import elements
from seedbed.lead.partnership.responsibility import gaps
from seedbed_web.design.words import state_words
from seedbed_web.evidence.keeping import kind_of
from seedbed_web.lead.community.models import Finding, Proposal
from seedbed_web.lead.partnership.duties.board_actions.origins import list_origins
from seedbed_web.lead.partnership.duties.board_actions.queries import list_by_identifier
from seedbed_web.lead.partnership.duties.responsibilities.queries import list_parts
from seedbed_web.lead.partnership.duties.words import GAPS, PARTS
from seedbed_web.lead.partnership.models import BoardAction
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import Place, list_organisations
from seedbed_web.plan.strategy.beside import Beside, Kind, Line
from seedbed_web.plan.strategy.candidates.queries import list_raised, list_sources

BOARD_ACTION, PROPOSAL, FINDING = kind_of(BoardAction), "proposal", "finding"
"""Kinds of things that a candidate may come from, as its `source` has them."""
BETWEEN: Final = ":"


def responsibilities_beside(place: Place, kind: Kind, identifier: str, language: Language) -> list[Beside]:
    """Who has which part in a priority, and what is open."""
    if kind != "priority":
        return []
    rows = list_parts(place.id, identifier)
    order = list(PARTS)
    held = [
        Line(f"{PARTS[row.part]}: {row.partner.name(language)}")
        for row in sorted(rows, key=lambda row: order.index(row.part))
    ]
    sectors = {it.identifier: it.sector for it in list_organisations(place.id)}
    open_ = gaps({row.partner.identifier: row.part for row in rows}, sectors)
    onward = Line(_("Who is responsible for what"), _way(place, "partnership:responsibilities"))
    return [Beside(_("Who is responsible"), (*held, *(Line(str(GAPS[gap])) for gap in open_)), onward)]


def origins_beside(place: Place, kind: Kind, identifier: str, language: Language) -> list[Beside]:
    """What an action or a candidate came from, and what is behind that."""
    if kind == "priority":
        return []
    named: dict[str, list[str]] = {BOARD_ACTION: [], PROPOSAL: [], FINDING: []}
    for source in list_sources(place.id, kind, identifier):
        of, _between, name = source.partition(BETWEEN)
        named.get(of, []).append(name)
    lines = (
        *_actions(place, list_by_identifier(place.id, named[BOARD_ACTION]), language),
        *_proposals(place, named[PROPOSAL], language),
        *_findings(place, named[FINDING], language),
    )
    return [Beside(_("Where it came from"), lines)]


def elements_beside(place: Place, kind: Kind, identifier: str, language: Language) -> list[Beside]:
    """The parts of the system that an action or a candidate is to raise."""
    if kind == "priority":
        return []
    known = elements()
    raised = [known[name] for name in list_raised(place.id, kind, identifier) if name in known]
    lines = (Line(it.title[language], _way(place, "maturity:next-level", element=it.id)) for it in raised)
    return [Beside(_("Part of the system that it is to raise"), tuple(lines))]


def _actions(place: Place, actions: Iterable[BoardAction], language: Language) -> Iterable[Line]:
    for action in actions:
        href = _way(place, "partnership:board-action", board_action=action.identifier)
        yield Line(f"{_('Action of the partnership')}: {action.title(language)}", href, _stands(action))
        for origin in list_origins(place, action, language):
            yield Line(f"{origin.kind}: {origin.words}", origin.href)


def _proposals(place: Place, names: list[str], language: Language) -> Iterable[Line]:
    for row in _named(Proposal, place.id, names):
        href = _way(place, "community:proposal", proposal=row.identifier)
        yield Line(f"{_('Proposal')}: {row.title(language)}", href)


def _findings(place: Place, names: list[str], language: Language) -> Iterable[Line]:
    for row in _named(Finding, place.id, names):
        href = _way(place, "community:finding", finding=row.identifier)
        yield Line(f"{_('What families said')}: {said_in(row, 'said', language)}", href)


def _named(model: Any, partnership: UUID, names: list[str]) -> Iterable[Any]:
    rows: Iterable[Any] = model.objects.filter(partnership_id=partnership, identifier__in=names)
    return rows if names else ()


def _stands(action: BoardAction) -> str:
    return state_words(action.state)[0]


def _way(place: Place, name: str, **words: str) -> str:
    return reverse(f"lead:{name}", kwargs={"partnership": place.slug, **words})
