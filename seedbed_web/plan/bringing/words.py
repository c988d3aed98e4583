"""What pieces can become, what stands in the way, and why a file cannot be read: in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.bringing.matching import Verdict
from seedbed.plan.strategy.bringing.roles import ROLES, section_of
from seedbed_web.plan.writing.words import section_title

KEEP: Final = "keep"
"""Leaves a figure as it is written."""
OF_PRIORITY: Final[Mapping[str, str | Promise]] = {
    "priority": _("A priority"),
    "action": _("An action of the priority above it"),
    "need": _("The need of the priority above it"),
    "gap": _("The gap to close, of the priority above it"),
    "learning": _("What we want to learn, of the priority above it"),
}
TEXTS: Final[Mapping[str, str | Promise]] = {
    "need": _("The need"),
    "gap": _("The gap to close"),
    "learning": _("What we want to learn"),
}
"""What the texts of a priority are called on its page."""
LEAVE_OUT: Final = _("Leave it out")
UNREADABLE: Final[Mapping[str, str | Promise]] = {
    "large": _("The file is too large. Take pictures out, or bring the plan in parts."),
    "long": _("The plan is too long. Bring it in parts."),
    "old-word": _("This is an old kind of Word file. Open it, save it as .docx, and bring that."),
    "locked": _("The file is protected by a password. Take the password off, and bring it again."),
    "pdf": _(
        "This is a PDF. Bring the Word file that it was made from, or copy its text and paste it below."
    ),
    "broken": _("The file cannot be read. Open it in Word, save it as .docx, and bring that."),
    "not-text": _("The file holds no text that can be read. Bring a .docx, .md or .txt file."),
    "empty": _("There are no words in it. Choose another file, or paste the plan below."),
}
FAULTS: Final[Mapping[str, str | Promise]] = {
    "no-priority": _("There is no priority above it. Choose one, or another place for this."),
    "no-title": _("It has no words for a title. Write one, or leave it out."),
    "long-title": _("Its title is too long: 200 letters for a priority, 300 for an action. Shorten it."),
}
VERDICTS: Final[Mapping[Verdict, tuple[str | Promise, str]]] = {
    "exact": (_("As in the needs table"), "done"),
    "near": (_("Rounded"), "under way"),
    "mismatch": (_("Not as in the needs table"), "behind"),
    "unknown": (_("Not known here"), "stopped"),
}
"""What a tag says of a figure, and which look it borrows."""


def role_choices(language: Language) -> list[Any]:
    """Everything a piece can become, in groups."""
    sections = [(role, section_title(name, language)) for role in ROLES if (name := section_of(role))]
    return [
        (said("Priorities"), list(OF_PRIORITY.items())),
        (said("The strategy in words"), sections),
        ("leave-out", LEAVE_OUT),
    ]


def role_words(role: str, language: Language) -> str:
    """What a piece becomes, in words."""
    section = section_of(role)
    return section_title(section, language) if section else str(OF_PRIORITY.get(role, LEAVE_OUT))
