"""Writing a decision down, and changing what it says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from seedbed.lead.partnership.decisions import FIRST
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import Line, Paragraphs
from seedbed_web.lead.partnership.decisions.forms.citing import ASKED, CitingForm, named, when
from seedbed_web.lead.partnership.fields import LONGEST, choice
from seedbed_web.lead.partnership.models import Body, Meeting

FIRST_WORDS: Final[dict[str, Promise]] = {
    "recommended": _("Recommended: another body still has to ratify it"),
    "ratified": _("Ratified: the body may decide this itself"),
    "urgent": _("Urgent: it could not wait for a meeting"),
    "not quorate": _("Taken without a quorum: too few voting seats were taken"),
}


class DecisionForm(CitingForm):
    """What was decided, by whom, why and on what evidence; its state is changed elsewhere."""

    columns = {"body": "body_id", "meeting": "meeting_id"}

    title_en = Line(
        label=_("The decision in a few words, in English"), max_length=LONGEST,
        error_messages={"required": _("Enter the decision in English")},
    )  # fmt: skip
    title_cy = Line(label=_("The decision in a few words, in Welsh"), max_length=LONGEST, required=False)
    body = forms.ChoiceField(label=_("Body"), required=False)
    meeting = forms.ChoiceField(label=_("Meeting"), required=False)
    decided_on = DayField(
        label=_("Decided on"), error_messages={"required": _("Enter the day of the decision")}
    )
    decided_by = Line(label=_("Decided by (a post, not a name)"), max_length=LONGEST, required=False)
    text_en = Paragraphs(label=_("What was decided, in full, in English"), required=False)
    text_cy = Paragraphs(label=_("What was decided, in full, in Welsh"), required=False)
    reason_en = Paragraphs(label=_("Why, in English"), required=False)
    reason_cy = Paragraphs(label=_("Why, in Welsh"), required=False)
    evidence = Paragraphs(label=_("What it rests on"), required=False)

    def __init__(
        self, data: Any = None, *, bodies: Iterable[Body], meetings: Iterable[Meeting], language: str,
        today: date, **opened: Any,
    ) -> None:  # fmt: skip
        """Opens the form with the bodies and meetings to choose from."""
        super().__init__(data, **opened)
        self._today = today
        held = list(meetings)
        self._bodies = {str(it.pk): it.body_id for it in held}
        self._choose(
            body=[("", pgettext("body", "None")), *named(bodies, language)],
            meeting=[("", said("No meeting")), *when(held, language)],
        )

    def clean(self) -> dict[str, Any]:
        """What the state asks for is there, and the days can be."""
        written = super().clean() or {}
        self._ask_all(written)
        meeting, body = written.get("meeting"), written.get("body")
        if meeting and body and str(self._bodies.get(meeting)) != body:
            self.add_error("meeting", said("This is a meeting of another body"))
        return written

    def _ask_all(self, written: dict[str, Any]) -> None:
        held = {name: getattr(self._row, name) for name in ("ratified_by_id", "ratified_on")}
        self._ask(self._row.state if self._row else "", written | held)
        self._days(written.get("decided_on"), self._row.ratified_on if self._row else None, self._today)


class NewDecisionForm(DecisionForm):
    """A new decision, which says how firm it is."""

    state = choice(_("How firm it is"), _("Say how firm the decision is"))

    def __init__(self, data: Any = None, **opened: Any) -> None:
        """Opens the form, empty but for what is known already."""
        super().__init__(data, **opened)
        self._choose(state=[(name, FIRST_WORDS[name]) for name in FIRST])

    def _ask_all(self, written: dict[str, Any]) -> None:
        """What the body may decide itself is ratified by that body, on that day."""
        state = written.get("state") or ""
        own = {"ratified_by": written.get("body"), "ratified_on": written.get("decided_on")}
        if state == "ratified" and not written.get("body"):
            self.add_error("body", str(ASKED["body"]))
        self._ask(state, written | own)
        self._days(written.get("decided_on"), None, self._today)

    def values(self) -> dict[str, Any]:
        """What the columns hold; a body that may decide itself has ratified its decision by taking it."""
        held = super().values()
        if held["state"] == "ratified":
            own = (held["body_id"], held["meeting_id"], held["decided_on"])
            held |= dict(zip(("ratified_by_id", "ratified_at_id", "ratified_on"), own, strict=True))
        return held
