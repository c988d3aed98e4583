"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class PlanConfig(AppConfig):
    """Plan: the strategy, its priorities and actions."""

    name = "seedbed_web.plan"
    label = "plan"
