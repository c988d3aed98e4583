"""The form of an example of practice."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed.lead.maturity.definitions import elements
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs

LONGEST_LINE: Final = 200
LONGEST_ADDRESS: Final = 500
_is_address: Final = URLValidator(schemes=["https"])


class ExampleForm(EditForm):
    """What worked, where, and what came of it, in both languages."""

    element = forms.ChoiceField(
        label=_("Part of the system"), error_messages={"required": _("Choose the part of the system")}
    )
    place_en = Line(
        label=_("Where, in English"),
        max_length=LONGEST_LINE,
        error_messages={"required": _("Say in English where it was")},
    )
    place_cy = Line(label=_("Where, in Welsh"), max_length=LONGEST_LINE, required=False)
    summary_en = Paragraphs(
        label=_("What was done, in English"),
        error_messages={"required": _("Say in English what was done")},
    )
    summary_cy = Paragraphs(label=_("What was done, in Welsh"), required=False)
    reported_en = Paragraphs(label=_("What came of it, and who says so, in English"), required=False)
    reported_cy = Paragraphs(label=_("What came of it, and who says so, in Welsh"), required=False)
    year = Line(label=_("When"), max_length=40, required=False, help_text=_("A year, such as 2025."))
    url = Line(
        label=_("Where it can be read"),
        max_length=LONGEST_ADDRESS,
        required=False,
        help_text=_("An address that begins with https://"),
    )

    def __init__(self, data: Any = None, *, language: Language, row: Any = None, initial: Any = None) -> None:
        """Opens the form with the parts of the system to choose from."""
        super().__init__(data, row=row, initial=initial)
        choices = [(element.id, element.title[language]) for element in elements().values()]
        self.fields["element"].choices = choices  # type: ignore[attr-defined]  # it is a choice

    def clean_url(self) -> str:
        """Only pages that are safe to follow."""
        written: str = self.cleaned_data["url"]
        if written:
            try:
                _is_address(written)
            except ValidationError as fault:
                raise ValidationError(said("Enter a whole address that begins with https://")) from fault
        return written
