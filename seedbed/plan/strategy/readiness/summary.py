"""The readiness check as plain data, for the command line and for `strategy.json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from seedbed.foundations.languages import Text
from seedbed.plan.strategy.readiness.check import CriterionResult
from seedbed.plan.strategy.readiness.definitions import Cite
from seedbed.plan.strategy.readiness.facts import Outcome, Where
from seedbed.plan.strategy.readiness.judgements import Judgement


def as_document(results: Iterable[CriterionResult]) -> list[dict[str, Any]]:
    """Each criterion with its verdict, in order; texts in both languages, absence as null."""
    return [_criterion(result) for result in results]


def _criterion(result: CriterionResult) -> dict[str, Any]:
    item = result.criterion
    return {
        "set": result.set.id, "criterion": item.id, "factor": item.factor, "title": _text(item.title),
        "verdict": result.verdict, "reason": _text(result.reason),
        "mend": _text(result.mend) if result.mend else None,
        "where": _where(result.where) if result.where else None,
        "tests": [_test(outcome) for outcome in result.tests],
        "question": _text(item.judgement) if item.judgement else None,
        "judgement": _judgement(result.judgement) if result.judgement else None,
        "cites": [_cite(cite) for cite in item.cites],
    }  # fmt: skip


def _text(text: Text) -> dict[str, str | None]:
    return {"en": text.en or None, "cy": text.cy or None}


def _where(where: Where) -> dict[str, Any]:
    return {"file": where.file, "ids": list(where.ids)}


def _test(outcome: Outcome) -> dict[str, Any]:
    return {
        "test": outcome.test, "verdict": outcome.verdict, "reason": _text(outcome.reason),
        "mend": None if outcome.verdict == "met" else _text(outcome.mend), "where": _where(outcome.where),
    }  # fmt: skip


def _judgement(held: Judgement) -> dict[str, Any]:
    return {"verdict": held.verdict, "by": held.by, "on": held.on, "reason": _text(held.reason)}


def _cite(cite: Cite) -> dict[str, Any]:
    source = cite.source
    return {
        "title": _text(source.title), "publisher": source.publisher, "date": source.date, "url": source.url,
        "part": _text(cite.part),
    }  # fmt: skip
