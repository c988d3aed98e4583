"""What pages say for the words of the pack's tables: kinds of bodies, roles, states, who was there."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

BODY_KINDS: Final[dict[str, Promise]] = {
    "board": _("Board"),
    "steering group": _("Steering group"),
    "working group": _("Working group"),
    "other": pgettext_lazy("body", "Other"),
}
SEATS: Final[dict[str, Promise]] = {
    "chair": _("Chair"),
    "vice-chair": _("Vice-chair"),
    "member": pgettext_lazy("seat", "Member"),
    "secretary": _("Secretary"),
    "observer": _("Observer"),
}
TERMS: Final[dict[str, Promise]] = {
    "to come": pgettext_lazy("term", "Not begun"),
    "current": pgettext_lazy("term", "Current"),
    "ends soon": pgettext_lazy("term", "Ends soon"),
    "over": pgettext_lazy("term", "Over"),
}
MEETING_STATES: Final[dict[str, Promise]] = {
    "planned": pgettext_lazy("meeting", "Planned"),
    "held": pgettext_lazy("meeting", "Held"),
    "cancelled": pgettext_lazy("meeting", "Cancelled"),
}
ATTENDED: Final[dict[str, Promise]] = {
    "present": _("Present"),
    "deputy": _("Deputy came"),
    "apologies": _("Apologies"),
    "absent": _("Absent"),
}
YES_NO: Final[dict[str, Promise]] = {
    "yes": pgettext_lazy("answer", "Yes"),
    "no": pgettext_lazy("answer", "No"),
}
DECISION_STATES: Final[dict[str, Promise]] = {
    "recommended": pgettext_lazy("decision", "Recommended"),
    "ratified": pgettext_lazy("decision", "Ratified"),
    "urgent": pgettext_lazy("decision", "Urgent"),
    "not quorate": pgettext_lazy("decision", "Taken without a quorum"),
    "not ratified": pgettext_lazy("decision", "Not ratified"),
}
DECISION_FIELDS: Final[dict[str, Promise]] = {
    "title": pgettext_lazy("changed", "title"),
    "text": pgettext_lazy("changed", "what was decided"),
    "decided_on": pgettext_lazy("changed", "day"),
    "decided_by": pgettext_lazy("changed", "who decided"),
    "reason": pgettext_lazy("changed", "why"),
    "evidence": pgettext_lazy("changed", "what it rests on"),
    "body": pgettext_lazy("changed", "body"),
    "meeting": pgettext_lazy("changed", "meeting"),
    "ratified_by": pgettext_lazy("changed", "who ratified it"),
    "ratified_at": pgettext_lazy("changed", "where it was ratified"),
    "ratified_on": pgettext_lazy("changed", "when it was ratified"),
}
LOOKS: Final[dict[str, str]] = {
    "held": "done",
    "ratified": "done",
    "present": "done",
    "recommended": "under-way",
    "urgent": "behind",
    "not quorate": "behind",
    "over": "behind",
}
"""How a tag looks, where it has a look. Colour never says more than the words."""


def day_words(day: date) -> str:
    """A day as people write it, in the language of the page."""
    return str(date_format(day, "j F Y"))
