"""The self-assessment of a publication as data: rows of a sheet, and a part of `strategy.json`.

No answer of one person, no comment and no organisation is in either.
"""

from __future__ import annotations

from typing import Any

from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.maturity.assessment import ElementView
from seedbed.lead.maturity.definitions import SCALE
from seedbed.lead.maturity.summary import as_elements, round_document
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.maturity_view import assessment_of, level_words
from seedbed.publish.priority_view import words


def maturity_document(pack: Pack) -> dict[str, Any] | None:
    """The round that closed last, element by element; None while none has."""
    made = assessment_of(pack)
    if made is None:
        return None
    return {
        "round": round_document(made.round),
        "previous": round_document(made.previous),
        "elements": as_elements(made),
    }


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
