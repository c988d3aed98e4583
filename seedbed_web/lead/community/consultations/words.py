"""What kinds of question, states and ways of answering are called."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

KINDS: Final = {
    "one": _("One of several options"),
    "several": _("Any of several options"),
    "scale": _("A point from 1 to 5"),
    "text": _("Words of their own"),
}
CHANNELS: Final = {
    "online": _("By the link"),
    "paper": _("On paper"),
    "event": _("At an event"),
}
LANGUAGES_USED: Final = {
    "en": _("English"),
    "cy": _("Welsh"),
    "other": _("Another language"),
}
STATES: Final = {
    "being written": (_("Being written"), ""),
    "not yet open": (_("Not yet open"), ""),
    "open": (_("Open"), "under-way"),
    "over": (_("No longer open"), "behind"),
    "closed": (_("Closed"), "done"),
}
"""What a tag says of a consultation, and how it looks."""
