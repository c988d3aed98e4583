"""What is said of who decided, wherever it stands."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MODES: Final[dict[str, tuple[str | Promise, str | Promise]]] = {
    "informed": (_("Informed"), _("Families were told what was decided.")),
    "consulted": (_("Consulted"), _("Families were asked, and others decided.")),
    "co-produced": (_("Co-produced"), _("Families and services decided together.")),
    "community-led": (_("Community-led"), _("Families decided, and services supported them.")),
}
"""Each way of deciding in a word and in a sentence."""
UNSAID: Final[dict[str, str | Promise]] = {
    "mode": _("Nobody has said who decided"),
    "how": _("Nobody has said how it was done"),
    "budget": _("Somebody decides on money, and nobody has said how much"),
    "held_by": _("Nobody has said who decides on the money"),
}
