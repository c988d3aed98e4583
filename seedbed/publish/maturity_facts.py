"""What the readiness check needs to know of the self-assessment, from the tables of that part."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from seedbed.foundations.evidence import Evidence, citations
from seedbed.foundations.tables import Row
from seedbed.lead.maturity.definitions import DONT_KNOW, SCALE, STILL_DIVIDED, elements
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.facts import ElementFacts, MaturityFacts
from seedbed.publish.pack_tables import EVERY_OTHER_TABLE, other_evidence

WEAK: Final = SCALE[:2]
"""Not started and basic."""
_REASONS: Final = ("rationale_en", "rationale_cy", "evidence")


def maturity_facts(pack: Pack) -> MaturityFacts | None:
    """What the latest round says; None when the pack was read without the tables of this part."""
    if not set(EVERY_OTHER_TABLE) <= set(pack.declared):
        return None
    held = _latest(pack.rows("rounds"))
    if held is None:
        return MaturityFacts(tuple(elements()), evidence=_names(pack))
    answers = [
        r for r in pack.rows("survey") if r["round"] == held["id"] and r["answer"] not in (None, DONT_KNOW)
    ]
    return MaturityFacts(
        names=tuple(elements()),
        found=True,
        closed_on=held["closed_on"],
        sectors=frozenset(row["sector"] for row in answers if row["sector"]),
        answered=frozenset(row["element"] for row in answers if row["element"]),
        elements={row["element"]: _element(row, pack) for row in pack.rows("levels") if _of(row, held)},
        evidence=_names(pack),
    )  # fmt: skip


def _latest(rounds: Iterable[Row]) -> Row | None:
    """The round that closed last; while none has, one that is open."""
    return max(
        (row for row in rounds if row["id"]),
        key=lambda row: (row["closed_on"] or date.min, row["opened_on"] or date.min, row["id"]),
        default=None,
    )


def _of(row: Row, held: Row) -> bool:
    return bool(row["round"] == held["id"] and row["element"] and row["agreed"])


def _element(row: Row, pack: Pack) -> ElementFacts:
    divided, led_to = row["agreed"] == STILL_DIVIDED, pack.rows("level-actions")
    return ElementFacts(
        agreed=not divided,
        divided=divided,
        cites=tuple(name for column in _REASONS for name in citations(row[column] or "")),
        weak=row["agreed"] in WEAK,
        actions=tuple(r["action"] for r in led_to if r["element"] == row["element"] and r["action"]),
    )


def _names(pack: Pack) -> frozenset[str]:
    return frozenset(known.id for known in _evidence(pack))


def _evidence(pack: Pack) -> list[Evidence]:
    """What the other parts bring; none where a row could not be read: the faults of the pack say why."""
    needed = [(t.name, c.name) for t in EVERY_OTHER_TABLE for c in t.columns if c.required]
    whole = all(row[column] is not None for table, column in needed for row in pack.rows(table))
    return list(other_evidence(pack)) if whole else []
