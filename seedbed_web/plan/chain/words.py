"""What levels and kinds are called on the pages of the chain, and what its faults are."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language, say, slug
from seedbed.plan.strategy.chain_tables import PLAN_KINDS

LEVELS: Final[dict[str, tuple[Promise, Promise]]] = {
    "output": (_("Output"), _("what gets done, such as reviews that were carried out")),
    "outcome": (_("Outcome"), _("what changes for children and families")),
    "impact": (_("Impact"), _("what all of it is for, years from now")),
}
FAULTS: Final[dict[tuple[str, str], Promise]] = {
    ("period-backwards", "ends"): _("The last day must not be before the first day"),
    ("out-of-bounds", "pounds"): _("Enter 0 pounds or more"),
    ("out-of-bounds", "spent"): _("Enter 0 pounds or more"),
    ("spent-without-day", "spent_on"): _("Say up to which day spending is counted"),
    ("spent-too-early", "spent_on"): _("The day must not be before the first day of the money"),
    ("target-before-baseline", "target_on"): _("The day must be after the end of the figure it starts from"),
}
"""What is wrong, by the code and the column of the library's fault."""
NOT_YET: Final = _("This day has not come yet")


def plan_kinds(language: Language) -> list[tuple[str, str]]:
    """The kinds of plans, in words."""
    return [(kind, say(f"linked-plan.kind-{slug(kind)}", language)) for kind in PLAN_KINDS]
