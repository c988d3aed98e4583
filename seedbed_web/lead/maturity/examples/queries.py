"""Reading the area's own examples of practice."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from seedbed_web.lead.maturity.models import PracticeExample


def list_examples(partnership: UUID) -> QuerySet[PracticeExample]:
    """The area's own examples, in their order."""
    return PracticeExample.objects.filter(partnership_id=partnership)


def find_example(partnership: UUID, identifier: str) -> PracticeExample | None:
    """One example by its name in the pack."""
    return list_examples(partnership).select_related("changed_by").filter(identifier=identifier).first()
