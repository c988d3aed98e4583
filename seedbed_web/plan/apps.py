"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class PlanConfig(AppConfig):
    """Plan: the strategy, its priorities and actions."""

    name = "seedbed_web.plan"
    label = "plan"

    def ready(self) -> None:
        """Lets pages of priorities and actions show what hangs on them, and what is said about them."""
        from seedbed_web.plan.chain.beside import chain_beside
        from seedbed_web.plan.review.beside import remarks_beside
        from seedbed_web.plan.strategy.beside import register

        register(chain_beside)
        register(remarks_beside)
