"""`strategy.json`: the whole strategy for programs, both languages in one document.

The shape is described by `strategy.schema.json`. Minor versions only add; readers ignore what
they do not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from seedbed import __version__
from seedbed.foundations.languages import LANGUAGES, Text, unreviewed
from seedbed.plan.needs.findings import Finding
from seedbed.plan.needs.profile import Profile
from seedbed.plan.needs.summary import both, figure_document
from seedbed.plan.strategy.model import Priority, partners, priorities
from seedbed.plan.strategy.pack import Pack, plain_row
from seedbed.plan.strategy.readiness.check import CriterionResult
from seedbed.plan.strategy.readiness.summary import as_document
from seedbed.plan.strategy.tables import SECTIONS
from seedbed.plan.strategy.theory import aims_of_pack
from seedbed.publish.chain_data import (
    chain_document,
    counts_document,
    hidden_findings,
    priority_chain,
)
from seedbed.publish.citing import Book, Item
from seedbed.publish.lead_data import lead_document, priority_part
from seedbed.publish.maturity_data import maturity_document
from seedbed.publish.shapes import Document

SCHEMA_VERSION: Final = "1.3"
SCHEMA: Final = f"urn:seedbed:schema:strategy:{SCHEMA_VERSION}"


def strategy_document(
    pack: Pack,
    made: Profile,
    book: Book,
    docs: Sequence[Document],
    ready: Sequence[CriterionResult],
    as_of: date,
) -> dict[str, Any]:
    """The strategy as plain data, dates as ISO strings, absence as null."""
    strategy, area = pack.area["strategy"], pack.area["area"]
    english, welsh = docs
    chosen = priorities(pack)
    aims, hidden = aims_of_pack(pack, chosen), hidden_findings(pack)
    return {
        "$schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "made_with": f"seedbed {__version__}",
        "as_of": as_of,
        "area": {
            "name": both(made.focus.name),
            "ons_code": area["ons_code"],
            "dfe_code": area.get("dfe_code"),
            "nation": area["nation"],
        },
        "title": {"en": strategy["title_en"], "cy": strategy["title_cy"]},
        "starts": strategy["starts"],
        "ends": strategy["ends"],
        "status": "adopted" if pack.adopted_on else "draft",
        "adopted_on": pack.adopted_on,
        "statement": {"en": english.draft or english.adopted, "cy": welsh.draft or welsh.adopted},
        "welsh": {"status": "draft" if unreviewed() else "reviewed", "unreviewed_phrases": unreviewed()},
        "targets": pack.targets,
        "sections": {
            name: {lang: pack.texts.get((name, lang), "") for lang in LANGUAGES} for name in SECTIONS
        },
        "partners": [
            {"id": p.id, "name": _text(p.name), "sector": p.sector, "part": _text(p.part)}
            for p in partners(pack).values()
        ],
        **lead_document(pack, as_of),
        **chain_document(pack),
        "priorities": [
            _priority(p) | priority_part(pack, p.id) | priority_chain(p, aims, hidden) for p in chosen
        ],
        "suggestions": [_suggestion(row) for row in pack.rows("suggestions")],
        "concerns": [_finding(finding) for finding in made.concerns],
        "strengths": [_finding(finding) for finding in made.strengths],
        "not_known": [
            {"id": u.id, "statement": both(u.statement), "held_by": u.held_by and both(u.held_by)}
            for u in made.unknowns
        ],
        "comparators": [
            {"code": c.code, "name": both(c.name), "role": c.role, "closeness": c.closeness}
            for c in made.focus.comparators
        ],
        "readiness": as_document(ready),
        "self_assessment": maturity_document(pack),
        "evidence": [_evidence(item) for item in book.items],
        "sources": [plain_row(row) for row in pack.rows("sources")],
    }


def _text(text: Text) -> dict[str, str | None]:
    return {"en": text.en or None, "cy": text.cy or None}


def _priority(priority: Priority) -> dict[str, Any]:
    return {
        "id": priority.id,
        "order": priority.order,
        "state": priority.state,
        **{name: _text(getattr(priority, name)) for name in ("title", "need", "gap", "learning")},
        "actions": [
            {
                "id": a.id,
                "title": _text(a.title),
                "owner": a.owner.id if a.owner else None,
                "starts": a.starts,
                "ends": a.ends,
                "state": a.state,
                "moves": list(a.moves),
            }
            for a in priority.actions
        ],
        "money": [
            {
                "id": m.id,
                "source": _text(m.source),
                "starts": m.starts,
                "ends": m.ends,
                "pounds": m.pounds,
                "owner": m.owner.id if m.owner else None,
                "spent": m.spent,
                "spent_on": m.spent_on,
            }
            for m in priority.money
        ],
        "measures": [
            {
                "id": m.id,
                "title": _text(m.title),
                "indicator": m.indicator.id if m.indicator else None,
                "baseline": m.baseline_id,
                "target": m.target,
                "target_on": m.target_on,
                "level": m.level,
                "unit": m.unit,
                "counts": counts_document(m),
            }
            for m in priority.measures
        ],
    }


def _suggestion(row: dict[str, Any]) -> dict[str, Any]:
    texts = {name: {"en": row[f"{name}_en"], "cy": row[f"{name}_cy"]} for name in ("statement", "reason")}
    return {
        "id": row["id"],
        "indicator": row["indicator"],
        "state": row["state"],
        "priority": row["priority"],
        **texts,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    plain = asdict(finding)
    return {
        "indicator": plain["indicator"],
        "figures": list(finding.figures),
        "sentence": both(finding.sentence),
        "reason": both(finding.reason),
    }


def _evidence(item: Item) -> dict[str, Any]:
    figure = figure_document(item.figure) | {"id": item.id} if item.figure else None
    return {
        "id": item.id,
        "number": item.number,
        "kind": item.kind,
        "statement": _text(item.statement),
        "source": _text(item.source),
        "publisher": item.publisher or None,
        "release": item.release or None,
        "url": item.url,
        "method": item.method or None,
        "retrieved": item.retrieved,
        "recompute": item.recompute or None,
        "figure": figure,
    }
