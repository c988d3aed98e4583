"""Tests of the self-assessment: whether one was held, what was agreed and why, and what it led to.

Without its tables in reach nothing is known; a level itself is never judged.
"""

from __future__ import annotations

from typing import Final

from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.facts import (
    ElementFacts,
    Facts,
    MaturityFacts,
    Outcome,
    Test,
    Where,
    known,
    sector_of,
)

ROUNDS: Final = Where("rounds.csv")
LEVELS: Final = "levels.csv"
LEVEL_ACTIONS: Final = "level-actions.csv"


def maturity_round_present(_: Pack, facts: Facts) -> Outcome:
    """A recent round with answers on every element from several sectors."""
    held = facts.maturity
    if held is None:
        return facts.says("not known", ROUNDS)
    if not held.found:
        return facts.says("not met", ROUNDS)
    closed = held.closed_on is not None and facts.since < held.closed_on <= facts.as_of
    whole = held.answered >= set(held.names) and len(held.sectors) >= facts.limit("sectors")
    return facts.says("met" if closed and whole else "partly met", ROUNDS)


def maturity_agreed_levels_with_rationale(pack: Pack, facts: Facts) -> Outcome:
    """Every element settled, with a reason that cites something in the pack."""
    held = facts.maturity
    if held is None:
        return facts.says("not known", Where(LEVELS))
    settled = [n for n, e in held.elements.items() if (e.agreed or e.divided) and _reasoned(e, pack)]
    return facts.share(held.names, settled, LEVELS)


def _reasoned(element: ElementFacts, pack: Pack) -> bool:
    return bool(set(element.cites) & known(pack))


def element_agreed_with_evidence(pack: Pack, facts: Facts) -> Outcome:
    """The element the criterion names has an agreed level, and a reason that cites something."""
    held, name = facts.maturity, facts.criterion.element or ""
    where = Where(LEVELS, (name,))
    if held is None:
        return facts.says("not known", where)
    element = held.elements.get(name, ElementFacts())
    if element.agreed and not element.divided and _reasoned(element, pack):
        return facts.says("met", where)
    return facts.says("partly met" if element.agreed or element.divided else "not met", where)


def weak_elements_have_actions(pack: Pack, facts: Facts) -> Outcome:
    """Each element agreed as not started or basic has led to an action with an owner and a date."""
    held = facts.maturity
    if held is None or not any(element.agreed for element in held.elements.values()):
        return facts.says("not known", Where(LEVEL_ACTIONS))
    weak = [name for name in held.names if name in held.elements and held.elements[name].weak]
    if not weak:
        return facts.says("met", Where(LEVEL_ACTIONS))
    return facts.share(weak, _acted_on(held, pack), LEVEL_ACTIONS)


def _acted_on(held: MaturityFacts, pack: Pack) -> list[str]:
    partners = sector_of(pack)
    live = [row for row in pack.rows("actions") if row["state"] != "stopped"]
    good = {row["id"] for row in live if row["owner"] in partners and row["ends"]}
    return [name for name, element in held.elements.items() if set(element.actions) & good]


TESTS: Final[dict[str, Test]] = {
    "maturity-round-present": maturity_round_present,
    "maturity-agreed-levels-with-rationale": maturity_agreed_levels_with_rationale,
    "element-agreed-with-evidence": element_agreed_with_evidence,
    "weak-elements-have-actions": weak_elements_have_actions,
}
