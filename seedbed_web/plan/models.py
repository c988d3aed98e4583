"""The models of Plan, gathered from its parts."""

from seedbed_web.plan.needs.models import Figure, Source, Statement
from seedbed_web.plan.strategy.models import Action, Candidate, Measure, Priority, Strategy

__all__ = ["Action", "Candidate", "Figure", "Measure", "Priority", "Source", "Statement", "Strategy"]
