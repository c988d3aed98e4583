"""The form of a risk: how likely, how bad, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.partnership.duties import words
from seedbed_web.organisations.models import Organisation

ASKS_WHY = ("accepted", "closed")
"""States that need a word on why."""


def _steps(named: Mapping[int, Promise]) -> list[tuple[int, str]]:
    return [(number, f"{number} – {name}") for number, name in named.items()]


class RiskForm(EditForm):
    """What could go wrong, and how it is held."""

    columns = {"owner": "owner_id"}

    title_en = Line(
        label=_("What could go wrong, in English"), max_length=300, widget=forms.Textarea,
        error_messages={"required": _("Say in English what could go wrong")},
    )  # fmt: skip
    title_cy = Line(
        label=_("What could go wrong, in Welsh"), max_length=300, widget=forms.Textarea, required=False
    )
    likelihood = forms.TypedChoiceField(
        label=_("How likely it is"), coerce=int, widget=forms.RadioSelect,
        error_messages={"required": _("Say how likely it is")},
    )  # fmt: skip
    impact = forms.TypedChoiceField(
        label=_("How bad it would be"), coerce=int, widget=forms.RadioSelect,
        error_messages={"required": _("Say how bad it would be")},
    )  # fmt: skip
    response_en = Paragraphs(label=_("What is done about it, in English"), max_length=2_000, required=False)
    response_cy = Paragraphs(label=_("What is done about it, in Welsh"), max_length=2_000, required=False)
    owner = forms.ChoiceField(label=_("Who answers for it"), required=False)
    owner_post = Line(label=_("Post that watches it"), max_length=200, required=False)
    review_on = DayField(label=_("Looked at again on"), required=False)
    state = forms.ChoiceField(
        label=_("Where it stands"), widget=forms.RadioSelect,
        error_messages={"required": _("Say where it stands")},
    )  # fmt: skip

    def __init__(
        self, data: Any = None, *, owners: Iterable[Organisation], language: str, row: Any = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Opens the form with the organisations to choose from."""
        super().__init__(data, row=row, initial=initial)
        choices = {
            "likelihood": _steps(words.LIKELIHOOD),
            "impact": _steps(words.IMPACT),
            "owner": [("", said("Nobody yet")), *((str(it.pk), it.name(language)) for it in owners)],
            "state": [(state, str(name)) for state, name in words.RISK_STATES.items()],
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # these four are choices

    def clean(self) -> dict[str, Any]:
        """What is accepted or closed says why; what stands open has a day on which it is looked at again."""
        written = super().clean() or {}
        state = written.get("state")
        if state in ASKS_WHY and not (written.get("response_en") or written.get("response_cy")):
            self.add_error("response_en", said("Say why it is accepted or closed"))
        if state == "open" and "review_on" not in self.errors and not written.get("review_on"):
            self.add_error("review_on", said("Enter the day on which an open risk is looked at again"))
        return written
