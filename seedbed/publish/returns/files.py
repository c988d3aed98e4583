"""A draft of a return as a document for programs, and as tagged PDF (PDF/UA-1)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

from seedbed.foundations.languages import say
from seedbed.publish.returns.draft import PartDraft, ReturnDraft
from seedbed.publish.returns.markdown import evidence_words
from seedbed.publish.typesetting import compiled

SCHEMA_VERSION: Final = "1.0"


def return_document(draft: ReturnDraft) -> dict[str, Any]:
    """The draft as plain data: every part with its state, its source, what is held and what is missing."""
    return {
        "schema_version": SCHEMA_VERSION,
        "return": draft.id, "title": draft.title, "asked_by": draft.asked_by, "language": draft.language,
        "area": draft.area, "strategy": draft.strategy, "as_of": draft.as_of, "adopted_on": draft.adopted_on,
        "parts": [_part(part) for part in draft.parts],
        "evidence": [
            {
                "number": item.number, "id": item.id, "kind": item.kind,
                "statement": item.statement[draft.language] or item.statement.en,
                "value": item.value[draft.language] or None, "publisher": item.publisher or None,
                "source": item.source[draft.language] or item.source.en, "release": item.release or None,
                "retrieved": item.retrieved, "url": item.url,
            }
            for item in draft.evidence
        ],
    }  # fmt: skip


def _part(part: PartDraft) -> dict[str, Any]:
    return {
        "id": part.id, "title": part.title, "asks": part.asks, "source": part.source, "url": part.url,
        "status": part.status, "state": part.state, "by_hand": part.by_hand or None,
        "pieces": [
            {
                "record": piece.record, "of": list(piece.of), "title": piece.title,
                "optional": piece.optional, "missing": piece.mend or None,
                "blocks": [
                    {name: value for name, value in asdict(block).items() if value} for block in piece.blocks
                ],
            }
            for piece in part.pieces
        ],
    }  # fmt: skip


def return_pdf(draft: ReturnDraft) -> bytes:
    """The draft as a PDF. The same draft gives the same bytes.

    Raises:
        NotInFont: a text has a character that the font lacks.
    """
    content = asdict(draft) | {
        "counts": draft.counts,
        "evidence": [
            {"number": item.number, "words": evidence_words(item, draft), "url": item.url}
            for item in draft.evidence
        ],
    }
    for part, held in zip(content["parts"], draft.parts, strict=True):
        part["state"] = say(f"returns.is.{held.state}", draft.language)
        part["asked"] = say("returns.asked", draft.language, asks=held.asks)
        for piece, kept in zip(part["pieces"], held.pieces, strict=True):
            key = "returns.incomplete" if kept.is_there else "returns.missing"
            piece["mend"] = say(key, draft.language, mend=kept.mend) if kept.mend else ""
    names = {"evidence": "returns.evidence", "by_hand": "returns.is.by-hand", "none": "returns.no-evidence"}
    content["words"] = {name: say(key, draft.language) for name, key in names.items()}
    return compiled("return.typ", content, draft.as_of)
