"""Forms of versions: what to fix, whom to ask, what they said, and adopting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.organisations.models import Organisation
from seedbed_web.publish.versions.models import SignOff
from seedbed_web.publish.versions.queries import AGREED, ANSWERS, NOT_AGREED, ON_CONDITION
from seedbed_web.publish.versions.words import ANSWERS as ANSWER_WORDS

DRAFT: Final = "draft"
ASKS_WHY: Final = (ON_CONDITION, NOT_AGREED)


class FixForm(forms.Form):
    """What a version is called, and what is new in it."""

    title_en = Line(
        label=_("What it is called, in English"), max_length=200,
        error_messages={"required": _("Give the version a name, such as “For agreement, autumn 2026”")},
    )  # fmt: skip
    title_cy = Line(label=_("What it is called, in Welsh"), max_length=200, required=False)
    about_en = Paragraphs(label=_("What is new in it, in English"), max_length=2_000, required=False)
    about_cy = Paragraphs(label=_("What is new in it, in Welsh"), max_length=2_000, required=False)

    def values(self) -> dict[str, str]:
        """What is kept."""
        return {name: str(self.cleaned_data[name]) for name in self.base_fields}


class AskForm(forms.Form):
    """Which partners are asked whether they agree."""

    partners = forms.TypedMultipleChoiceField(
        label=_("Who is asked"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one partner")},
    )  # fmt: skip

    def __init__(self, data: Any = None, *, partners: Iterable[Organisation], language: str) -> None:
        """Opens the form with every partner that was not asked yet, all of them chosen."""
        choices = [(str(it.pk), it.name(language)) for it in partners]
        super().__init__(data, initial={"partners": [key for key, _name in choices]})
        field: Any = self.fields["partners"]
        field.choices = choices


class AnswerForm(EditForm):
    """What a partner says of a version."""

    answer = forms.ChoiceField(
        label=_("What it says"), widget=forms.RadioSelect, choices=[(it, ANSWER_WORDS[it]) for it in ANSWERS],
        error_messages={"required": _("Choose an answer")},
    )  # fmt: skip
    words = Paragraphs(label=_("The condition, or the reason"), max_length=2_000, required=False)
    by = Line(
        label=_("Who says so"), max_length=200,
        error_messages={"required": _("Name the post and the body, such as “Cabinet member for children”")},
    )  # fmt: skip
    on = DayField(label=_("On which day"))

    def __init__(self, data: Any = None, *, today: date, row: SignOff, **named: Any) -> None:
        """Opens the form on what is there; nothing is chosen until somebody answered."""
        super().__init__(data, row=row, **named)
        self.today = today
        self.initial["on"] = row.on or today

    def clean(self) -> dict[str, Any]:
        """A condition and a refusal say why; nobody has answered on a day that has not come."""
        written = super().clean() or {}
        if written.get("answer") in ASKS_WHY and not written.get("words"):
            self.add_error("words", said("Say what the condition is, or why the partner does not agree"))
        if written.get("on") and written["on"] > self.today:
            self.add_error("on", said("The day must not be in the future"))
        return written


class AdoptForm(forms.Form):
    """On which day it was adopted, and which conditions are met."""

    on = DayField(label=_("Adopted on"))
    met = forms.TypedMultipleChoiceField(
        label=_("Whose condition is met"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(
        self, data: Any = None, *, agreed: Sequence[SignOff], today: date, fixed_on: date, language: str
    ) -> None:
        """Opens the form with those whose condition may be met."""
        super().__init__(data, initial={"on": today})
        self.today, self.fixed_on = today, fixed_on
        self.agreed = [it.partner.identifier for it in agreed if it.answer == AGREED]
        conditional = [it for it in agreed if it.answer == ON_CONDITION]
        field: Any = self.fields["met"]
        field.choices = [(it.partner.identifier, it.partner.name(language)) for it in conditional]
        if not conditional:
            del self.fields["met"]

    def clean(self) -> dict[str, Any]:
        """A strategy was adopted on a day between the fixing and today, by somebody."""
        written = super().clean() or {}
        on = written.get("on")
        if on and on > self.today:
            self.add_error("on", said("The day must not be in the future"))
        if on and on < self.fixed_on:
            self.add_error("on", said("The version was fixed later than that day"))
        if not self.partners(written):
            self.add_error(None, said("At least one partner must have agreed"))
        return written

    def partners(self, written: dict[str, Any]) -> list[str]:
        """Who adopts it: those who agreed, and those whose condition is met."""
        return [*self.agreed, *written.get("met", [])]


class CompareForm(forms.Form):
    """Which two are compared, and whether what is the same is shown."""

    before = forms.ChoiceField(label=_("Before"))
    after = forms.ChoiceField(label=_("After"))
    everything = forms.BooleanField(label=_("Show what is the same, too"), required=False)

    def __init__(self, data: Any = None, *, versions: Sequence[Any], language: str) -> None:
        """Opens the form with every version and the draft to choose from."""
        super().__init__(data)
        choices = [(it.identifier, it.title(language)) for it in versions] + [
            (DRAFT, said("The draft, as it stands"))
        ]
        for name in ("before", "after"):
            field: Any = self.fields[name]
            field.choices = choices
