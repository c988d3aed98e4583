"""The self-assessment of a publication as data: rows of a sheet, and a part of `strategy.json`.

No answer of one person, no comment and no organisation is in either.
"""

from __future__ import annotations

from typing import Any, Final

from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.maturity.assessment import ElementView, Round
from seedbed.lead.maturity.definitions import SCALE
from seedbed.lead.maturity.summary import as_elements, round_document
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.maturity_view import assessment_of
from seedbed.publish.maturity_words import level_words
from seedbed.publish.priority_view import words

KEPT_INSIDE: Final = frozenset({"purpose", "elements", "challenges", "own_examples"})
KEPT_INSIDE_OF_SECTORS: Final = frozenset({"counts", "answered"})
"""What the partnership sees and the publication does not say."""


def maturity_document(pack: Pack) -> dict[str, Any] | None:
    """The round that closed last, element by element; None while none has."""
    made = assessment_of(pack)
    if made is None:
        return None
    return {
        "round": _round(made.round),
        "previous": _round(made.previous) if made.previous else None,
        "elements": [_published(element) for element in as_elements(made)],
    }


def _round(held: Round) -> dict[str, Any]:
    found = round_document(held) or {}
    return {name: value for name, value in found.items() if name not in KEPT_INSIDE}


def _published(element: dict[str, Any]) -> dict[str, Any]:
    """An element without what is for the partnership alone, such as counts by sector."""
    kept = {name: value for name, value in element.items() if name not in KEPT_INSIDE}
    kept["by_sector"] = [_sector(sector) for sector in element["by_sector"]]
    if kept["change"]:
        kept["change"] = {name: value for name, value in kept["change"].items() if name != "since"}
    return kept


def _sector(sector: dict[str, Any]) -> dict[str, Any]:
    found = {name: value for name, value in sector.items() if name not in KEPT_INSIDE_OF_SECTORS}
    return found | {"reason": "too small" if found["median"] is None else None}


def maturity_rows(pack: Pack, language: Language) -> list[dict[str, Any]]:
    """One row for each element of the round that closed last."""
    made = assessment_of(pack)
    if made is None:
        return []
    title = words(made.round.title, language)
    return [{"round": title, **_row(view, language)} for view in made.elements]


def _row(view: ElementView, language: Language) -> dict[str, Any]:
    held, counts = view.spread, view.spread.counts or {}
    agreed = "still divided" if view.still_divided else view.level
    return {
        "element": view.element.title[language],
        "dimension": say(f"dimension.{view.element.dimension}", language),
        "agreed_level": level_words(agreed, language) if agreed else None,
        "answered": held.answered,
        **{slug(level).replace("-", "_"): counts.get(level) for level in SCALE},
        "did_not_know": held.answered - held.placed
        if held.answered is not None and held.placed is not None
        else None,
        "middle_answer": level_words(held.median, language) if held.median else None,
        "disagreement": held.disagreement,
        "withheld": say(f"maturity.{slug(held.reason)}", language) if held.reason else None,
    }
