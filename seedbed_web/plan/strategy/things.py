"""What links and the audit call the things of Plan."""

from __future__ import annotations

from typing import Final

from seedbed_web.evidence.queries import Thing
from seedbed_web.plan.strategy.models import Action, Priority, Strategy

CITES: Final = "cites"
"""The relation from a priority to the evidence in its texts."""
EVIDENCE: Final = "plan.evidence"
"""A figure or a statement; its identifier is the one that text cites."""
KINDS: Final[dict[type[Strategy] | type[Priority] | type[Action], str]] = {
    Strategy: "plan.strategy",
    Priority: "plan.priority",
    Action: "plan.action",
}


def thing_of(row: Strategy | Priority | Action) -> Thing:
    """A row as links and the audit call it."""
    return Thing(KINDS[type(row)], str(row.pk))
