"""Findings of the community for the parts of Lead that cite them.

The community's part looks back at the others, so they ask here and not there.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from seedbed.lead.community.evidence import PREFIX, finding_id
from seedbed_web.lead.community.models import Finding

START: Final = f"{PREFIX}-"


def find_findings(partnership: UUID, names: Collection[str]) -> dict[str, Finding]:
    """Findings by the name under which text cites them; other names have none."""
    asked = [name.removeprefix(START) for name in names if name.startswith(START)]
    rows = _findings(partnership).filter(identifier__in=asked)
    return {finding_id(row.identifier): row for row in rows.select_related("consultation", "group")}


def list_latest_findings(partnership: UUID, most: int) -> list[Finding]:
    """The findings that were found last, the latest first."""
    return list(_findings(partnership).order_by("-found_on")[:most])


def _findings(partnership: UUID) -> QuerySet[Finding]:
    return Finding.objects.filter(partnership_id=partnership)
