"""Reading the strategy of the partnership that the transaction works for."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from seedbed_web.plan.strategy.models import Priority


def list_priorities(partnership: UUID) -> QuerySet[Priority]:
    """Priorities, first first."""
    return Priority.objects.filter(partnership_id=partnership).prefetch_related("actions")
