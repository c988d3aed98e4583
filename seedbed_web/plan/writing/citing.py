"""What the strategy's texts may cite: Plan's own figures and statements, and the evidence of later parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from uuid import UUID

from seedbed.foundations.languages import Language
from seedbed.publish.citing import Item, statement_item
from seedbed_web.plan.needs.citable import Citable, list_citable
from seedbed_web.plan.needs.queries import find_items, list_unknown
from seedbed_web.plan.writing.further import list_further


def find_cited(partnership: UUID, names: Iterable[str]) -> dict[str, Item]:
    """Evidence by the name that text cites, numbered as asked for; what is not there is left out."""
    asked = list(dict.fromkeys(names))
    own = find_items(partnership, asked)
    rest = {it.id: it for it in list_further(partnership, [name for name in asked if name not in own])}
    if not rest:
        return own
    places = {name: place for place, name in enumerate((it for it in asked if it in own or it in rest), 1)}
    return {
        name: statement_item(rest[name], place) if name in rest else replace(own[name], number=place)
        for name, place in places.items()
    }


def list_uncitable(partnership: UUID, names: Collection[str]) -> list[str]:
    """Which of some names lead nowhere: a text that cites them could not be published."""
    unknown = list_unknown(partnership, list(names)) if names else []
    known = {it.id for it in list_further(partnership, unknown)}
    return [name for name in unknown if name not in known]


def list_to_cite(partnership: UUID, language: Language) -> list[Citable]:
    """Everything to choose from: statements, the latest figures, then what later parts know."""
    further = [Citable(it.id, it.statement[language] or it.statement.en) for it in list_further(partnership)]
    return [*list_citable(partnership, language), *further]
