"""A round as plain data for programs, as rows for people, and as evidence that a text can cite."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from seedbed.foundations.evidence import Evidence
from seedbed.foundations.languages import LANGUAGES, Text, in_both, say, slug
from seedbed.lead.maturity.assessment import (
    Assessment,
    Change,
    ElementView,
    Round,
    Rows,
    assess,
    chosen_elements,
    rounds,
)
from seedbed.lead.maturity.others import Challenge, OwnExample
from seedbed.lead.maturity.spread import SectorView

SCHEMA_VERSION: Final = "1.1"
"""Of what `as_document` gives, which `maturity.schema.json` describes."""

HEADINGS: Final = (
    "element", "agreed_level", "answers", "median", "lower", "upper", "disagreement", "dont_know", "actions"
)  # fmt: skip
METHOD: Final = "answers given alone, middle answer (lower median), disagreement 1 − A (van der Eijk)"


def as_document(made: Assessment, area: Mapping[str, Any]) -> dict[str, Any]:
    """A whole round as plain data, which `maturity.schema.json` describes.

    Args:
        made: the round.
        area: `name_en`, `name_cy`, `ons_code` and `nation` of the area.
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "area": {
            "name": {lang: area.get(f"name_{lang}") or area["name_en"] for lang in LANGUAGES},
            "ons_code": area["ons_code"],
            "nation": area["nation"],
        },
        "round": round_document(made.round),
        "previous": round_document(made.previous),
        "elements": as_elements(made),
    }


def as_elements(made: Assessment) -> list[dict[str, Any]]:
    """Each element of a round as plain data."""
    return [_element(view) for view in made.elements]


def round_document(held: Round | None) -> dict[str, Any] | None:
    """A round as plain data."""
    if held is None:
        return None
    return {
        "id": held.id, "title": _text(held.title), "opened_on": held.opened_on, "closed_on": held.closed_on,
        "variant": held.variant, "purpose": held.purpose, "elements": list(held.chosen),
    }  # fmt: skip


def as_rows(made: Assessment) -> list[dict[str, Any]]:
    """One row for each element, for a table."""
    return [
        {
            "element": view.element.id, "agreed_level": "still divided" if view.still_divided else view.level,
            "answers": view.spread.answered, "median": view.spread.median, "lower": view.spread.lower,
            "upper": view.spread.upper, "disagreement": view.spread.disagreement,
            "dont_know": view.spread.dont_know, "actions": " ".join(view.actions),
        }
        for view in made.elements
    ]  # fmt: skip


def _element(view: ElementView) -> dict[str, Any]:
    item, held, agreed = view.element, view.spread, view.agreed
    return {
        "element": item.id, "dimension": item.dimension, "title": _text(item.title),
        "counts": dict(held.counts) if held.counts else None, "answered": held.answered, "n": held.placed,
        "median": held.median, "lower": held.lower, "upper": held.upper, "disagreement": held.disagreement,
        "dont_know": held.dont_know, "reason": held.reason,
        "by_sector": [_sector(sector) for sector in view.sectors],
        "agreed_level": view.level, "still_divided": view.still_divided,
        "agreed_on": agreed.on if agreed else None, "agreed_by": (agreed.by if agreed else None) or None,
        "rationale": _text(agreed.rationale) if agreed else None,
        "evidence": (agreed.evidence if agreed else None) or None,
        "barriers": _text(agreed.barriers) if agreed else None,
        "actions": list(view.actions),
        "change": _change(view.change) if view.change else None,
        "challenges": [_challenge(one) for one in view.challenges],
        "own_examples": [_own_example(one) for one in view.own_examples],
    }  # fmt: skip


def _sector(view: SectorView) -> dict[str, Any]:
    return {
        "sector": view.sector, "counts": dict(view.counts) if view.counts else None,
        "answered": view.answered, "n": view.placed, "median": view.median, "reason": view.reason,
    }  # fmt: skip


def _change(change: Change) -> dict[str, Any]:
    return {
        "before": change.before, "after": change.after, "steps": change.steps, "since": change.since.id,
    }  # fmt: skip


def _challenge(one: Challenge) -> dict[str, Any]:
    return {
        "by": one.by, "level": one.level, "reason": _text(one.reason), "challenged_on": one.on,
        "answer": _text(one.answer) if one.answer.en else None, "answered_on": one.answered_on,
        "outcome": one.outcome,
    }  # fmt: skip


def _own_example(one: OwnExample) -> dict[str, Any]:
    return {
        "id": one.id, "place": _text(one.place), "summary": _text(one.summary),
        "reported": _text(one.reported) if one.reported.en else None, "year": one.year or None,
        "url": one.url or None,
    }  # fmt: skip


def _text(text: Text) -> dict[str, str | None]:
    return {lang: text[lang] or None for lang in LANGUAGES}


def evidence_id(element: str, chosen: str) -> str:
    """The name by which text cites what a round says of an element.

    >>> evidence_id("strategy", "2026")
    'maturity-strategy-2026'
    """
    return f"maturity-{element}-{chosen}"


def citable(rows: Rows) -> set[str]:
    """Names of all that the closed rounds say, also where their tables still have faults."""
    closed = {
        row["id"]: chosen_elements(row.get("elements")) for row in rows.get("rounds", ()) if row["closed_on"]
    }
    said = [
        *(row for row in rows.get("survey", ()) if row["answer"]),
        *(row for row in rows.get("levels", ()) if row["agreed"]),
    ]
    return {
        evidence_id(row["element"], row["round"])
        for row in said
        if row["element"] in closed.get(row["round"], ())
    }


def evidence(rows: Rows, nation: str) -> list[Evidence]:
    """What every closed round says of every element that was answered or agreed on, as evidence."""
    return [
        _evidence(view, held)
        for held in rounds(rows)
        if held.closed_on
        for view in sorted(assess(rows, held, nation).elements, key=lambda view: view.element.order)
        if view.agreed or view.spread.reason != "nobody answered"
    ]


def _evidence(view: ElementView, held: Round) -> Evidence:
    assert held.closed_on is not None  # asked for by the caller
    return Evidence(
        id=evidence_id(view.element.id, held.id),
        kind="self-assessment",
        statement=_statement(view, held),
        figures=(),
        source="",
        method=METHOD,
        computed_on=held.closed_on,
        recompute="",  # only the area holds the answers
    )


def _statement(view: ElementView, held: Round) -> Text:
    """One sentence: the element, what was agreed, and how those who answered saw it."""

    def words(lang: Any) -> str:
        title = held.title[lang] or held.title.en
        said = [say("maturity.cited", lang, element=view.element.title[lang], round=title)]
        if view.level:
            said.append(
                say("maturity.cited-agreed", lang, level=say(f"maturity-level.{slug(view.level)}", lang))
            )
        elif view.still_divided:
            said.append(say("maturity.cited-divided", lang))
        if view.spread.median:
            middle = say(f"maturity-level.{slug(view.spread.median)}", lang)
            said.append(say("maturity.cited-median", lang, level=middle, count=view.spread.answered))
        return " ".join(said)

    return in_both(words)
