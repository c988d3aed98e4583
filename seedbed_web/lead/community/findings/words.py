"""What is said of a finding, wherever it stands: what came of it, and what its answer lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class StateWords:
    """What a tag says, how it looks, what the form says, and what stands before the answer."""

    tag: str | Promise
    look: str
    form: str | Promise
    before: str | Promise


STATES: Final = {
    "to answer": StateWords(
        _("To answer"), "behind", _("Nothing yet: it is still to be answered"), _("We still owe an answer")
    ),
    "done": StateWords(_("Done"), "done", _("It is done"), _("We did")),
    "decided": StateWords(_("Decided"), "under-way", _("It is decided, and will be done"), _("We decided")),
    "not yet": StateWords(_("Not yet"), "", _("Not yet, because …"), _("Not yet")),
}
LACKS: Final = {
    "answer": _("An answer is owing"),
    "words": _("Nobody has said in words what was done"),
    "link": _("No decision and no action is named with the answer"),
    "reason": _("Nobody has said why not yet"),
}
