"""What became of a decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from seedbed.lead.partnership.decisions import may_become
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import Paragraphs
from seedbed_web.lead.partnership.decisions.forms.citing import CitingForm, named, when
from seedbed_web.lead.partnership.fields import choice
from seedbed_web.lead.partnership.models import Body, Decision, Meeting

OUTCOME_WORDS: Final[dict[str, Promise]] = {
    "ratified": _("Ratified"),
    "not ratified": _("Not ratified"),
    "recommended": _("Recommended again"),
}


class OutcomeForm(CitingForm):
    """What became of a decision: which body spoke on it, when, and why where it was refused."""

    columns = {"ratified_by": "ratified_by_id", "ratified_at": "ratified_at_id"}

    state = choice(_("What became of it"), _("Say what became of it"))
    ratified_by = forms.ChoiceField(label=_("Body that spoke on it"), required=False)
    ratified_at = forms.ChoiceField(label=_("At which meeting"), required=False)
    ratified_on = DayField(label=_("On which day"), required=False)
    reason_en = Paragraphs(label=_("Why, in English"), required=False)
    reason_cy = Paragraphs(label=_("Why, in Welsh"), required=False)

    def __init__(
        self, data: Any = None, *, row: Decision, bodies: Iterable[Body], meetings: Iterable[Meeting],
        language: str, today: date, meant: Mapping[str, Any], partnership: UUID,
    ) -> None:  # fmt: skip
        """Opens the form; `meant` is what the address already says, such as the meeting."""
        super().__init__(data, row=row, partnership=partnership)
        self.initial = dict(self.initial) | {"state": ""} | dict(meant)
        held = list(meetings)
        self._today, self._meetings = today, {str(it.pk): it for it in held}
        self._choose(
            state=[(name, OUTCOME_WORDS[name]) for name in may_become(row.state)],
            ratified_by=[("", pgettext("body", "None")), *named(bodies, language)],
            ratified_at=[("", said("No meeting")), *when(held, language)],
        )

    def clean(self) -> dict[str, Any]:
        """A meeting says body and day where they were left out; the state has all it asks for."""
        written = super().clean() or {}
        meeting = self._meetings.get(written.get("ratified_at") or "")
        if meeting is not None:
            written["ratified_by"] = written.get("ratified_by") or str(meeting.body_id)
            written["ratified_on"] = written.get("ratified_on") or meeting.held_on
            if written["ratified_by"] != str(meeting.body_id):
                self.add_error("ratified_at", said("This is a meeting of another body"))
        state = written.get("state") or ""
        if state == "recommended":
            written |= {"ratified_by": "", "ratified_at": "", "ratified_on": None}
        elif state:
            self._ask(state, written)
            decided = self._row.decided_on if self._row else None
            self._days(decided, written.get("ratified_on"), self._today)
        return written
