"""What ties a strategy together in `strategy.json`: joins, theories of change, linked plans, impacts."""

from __future__ import annotations

from typing import Any

from seedbed.foundations.columns import text_of
from seedbed.foundations.languages import Text
from seedbed.plan.strategy.model import LinkedPlan, Measure, Priority, linked_plans
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.theory import Step, Theory, theory_of_priority


def chain_document(pack: Pack) -> dict[str, Any]:
    """What belongs to the strategy as a whole."""
    return {
        "linked_plans": [_plan(plan) for plan in linked_plans(pack)],
        "impact_assessment": [
            {name: row[name] for name in ("id", "duty", "who", "effect", "by", "on")}
            | {name: _text(text_of(row, name)) for name in ("finding", "response")}
            for row in pack.rows("impact-assessment")
        ],
    }


def priority_chain(priority: Priority, aims: tuple[Step, ...], hidden: set[str]) -> dict[str, Any]:
    """What belongs to one priority.

    Args:
        priority: the priority.
        aims: what the whole strategy is for.
        hidden: findings that are not published.
    """
    joins = [it for it in priority.joins if it.kind != "finding" or it.thing not in hidden]
    return {
        "joins": [{"kind": it.kind, "id": it.thing, "title": _text(it.title)} for it in joins],
        "theory_of_change": _theory(theory_of_priority(priority, aims)),
    }


def hidden_findings(pack: Pack) -> set[str]:
    """The findings of a pack that are not published."""
    return {row["id"] for row in pack.rows("findings") if row["published"] != "yes"}


def counts_document(measure: Measure) -> list[dict[str, Any]]:
    """The area's own counts of a measure, in order of time."""
    return [{"on": it.on, "value": it.value, "source": it.source, "note": it.note} for it in measure.counts]


def _theory(theory: Theory) -> dict[str, Any]:
    return {
        "steps": [
            {"id": it.name, "column": it.column, "title": _text(it.title), "pounds": it.pounds or None}
            for it in theory.steps
        ],
        "ties": [{"from": it.start, "to": it.end, "why": it.why} for it in theory.ties],
        "gaps": [{"kind": it.kind, "about": it.name} for it in theory.gaps],
    }


def _plan(plan: LinkedPlan) -> dict[str, Any]:
    return {
        "id": plan.id,
        "kind": plan.kind,
        "title": _text(plan.title),
        "covers": _text(plan.covers),
        "owner": plan.owner.id if plan.owner else None,
        "url": plan.url,
        "starts": plan.starts,
        "ends": plan.ends,
    }


def _text(text: Text) -> dict[str, str | None]:
    return {"en": text.en or None, "cy": text.cy or None}
