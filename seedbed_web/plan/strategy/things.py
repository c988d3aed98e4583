"""What links and the audit call the things of Plan."""

from __future__ import annotations

from typing import Final

from seedbed_web.evidence.keeping import kind_of
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
KINDS: Final = {model: f"plan.{kind_of(model)}" for model in (Strategy, Priority, Action, Candidate)}
