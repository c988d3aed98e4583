"""What somebody answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from seedbed.lead.maturity.definitions import ANSWERS, DONT_KNOW, LEVELS, SCALE, Element
from seedbed_web.design.edit_form import Paragraphs

LONGEST: Final = 4_000
IN_ORDER: Final = (*LEVELS, SCALE[0], DONT_KNOW)
"""The four levels first, then the answers that are none."""


def long_text(label: Any) -> Paragraphs:
    """A box for words, with a limit that nobody meets."""
    words = _("Write at most %(limit_value)s characters; these are %(show_value)s")
    return Paragraphs(label=label, required=False, validators=[MaxLengthValidator(LONGEST, words)])


class CodeForm(forms.Form):
    """The code of a printed letter."""

    code = forms.CharField(
        label=_("Code in your letter"),
        max_length=200,
        error_messages={"required": _("Enter the code in your letter")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )


class AnswerForm(forms.Form):
    """One element: a level, and what makes somebody say so. All of it may be left out."""

    answer = forms.ChoiceField(
        choices=[(it, it) for it in ANSWERS],
        required=False,
        error_messages={"invalid_choice": _("Choose one of the answers")},
    )
    comment = long_text(_("What makes you say that?"))
    seen_in = long_text(_("Where could we see it?"))


class MayName(forms.Form):
    """Whether comments may stand beside the organisation."""

    may_name = forms.TypedChoiceField(
        label=_("May what you wrote be shown to the partnership with your organisation beside it?"),
        choices=[("yes", _("Yes, with my organisation")), ("no", _("No, without it"))],
        widget=forms.RadioSelect,
        coerce=lambda word: word == "yes",
        empty_value=None,
        error_messages={"required": _("Choose yes or no")},
    )


class PaperForm(forms.Form):
    """A whole paper questionnaire on one page."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    may_name = forms.TypedChoiceField(
        label=_("May it be shown with the organisation beside it?"),
        choices=[("yes", _("“Yes” is ticked")), ("no", _("“No” is ticked")), ("", _("Nothing is ticked"))],
        widget=forms.RadioSelect,
        coerce=lambda word: word == "yes",
        empty_value=None,
        required=False,
    )

    def __init__(self, *args: Any, elements: Sequence[Element], titles: dict[str, str], **named: Any) -> None:
        """Opens the form with three fields for each element; `titles` are those of the answers."""
        super().__init__(*args, **named)
        self._elements = [element.id for element in elements]
        choices = [("", _("Nothing is ticked")), *((it, titles[it]) for it in (SCALE[0], *LEVELS, DONT_KNOW))]
        for name in self._elements:
            self.fields[f"answer-{name}"] = forms.ChoiceField(
                label=_("Ticked"),
                choices=choices,
                required=False,
                error_messages=AnswerForm.base_fields["answer"].error_messages,
            )
            self.fields[f"comment-{name}"] = long_text(_("What makes you say that?"))
            self.fields[f"seen_in-{name}"] = long_text(_("Where could we see it?"))

    def answers(self) -> dict[str, dict[str, str]]:
        """What was typed, by element."""
        return {
            name: {part: self.cleaned_data[f"{part}-{name}"] for part in ("answer", "comment", "seen_in")}
            for name in self._elements
        }
