"""What groups are called by kind, and what is counted of the people in them."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

KINDS: Final = {
    "parents' panel": _("Parents’ panel"),
    "parent-carer group": _("Group of parents and carers"),
    "maternity voices": _("Maternity voices"),
    "fathers' group": _("Fathers’ group"),
    "other": _("Another group"),
}
CHARACTERISTICS: Final = {
    "ethnicity": _("Ethnic group"),
    "deprivation": _("How deprived the places are where they live"),
    "place": _("Ward"),
}
