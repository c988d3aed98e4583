"""The day of review and the target."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.design.days import DayField
from seedbed_web.plan.writing.reading import WALES
from seedbed_web.publish.readiness.promised import Promised


class PromisedForm(forms.Form):
    """When the strategy is looked at again, and in England its target for a good level of development."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    review_on = DayField(label=_("The day on which the strategy is next looked at"), required=False)
    gld = forms.FloatField(
        label=_("Target for a good level of development"), required=False, min_value=0, max_value=100,
        error_messages={
            "invalid": _("Enter the target as a number, such as 70"),
            "min_value": _("A share of children is at least 0"),
            "max_value": _("A share of children is at most 100"),
        },
    )  # fmt: skip

    def __init__(self, data: Any, *, now: Promised, nation: str) -> None:
        """Opens the form on what the record says."""
        super().__init__(data, initial={"seen": now.seen, "review_on": now.review_on, "gld": now.gld})
        if nation == WALES:
            del self.fields["gld"]

    def values(self) -> dict[str, Any]:
        """What is to be set."""
        return {name: self.cleaned_data[name] for name in self.fields if name != "seen"}

    def meet(self, now: Promised) -> None:
        """Says what somebody else has set meanwhile; what was written stays in the form."""
        data: Any = self.data
        data = data.copy()
        data["seen"] = now.seen
        self.data = data
        words = said(
            "Somebody else has set these meanwhile. Now: %(day)s; %(target)s. Look again, and save again"
        )
        day = now.review_on.isoformat() if now.review_on else said("no day")
        target = f"{now.gld:g}%" if now.gld is not None else said("no target")
        self.add_error(None, words % {"day": day, "target": target})
