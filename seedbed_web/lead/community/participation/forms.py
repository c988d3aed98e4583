"""The form about one priority: who decided, how, and any money in the community's hands."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.lead.community.participation import Stated, unsaid
from seedbed.lead.community.tables import MODES
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.community.participation.words import MODES as WORDS

LONGEST = 1_000
MOST = 1_000_000_000


class ParticipationForm(EditForm):
    """Who decided on one priority."""

    mode = forms.ChoiceField(
        label=_("Who decided"), widget=forms.RadioSelect, choices=[(mode, WORDS[mode][0]) for mode in MODES],
        error_messages={"required": _("Choose who decided")},
    )  # fmt: skip
    how_en = Paragraphs(label=_("How it was done, in English"), max_length=LONGEST, required=False)
    how_cy = Paragraphs(label=_("How it was done, in Welsh"), max_length=LONGEST, required=False)
    budget = forms.FloatField(
        label=_("Money that the community decides on"), min_value=0, max_value=MOST, required=False,
        error_messages={
            "invalid": _("Enter the money as a number of pounds, such as 20000"),
            "min_value": _("The money is 0 pounds or more"),
        },
    )  # fmt: skip
    held_by_en = Line(label=_("Who decides on that money, in English"), max_length=200, required=False)
    held_by_cy = Line(label=_("Who decides on that money, in Welsh"), max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """Money and who decides on it go together."""
        written = super().clean() or {}
        if "mode" not in written or "budget" not in written:
            return written
        held_by = (written.get("held_by_en") or "") + (written.get("held_by_cy") or "")
        lacks = unsaid(Stated(written["mode"], "", written["budget"], held_by))
        if "held_by" in lacks:
            self.add_error("held_by_en", said("Say who decides on the money"))
        if "budget" in lacks:
            self.add_error("budget", said("Say how much money it is; 0 where there is none"))
        return written
