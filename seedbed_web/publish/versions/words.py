"""Words of this part that come from data: answers, names of texts and values, and what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language, Text
from seedbed.foundations.numbers import number
from seedbed_web.publish.versions.queries import AGREED, ASKED, NOT_AGREED, ON_CONDITION

Words = Mapping[str, str | Promise]

DAY: Final = "j F Y"
ANSWERS: Final[Words] = {
    ASKED: _("Asked, no answer yet"),
    AGREED: _("Agreed"),
    ON_CONDITION: _("Agreed with a condition"),
    NOT_AGREED: _("Not agreed"),
}
LOOKS: Final = {ASKED: "", AGREED: "done", ON_CONDITION: "under-way", NOT_AGREED: "behind"}
"""How the tag of an answer looks; its words say all that it says."""

KINDS: Final[Words] = {
    "same": _("The same"),
    "changed": _("Changed"),
    "newer": _("Newer figure"),
    "added": _("Added"),
    "removed": _("Removed"),
}
PARTS: Final[Words] = {
    "actions": _("Actions"),
    "money": _("Money"),
    "measures": _("Measures"),
}
TEXTS: Final[Words] = {
    "title": _("Title"),
    "need": _("The need"),
    "gap": _("The gap to close"),
    "learning": _("What we want to learn"),
    "source": _("Where it comes from"),
    "name": _("Name"),
    "part": _("Its part"),
    "statement": _("What it says"),
}
SECTIONS: Final[Words] = {
    "vision": _("Vision"),
    "starting-point": _("Where we start from"),
    "who-fares-worst": _("Who fares worst"),
    "partnership": _("Who takes part and how it is decided"),
    "working-together": _("How we work together"),
    "learning": _("How we learn"),
}
VALUES: Final[Words] = {
    "starts": _("Starts"),
    "ends": _("Ends"),
    "owner": _("Who answers for it"),
    "state": _("Where it stands"),
    "pounds": _("Pounds"),
    "spent": _("Pounds spent so far"),
    "indicator": _("Indicator"),
    "baseline": _("Where it starts"),
    "target": _("Target"),
    "target_on": _("Day by which"),
    "level": _("Level"),
    "sector": _("Sector"),
    "url": _("Address"),
    "status": _("Standing"),
    "adopted_on": _("Adopted on"),
}
STANDINGS: Final[Words] = {"draft": _("Draft"), "adopted": _("Adopted")}
MENDING: Final[Words] = {
    "citation-unresolved": _(
        "%(found)s is cited, and there is no such evidence any more: its figure was withdrawn or never came "
        "in. Cite the figure that stands now, or take the citation out."
    ),
    "to-write": _("A place in the text is still empty. Write %(expected)s, or take the line out."),
    "finding-unpublished": _(
        "%(found)s is cited, and what families said there is not published. Publish it, or take the citation "
        "out."
    ),
    "target-before-baseline": _(
        "A target is due before the figure it starts from ends. Give it a later day."
    ),
    "version-lost": _("A file of the version %(found)s is gone. Put it back from a copy of the area pack."),
    "version-changed": _(
        "A file of a fixed version is not what it was. Put it back from a copy of the area pack."
    ),
}
"""What a fault means and what mends it; others speak for themselves, in English."""


def mending(trouble: Any) -> str:
    """What is wrong and what to do, in the language of the page; nothing where the list itself must do."""
    words = MENDING.get(trouble.code)
    return str(words) % {"found": trouble.found, "expected": trouble.expected} if words else ""


def value(name: str, held: object, language: Language, partners: Mapping[str, str]) -> str:
    """A value of a strategy in words."""
    if held is None or held == "":
        return said("none")
    if isinstance(held, Text):
        return held[language]
    if isinstance(held, int | float):
        return number(held) if name in ("pounds", "spent") else f"{held:g}"
    if name == "owner":
        return partners.get(str(held), str(held))
    if name == "status":
        return str(STANDINGS.get(str(held), held))
    return _day_or_words(str(held))


def _day_or_words(held: str) -> str:
    try:
        return date_format(date.fromisoformat(held), DAY)
    except ValueError:
        return held
