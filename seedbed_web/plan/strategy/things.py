"""What links and the audit call the things of Plan."""

from __future__ import annotations

from typing import Final

from seedbed_web.evidence.queries import Thing
from seedbed_web.plan.strategy.models import Action, Candidate, Priority, Strategy

CITES: Final = "cites"
"""The relation from a priority to the evidence in its texts."""
CAME_FROM: Final = "came from"
"""The relation from a candidate, and from the action it becomes, to what it was put forward from."""
RAISES: Final = "raises"
"""The relation from an action to the element of the system that it is to raise."""
EVIDENCE: Final = "plan.evidence"
"""A figure or a statement; its identifier is the one that text cites."""
ELEMENT: Final = "lead.element"
"""An element of the self-assessment; its identifier is that of the definitions."""
OfPlan = Strategy | Priority | Action | Candidate
KINDS: Final[dict[type[Strategy] | type[Priority] | type[Action] | type[Candidate], str]] = {
    Strategy: "plan.strategy",
    Priority: "plan.priority",
    Action: "plan.action",
    Candidate: "plan.candidate",
}


def thing_of(row: OfPlan) -> Thing:
    """A row as links and the audit call it."""
    return Thing(KINDS[type(row)], str(row.pk))
