"""What can be cited, for somebody who is looking for it: the area's latest figures, and every statement."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from seedbed.foundations.languages import Language
from seedbed_web.plan.needs.models import Figure, Statement
from seedbed_web.plan.needs.queries import find_items

EVERYBODY = "all"


@dataclass(frozen=True, slots=True)
class Citable:
    """The name that text cites, and what it stands for."""

    name: str
    words: str


def list_citable(partnership: UUID, language: Language) -> list[Citable]:
    """What people said and found out, then the latest figure of each indicator for all children."""
    own = Figure.objects.filter(partnership_id=partnership, is_own=True, group=EVERYBODY, value__isnull=False)
    latest = own.order_by("indicator", "-period_end").distinct("indicator")
    said = Statement.objects.filter(partnership_id=partnership).order_by("-dated", "identifier")
    names = [row.identifier for rows in (said, latest) for row in rows.only("identifier")]
    return [
        Citable(
            name,
            " – ".join(filter(None, (item.statement[language] or item.statement.en, item.value[language]))),
        )
        for name, item in find_items(partnership, names).items()
    ]
