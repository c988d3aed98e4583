"""Declining what was put forward asks for a reason; taking it up is the form of an action."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.design.edit_form import Paragraphs
from seedbed_web.design.fields import NOT_CHOSEN
from seedbed_web.plan.strategy.forms import ActionForm
from seedbed_web.plan.strategy.models import Candidate


def taking_up(candidate: Candidate) -> dict[str, Any]:
    """What the form of a new action holds when it is opened on a candidate."""
    return {
        "title_en": candidate.title_en,
        "title_cy": candidate.title_cy,
        "owner": str(candidate.owner_id or ""),
        "ends": candidate.ends,
        "state": "not started",
        "version": candidate.version,
    }


class TakeUpForm(ActionForm):
    """An action as it is taken up: nobody has said yet to which priority it belongs."""

    def __init__(self, data: Any = None, **named: Any) -> None:
        """Opens the form with no priority chosen."""
        super().__init__(data, **named)
        field: Any = self.fields["priority"]
        field.choices = [("", NOT_CHOSEN), *field.choices]


class DeclineForm(forms.Form):
    """Why it is declined, for those who put it forward."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason_en = Paragraphs(label=_("Why, in English"), max_length=2_000, required=False)
    reason_cy = Paragraphs(label=_("Why, in Welsh"), max_length=2_000, required=False)

    def clean(self) -> dict[str, Any]:
        """A reason in one language at least: whoever put it forward will read it."""
        written = super().clean() or {}
        if not written.get("reason_en") and not written.get("reason_cy"):
            self.add_error("reason_en", said("Say why it is declined: whoever put it forward will read it"))
        return written

    def values(self) -> dict[str, str]:
        """The reason in both languages."""
        return {name: self.cleaned_data[name] for name in ("reason_en", "reason_cy")}
