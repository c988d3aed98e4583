"""Reading the narrative of a partnership."""

from __future__ import annotations

from uuid import UUID

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.tables import SECTIONS
from seedbed.plan.strategy.translation import Pair, changed_last
from seedbed_web.plan.writing.models import Narrative

Rows = dict[Language, Narrative]


def list_narrative(partnership: UUID) -> dict[str, Rows]:
    """The rows of every section by language, sections in the order of the strategy; some have none yet."""
    held: dict[str, Rows] = {section: {} for section in SECTIONS}
    for row in Narrative.objects.filter(partnership_id=partnership).select_related("changed_by"):
        held[row.section][row.language] = row  # type: ignore[index]  # one of LANGUAGES
    return held


def get_section(partnership: UUID, section: str) -> Rows:
    """The rows of one section by language."""
    return list_narrative(partnership)[section]


def pair_of(rows: Rows) -> Pair:
    """A section in both languages, with the one that was saved last."""
    english, welsh = rows.get("en"), rows.get("cy")
    return Pair(
        english.words if english else "",
        welsh.words if welsh else "",
        changed_last(english.changed_at if english else None, welsh.changed_at if welsh else None),
    )
