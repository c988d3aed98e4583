"""What a round of the self-assessment says of each element, those people see most differently first.

Levels are an area's own view of itself. They are never set beside another area's, and never ranked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from seedbed.foundations.languages import Text
from seedbed.foundations.tables import Row
from seedbed.lead.maturity.definitions import (
    SCALE,
    STILL_DIVIDED,
    Element,
    Example,
    elements,
    examples_for,
)
from seedbed.lead.maturity.others import Challenge, OwnExample, both, challenges, own_examples
from seedbed.lead.maturity.spread import SectorView, Spread, by_sector, spread

Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Round:
    """One round: people answer alone until it closes.

    `chosen` names the elements that were asked about, in their order. `purpose` is None where the pack does
    not say.
    """

    id: str
    title: Text
    opened_on: date
    closed_on: date | None
    variant: str
    purpose: str | None
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the partnership agreed on for one element; `level` is None while it is still divided."""

    level: str | None
    rationale: Text
    evidence: str
    barriers: Text
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Change:
    """How the agreed level moved since the last earlier round that asked about it, in steps of the scale."""

    before: str
    after: str
    steps: int
    since: Round


@dataclass(frozen=True, slots=True)
class ElementView:
    """One element in one round."""

    element: Element
    spread: Spread
    sectors: tuple[SectorView, ...]
    agreed: Agreed | None
    change: Change | None
    actions: tuple[str, ...]
    examples: tuple[Example, ...]
    challenges: tuple[Challenge, ...] = ()
    own_examples: tuple[OwnExample, ...] = ()

    @property
    def level(self) -> str | None:
        """The level agreed on, None while there is none."""
        return self.agreed.level if self.agreed else None

    @property
    def still_divided(self) -> bool:
        """Whether the partnership looked at it and did not agree."""
        return self.agreed is not None and self.agreed.level is None

    @property
    def next_step(self) -> Text | None:
        """What the step up from the agreed level takes, None while there is none."""
        return self.element.next_step(self.level) if self.level else None


@dataclass(frozen=True, slots=True)
class Assessment:
    """One round and the one before it, element by element."""

    round: Round
    previous: Round | None
    elements: tuple[ElementView, ...]


def rounds(rows: Rows) -> list[Round]:
    """The rounds of a pack, first closed first, those still open last."""
    found = [
        Round(
            row["id"], both(row, "title"), row["opened_on"], row["closed_on"], row["variant"],
            row.get("purpose"), chosen_elements(row.get("elements")),
        )
        for row in rows.get("rounds", ())
    ]  # fmt: skip
    return sorted(found, key=lambda r: (r.closed_on or date.max, r.opened_on, r.id))


def chosen_elements(written: str | None) -> tuple[str, ...]:
    """The elements that a round asks about, in their order: all of them where none is named.

    >>> chosen_elements("outcomes strategy"), len(chosen_elements(None))
    (('strategy', 'outcomes'), 10)
    """
    named = set((written or "").split())
    return tuple(name for name in elements() if not named or name in named)


def latest(rows: Rows) -> Round | None:
    """The round that closed last, None while none has."""
    return next((r for r in reversed(rounds(rows)) if r.closed_on), None)


def assess(rows: Rows, chosen: Round, nation: str) -> Assessment:
    """What a round says of each element; disagreement first.

    Args:
        rows: tables of a pack without faults, by name.
        chosen: the round.
        nation: whose examples of practice stand first.
    """
    before = rounds_before(rows, chosen)
    asked = [element for name, element in elements().items() if name in chosen.chosen]
    views = [_element(rows, element, chosen, before, nation) for element in asked]
    return Assessment(chosen, before[-1] if before else None, tuple(sorted(views, key=_most_divided)))


def rounds_before(rows: Rows, chosen: Round) -> list[Round]:
    """The closed rounds that were opened before another, the one that closed last at the end."""
    return [r for r in rounds(rows) if r.closed_on and r.id != chosen.id and r.opened_on < chosen.opened_on]


def _most_divided(view: ElementView) -> tuple[bool, float, int]:
    apart = view.spread.disagreement
    return apart is None, -(apart or 0), view.element.order


def _element(
    rows: Rows, element: Element, chosen: Round, before: Sequence[Round], nation: str
) -> ElementView:
    answers = [r for r in rows.get("survey", ()) if r["round"] == chosen.id and r["element"] == element.id]
    agreed = _agreed(rows, element.id, chosen)
    last = next((held for held in reversed(before) if element.id in held.chosen), None)
    actions = [row["action"] for row in rows.get("level-actions", ()) if row["element"] == element.id]
    return ElementView(
        element, spread(answers), by_sector(answers), agreed, _change(rows, element.id, last, agreed),
        tuple(actions),
        tuple(examples_for(element.id, nation)), challenges(rows, chosen.id, element.id),
        own_examples(rows, element.id),
    )  # fmt: skip


def _agreed(rows: Rows, element: str, chosen: Round) -> Agreed | None:
    for row in rows.get("levels", ()):
        if (row["round"], row["element"]) == (chosen.id, element):
            level = None if row["agreed"] == STILL_DIVIDED else row["agreed"]
            return Agreed(
                level, both(row, "rationale"), row["evidence"] or "", both(row, "barriers"),
                row["agreed_on"], row["agreed_by"] or "",
            )  # fmt: skip
    return None


def _change(rows: Rows, element: str, last: Round | None, after: Agreed | None) -> Change | None:
    before = _agreed(rows, element, last) if last else None
    if last is None or before is None or after is None or before.level is None or after.level is None:
        return None
    return Change(before.level, after.level, SCALE.index(after.level) - SCALE.index(before.level), last)
