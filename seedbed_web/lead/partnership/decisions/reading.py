"""The texts of a decision as its page shows them: citations as figures, and what they rest on below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal
from uuid import UUID

from seedbed.foundations.evidence import Evidence
from seedbed.foundations.languages import LANGUAGES, Language, Text
from seedbed.publish.blocks import Block, Run, blocks, runs
from seedbed.publish.citing import Item, statement_item
from seedbed_web.lead.citable_findings import find_findings
from seedbed_web.lead.partnership.decisions.queries import find_cited_decisions, list_cited
from seedbed_web.lead.partnership.models import Decision
from seedbed_web.organisations.edited import said_in
from seedbed_web.plan.needs.queries import find_items

Origin = Literal["evidence", "finding", "decision"]
VOICE: Final = "community voice"
DECISION: Final = "decision"


@dataclass(frozen=True, slots=True)
class Cited:
    """A piece of evidence, and whose page shows it: `name` is what the address of that page asks for."""

    item: Item
    origin: Origin
    name: str


@dataclass(frozen=True, slots=True)
class Texts:
    """What was decided, why, and on what evidence, in one language, with all that is cited."""

    text: list[Block]
    reason: list[Block]
    evidence: tuple[Run, ...]
    cited: tuple[Cited, ...]


def read_texts(decision: Decision, language: Language) -> Texts:
    """The texts of a decision; a citation of what is not known stands there as it was written."""
    found = find_cited(decision.partnership_id, list_cited(decision))
    by_name = {it.item.id: it.item for it in found}

    def resolve(name: str) -> tuple[str, int]:
        item = by_name.get(name)
        return (item.value[language], item.number) if item else (f"[{name}]", 0)

    text, reason = (said_in(decision, name, language) for name in ("text", "reason"))
    return Texts(
        blocks(text, resolve),
        blocks(reason, resolve),
        runs(" ".join(decision.evidence.split()), resolve),
        tuple(found),
    )


def find_cited(partnership: UUID, names: Iterable[str]) -> list[Cited]:
    """What is known of cited names, be it a figure, statement, finding or decision, numbered in order."""
    asked = list(names)
    known: dict[str, Cited] = {
        name: Cited(item, "evidence", name) for name, item in find_items(partnership, asked).items()
    }
    for name, finding in find_findings(partnership, asked).items():
        known[name] = Cited(_finding_item(name, finding), "finding", finding.identifier)
    for name, decision in find_cited_decisions(partnership, asked).items():
        known[name] = Cited(_decision_item(name, decision), "decision", decision.identifier)
    held = [known[name] for name in asked if name in known]
    return [replace(it, item=replace(it.item, number=place)) for place, it in enumerate(held, start=1)]


def _finding_item(name: str, row: Any) -> Item:
    said = Text(row.said_en, row.said_cy or row.said_en)
    heard = (row.consultation, "title") if row.consultation else (row.group, "name")
    return _item(name, VOICE, said, _both(*heard), row.found_on)


def _decision_item(name: str, row: Decision) -> Item:
    said = Text(row.title_en, row.title_cy or row.title_en)
    return _item(name, DECISION, said, _both(row.body, "name"), row.decided_on)


def _both(row: Any, name: str) -> Text:
    return Text(*(said_in(row, name, language) if row else "" for language in LANGUAGES))


def _item(name: str, kind: str, said: Text, said_by: Text, day: date) -> Item:
    evidence = Evidence(
        id=name, kind=kind, statement=said, figures=(), source="", said_by=said_by, method="",
        computed_on=day, recompute="",
    )  # fmt: skip
    return statement_item(evidence, 0)
