"""Reading the statements of a partnership."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from seedbed_web.plan.needs.models import Statement


def list_statements(partnership: UUID) -> QuerySet[Statement]:
    """Every statement, the newest first."""
    held = Statement.objects.filter(partnership_id=partnership)
    return held.select_related("changed_by").order_by("-dated", "order", "identifier")


def find_statement(partnership: UUID, identifier: str) -> Statement | None:
    """One statement by the name that text cites."""
    return list_statements(partnership).filter(identifier=identifier).first()


def count_statements(partnership: UUID) -> int:
    """How many there are."""
    return Statement.objects.filter(partnership_id=partnership).count()
