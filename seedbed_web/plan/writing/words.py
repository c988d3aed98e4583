"""What the sections of the narrative and the states of a text are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language, phrases, say
from seedbed.plan.strategy.translation import State

STATES: Final[Mapping[State, tuple[str | Promise, str]]] = {
    "written": (_("Written"), "done"),
    "empty": (_("Nothing written yet"), "stopped"),
    "to write": (_("Partly written"), "under way"),
    "needs translation": (_("Needs translation"), "behind"),
}
"""What a tag says of a text, and which look it borrows."""

GUIDES: Final[Mapping[str, str | Promise]] = {
    "vision": _("What will be different for families when this strategy has worked, in a few sentences."),
    "starting-point": _(
        "What the figures say of children here, each with its source, and what nobody knows."
    ),
    "who-fares-worst": _(
        "Which children and which places have the hardest start, and how wide the gaps are."
    ),
    "partnership": _("Who takes part, who decides, who answers for it, and how families have a say."),
    "working-together": _("Pathways, sharing information, information for families, people and money."),
    "learning": _("How you will know whether it works, who looks at it when, and what may then change."),
}
"""What belongs into a section."""


def section_title(section: str, language: Language) -> str:
    """The heading of a section, as the published strategy has it."""
    return say(f"section.{section}" if f"section.{section}" in phrases() else f"factor.{section}", language)
