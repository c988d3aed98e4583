"""What the record says of an action: its own sentence, or what it was done to and what was done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.config.changes import TOLD

Words = Mapping[str, str | Promise]

SENTENCES: Final[Words] = {
    **TOLD,
    "refused": _("Somebody was refused a page"),
    "version asked for": _("Somebody asked for a version of the strategy to be fixed"),
    "version asked to be adopted": _("Somebody asked for a version of the strategy to be adopted"),
    "version refused": _("A version of the strategy could not be made"),
    "version taken out": _("The area pack of a version was taken out"),
    "record changed": _("The day of review or the target was changed"),
    "record looked at": _("This record was looked at"),
    "pack taken out": _("The area pack was taken out"),
    "partnership made": _("The partnership was made"),
    "publication asked for": _("Somebody asked that the strategy be published"),
    "publication failed": _("The strategy could not be published"),
    "figures to be refreshed": _("Somebody asked for the figures to be refreshed"),
    "figures not refreshed": _("The figures could not be refreshed"),
    "linked": _("Evidence was tied to what it supports"),
    "respondents added": _("People were asked to answer the self-assessment"),
    "respondent changed": _("What is known of somebody asked to answer was changed"),
    "respondent withdrawn": _("Somebody no longer answers the self-assessment, and their answers are gone"),
    "respondents forgotten": _("The names of those asked to answer were forgotten"),
    "letters sent": _("Letters to those asked to answer were sent"),
    "letters printed": _("Letters to those asked to answer were printed"),
    "reminders sent": _("Those who had not finished were reminded"),
    "level written": _("What the room agreed on was written down"),
    "level challenged": _("A level was challenged from outside"),
    "challenge answered": _("A challenge was answered"),
    "challenge withdrawn": _("A challenge was withdrawn"),
    "meeting attendance taken": _("Who was at a meeting was written down"),
    "meeting agenda ordered": _("An agenda was put in another order"),
    "meetings brought in": _("Meetings were brought in from another system"),
    "papers brought in": _("Papers were brought in from another system"),
    "meeting minutes taken out with names": _("Minutes were taken out with names in them"),
    "calendar link made": _("Somebody made a link for their calendar"),
    "calendar link renewed": _("Somebody renewed the link for their calendar"),
    "calendar link removed": _("Somebody removed the link for their calendar"),
    "narrative looked at": _("Somebody said that a text says the same in both languages"),
    "answers read": _("What people answered was read"),
    "consultation answer typed in": _("An answer from paper was typed in"),
    "answer sorted": _("An answer was sorted into themes"),
    "answer blacked out": _("Words that name somebody were blacked out of an answer"),
}
"""Actions with a sentence of their own."""

THINGS: Final[Words] = {
    "agenda item": _("Agenda item"),
    "asset": _("What the community has"),
    "board action": _("Action of the partnership"),
    "body": _("Board or group"),
    "candidate": _("Put forward for the strategy"),
    "challenge": _("Challenge from outside"),
    "consultation": _("Consultation"),
    "criterion": _("Criterion of our own"),
    "decision": _("Decision"),
    "example": _("Example of practice"),
    "finding": _("What families said"),
    "group": _("Group of parents and carers"),
    "impact": _("What the strategy may do to whom"),
    "interest": _("Declared interest"),
    "invitation": _("Invitation"),
    "judgement": _("Answer to a question of readiness"),
    "level": _("Agreed level"),
    "linked plan": _("Plan that the strategy joins"),
    "measure": _("Measure"),
    "measure value": _("Count of a measure"),
    "meeting": _("Meeting"),
    "member": _("Seat on a board or group"),
    "money": _("Money"),
    "participation": _("Who decided"),
    "planning role": _("Planning role"),
    "proposal": _("Proposal"),
    "remark": _("Comment"),
    "question": _("Question"),
    "responsibility": _("Who is responsible"),
    "risk": _("Risk"),
    "round": _("Round of the self-assessment"),
    "sponsor": _("Sponsor"),
    "sign off": _("Answer of a partner to a version"),
    "theme": _("Theme"),
    "version": _("Version of the strategy"),
    "workshop": _("Workshop"),
}
"""What something was done to, as an action's first words name it."""

DONE: Final[Words] = {
    "added": _("added"),
    "answered": _("answered"),
    "asked": _("asked"),
    "begun": _("begun"),
    "changed": _("changed"),
    "closed": _("closed"),
    "counted": _("counted"),
    "ended": _("ended"),
    "merged": _("merged"),
    "opened": _("opened"),
    "ordered": _("put in another order"),
    "put forward": _("put forward"),
    "removed": _("taken away"),
    "taken away": _("taken away"),
    "written on": _("written on"),
    "link withdrawn": _("link withdrawn"),
}
"""What was done, as an action's last words name it."""


def words_of(action: str) -> str:
    """An action in words; one that nobody listed speaks for itself."""
    if action in SENTENCES:
        return str(SENTENCES[action])
    for thing in THINGS:
        done = action.removeprefix(f"{thing} ")
        if done in DONE and done != action:
            return said("%(thing)s: %(done)s") % {"thing": THINGS[thing], "done": DONE[done]}
    return action.capitalize()
