"""The form of a round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed.lead.maturity.definitions import elements
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line

FIXED_BY_ANSWERS = ("variant", "elements")
"""What people were asked stays what they were asked."""


class RoundForm(EditForm):
    """What a round is called, whose wording it has, what it asks, and when."""

    title_en = Line(
        label=_("Title in English"),
        max_length=200,
        error_messages={"required": _("Enter the title in English")},
    )
    title_cy = Line(label=_("Title in Welsh"), max_length=200, required=False)
    variant = forms.ChoiceField(
        label=_("Whose wording"),
        choices=[("England", _("England")), ("Wales", _("Wales"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whose wording people are shown")},
    )
    purpose = forms.ChoiceField(
        label=_("What it is for"),
        choices=[
            ("baseline", _("A first look, to see where we start")),
            ("repeat", _("To see what has changed since an earlier round")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what the round is for")},
    )
    elements = forms.MultipleChoiceField(
        label=_("Parts of the system it asks about"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one part of the system")},
    )
    opened_on = DayField(label=_("First day for answers"))
    answers_until = DayField(
        label=_("Answers wanted by"),
        required=False,
        help_text=_("People are told this day. The round stays open until you close it."),
    )

    def __init__(
        self, data: Any = None, *, language: Language, answered: bool = False, row: Any = None, **named: Any
    ) -> None:
        """Opens the form; once somebody has answered, what was asked can no longer be changed."""
        super().__init__(data, row=row, **named)
        choices = [(element.id, element.title[language]) for element in elements().values()]
        self.fields["elements"].choices = choices  # type: ignore[attr-defined]  # it is a choice
        for name in FIXED_BY_ANSWERS if answered else ():
            del self.fields[name]

    def shown(self, held: Mapping[str, Any]) -> dict[str, Any]:
        """A round that names no parts asks about all of them."""
        return super().shown(held) | {"elements": held["elements"].split() or list(elements())}

    def values(self) -> dict[str, Any]:
        """All parts are kept as none named."""
        written = super().values()
        if "elements" in written:
            chosen = written["elements"]
            written["elements"] = "" if len(chosen) == len(elements()) else " ".join(chosen)
        return written

    def clean(self) -> dict[str, Any]:
        """Answers are not wanted before they can be given."""
        written = super().clean() or {}
        first, last = written.get("opened_on"), written.get("answers_until")
        if first and last and last < first:
            self.add_error("answers_until", said("The day must not be before the first day for answers"))
        return written
