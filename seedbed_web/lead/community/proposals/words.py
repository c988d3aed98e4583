"""What is said of where a proposal stands."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

STATES: Final = {
    "proposed": (_("Proposed"), "under-way"),
    "being written": (_("Being written together"), "under-way"),
    "taken up": (_("Taken up"), "done"),
    "declined": (_("Declined"), ""),
}
"""What a tag says, and how it looks."""
