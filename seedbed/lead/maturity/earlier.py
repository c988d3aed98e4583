"""How an element stood in one round after another: agreed levels, and beside them how people had answered.

Nothing here is tested against chance: who answers is no sample, and a round a year later asks other people.
"""

from __future__ import annotations

from dataclasses import dataclass

from seedbed.lead.maturity.assessment import ElementView, Round, Rows, assess, rounds_before


@dataclass(frozen=True, slots=True)
class Stood:
    """How an element stood in one round."""

    round: Round
    view: ElementView


def stood(rows: Rows, chosen: Round, nation: str) -> dict[str, tuple[Stood, ...]]:
    """Each element of a round in every closed round that asked about it, the given one last.

    Args:
        rows: tables of a pack without faults, by name.
        chosen: the round up to which is told.
        nation: as in `assess`.
    """
    made = [assess(rows, one, nation) for one in [*rounds_before(rows, chosen), chosen]]
    return {
        name: tuple(
            Stood(one.round, view) for one in made for view in one.elements if view.element.id == name
        )
        for name in chosen.chosen
    }
