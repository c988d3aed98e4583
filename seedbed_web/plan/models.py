"""The models of Plan, gathered from its parts."""

from seedbed_web.plan.strategy.models import Action, Priority, Strategy

__all__ = ["Action", "Priority", "Strategy"]
