"""What ties the strategy together, as published tables: theory of change, own counts, joins, linked plans."""

from __future__ import annotations

from typing import Any

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.model import priorities
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.plain_words import words
from seedbed.publish.shapes import Document

Rows = list[dict[str, Any]]
THEORY = ("inputs", "activities", "outputs", "outcomes", "impact_on")
PLANS = ("plan", "kind", "covers", "owner")


def chain_sheets(pack: Pack, doc: Document) -> dict[str, Rows]:
    """Each table by name."""
    return {
        "theory-of-change": _theory(doc),
        "measure-counts": _counts(pack, doc.language),
        "joins": [
            {"priority": it.title, "kind": kind, "joined": thing}
            for it in doc.priorities
            for kind, things in doc.joins.get(it.id, ())
            for thing in things
        ],
        "linked-plans": [dict(zip(PLANS, row, strict=True)) for row in (doc.plans.rows if doc.plans else ())],
    }


def _theory(doc: Document) -> Rows:
    return [
        {"priority": it.title} | dict(zip(THEORY, row, strict=True))
        for it in doc.priorities
        if it.id in doc.theories
        for row in doc.theories[it.id].grid.rows
    ]


def _counts(pack: Pack, language: Language) -> Rows:
    return [
        {
            "priority": words(priority.title, language),
            "measure": words(measure.title, language),
            "counted_on": count.on,
            "value": count.value,
            "source": count.source,
            "note": count.note,
        }
        for priority in priorities(pack)
        for measure in priority.measures
        for count in measure.counts
    ]
