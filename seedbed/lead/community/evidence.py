"""Findings as evidence that a text can cite, such as `{finding-three-numbers}`; only what is published."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.evidence import Evidence
from seedbed.foundations.languages import Language, Text, in_both, say
from seedbed.lead.community.record import Finding, Rows, consultations, findings, voice_groups

KIND: Final = "community voice"
PREFIX: Final = "finding"


def finding_id(finding: str) -> str:
    """The name by which text cites a finding.

    >>> finding_id("three-numbers")
    'finding-three-numbers'
    """
    return f"{PREFIX}-{finding}"


def citable_findings(rows: Rows) -> set[str]:
    """Names of all findings, also of those that are not published and where their table still has faults."""
    return {finding_id(row["id"]) for row in rows.get("findings", ()) if row["id"]}


def kept_back(rows: Rows) -> set[str]:
    """Names of findings that are not published: no text that is may cite them."""
    held = rows.get("findings", ())
    return {finding_id(row["id"]) for row in held if row["id"] and row["published"] != "yes"}


def finding_evidence(rows: Rows) -> list[Evidence]:
    """Every published finding as evidence: what was said, and where."""
    names = {it.id: it.name for it in voice_groups(rows)} | {it.id: it.title for it in consultations(rows)}
    return [_evidence(made, names) for made in findings(rows) if made.published]


def _evidence(made: Finding, names: dict[str, Text]) -> Evidence:
    heard = names.get(made.consultation or "") or names.get(made.group or "")
    return Evidence(
        id=finding_id(made.id),
        kind=KIND,
        statement=in_both(lambda lang: _statement(made, lang)),
        figures=(),
        source="",
        method="",
        computed_on=made.found_on,
        recompute="",
        said_by=heard or in_both(lambda lang: say("community.families", lang)),
    )


def _statement(made: Finding, language: Language) -> str:
    return say("community.cited", language, said=made.said[language] or made.said.en)
