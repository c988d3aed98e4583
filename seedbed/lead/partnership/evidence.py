"""Decisions as evidence that a text can cite: `{decision-one-directory}`."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.evidence import Evidence
from seedbed.foundations.languages import Language, Text, in_both, say, slug
from seedbed.lead.partnership.record import Decision, Rows, bodies, decisions, post_named

KIND: Final = "decision"


def decision_id(decision: str) -> str:
    """The name by which text cites a decision.

    >>> decision_id("one-directory")
    'decision-one-directory'
    """
    return f"{KIND}-{decision}"


def citable_decisions(rows: Rows) -> set[str]:
    """Names of all decisions, also where their table still has faults."""
    return {decision_id(row["id"]) for row in rows.get("decisions", ()) if row["id"]}


def decision_evidence(rows: Rows) -> list[Evidence]:
    """Every decision as evidence: what was decided, and how firm it is."""
    names = {body.id: body.name for body in bodies(rows)}
    return [_evidence(made, names, post_named(rows, made.decided_by)) for made in reversed(decisions(rows))]


def _evidence(made: Decision, bodies_: dict[str, Text], post: Text) -> Evidence:
    by = bodies_.get(made.body or made.ratified_by or "")
    return Evidence(
        id=decision_id(made.id),
        kind=KIND,
        statement=in_both(lambda lang: _statement(made, lang)),
        figures=(),
        source="",
        method="",
        computed_on=made.decided_on,
        recompute="",
        said_by=by or post,
    )


def _statement(made: Decision, language: Language) -> str:
    title = made.title[language] or made.title.en
    return say(
        "partnership.cited", language, title=title, state=say(f"decision.{slug(made.state)}", language)
    )
