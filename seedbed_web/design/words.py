"""Words that components show from scripts, and names of things that pages share."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

# A number of each plural form that the language knows, by the name that browsers give the form.
FORMS: Final = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 6, "other": 11}

STATES: Final = {
    "not started": (gettext_lazy("Not started"), ""),
    "under way": (gettext_lazy("Under way"), "under-way"),
    "done": (gettext_lazy("Done"), "done"),
    "behind": (gettext_lazy("Behind"), "behind"),
    "stopped": (gettext_lazy("Stopped"), ""),
    "draft": (gettext_lazy("Draft"), ""),
    "open": (gettext_lazy("Open"), "under-way"),
    "closed": (gettext_lazy("Closed"), ""),
    "published": (gettext_lazy("Published"), "done"),
    "adopted": (gettext_lazy("Adopted"), "done"),
    "overdue": (gettext_lazy("Overdue"), "behind"),
}
"""What a tag says of a state, and how it looks. Colour never says more than the words."""


ROLES: Final = {
    "early-years-lead": (
        gettext_lazy("Early years lead"),
        gettext_lazy(
            "Runs the self-assessment, writes the strategy, follows the actions and invites people."
        ),
    ),
    "analyst": (
        gettext_lazy("Analyst"),
        gettext_lazy("Looks after needs, figures and the evidence behind the strategy."),
    ),
    "commissioner": (
        gettext_lazy("Commissioner"),
        gettext_lazy("Sets money, people and places against need, and says where actions stand."),
    ),
    "ig-lead": (
        gettext_lazy("Information governance lead"),
        gettext_lazy("Sees who may do what, and the record of who did and looked at what."),
    ),
    "practitioner": (
        gettext_lazy("Practitioner"),
        gettext_lazy("Works with families, and says where the actions of their team stand."),
    ),
    "community-voice": (
        gettext_lazy("Community voice"),
        gettext_lazy("Speaks for parents and carers, and sees what was done about what they said."),
    ),
    "researcher": (
        gettext_lazy("Researcher"),
        gettext_lazy("Reads what is planned and takes the figures out to work with them."),
    ),
    "peer-validator": (
        gettext_lazy("Peer validator"),
        gettext_lazy("Comes from outside, reads the self-assessment and challenges its levels."),
    ),
    "viewer": (gettext_lazy("Viewer"), gettext_lazy("Reads what is planned.")),
    "administrator": (
        gettext_lazy("Administrator"),
        gettext_lazy("Looks after people, organisations and the way in and out of all data."),
    ),
}
"""What a role is called, and what whoever has it does."""


def role_words(role: str) -> str:
    """What a role is called; one nobody listed speaks for itself."""
    return str(ROLES[role][0]) if role in ROLES else role


def role_sentence(role: str) -> str:
    """What whoever has a role does."""
    return str(ROLES[role][1]) if role in ROLES else ""


def state_words(state: str) -> tuple[str, str]:
    """What a tag says of a state and the end of its class; a state nobody listed speaks for itself."""
    words, look = STATES.get(str(state).replace("-", " ").lower(), (state, ""))
    return str(words), look


def counting() -> dict[str, Any]:
    """What a text box says while it counts characters."""
    return {
        "textareaDescriptionText": _("You can enter up to %(limit)s characters") % {"limit": "%{count}"},
        "charactersUnderLimitText": {
            form: ngettext(
                "You have %(left)s character remaining", "You have %(left)s characters remaining", number
            )
            % {"left": "%{count}"}
            for form, number in FORMS.items()
        },
        "charactersAtLimitText": _("You have 0 characters remaining"),
        "charactersOverLimitText": {
            form: ngettext(
                "You have %(over)s character too many", "You have %(over)s characters too many", number
            )
            % {"over": "%{count}"}
            for form, number in FORMS.items()
        },
    }
