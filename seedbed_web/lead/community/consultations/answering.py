"""The form that families fill in, made from the questions of a consultation; nothing in it is required."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from uuid import uuid4

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language, say
from seedbed.lead.community.record import ETHNIC_GROUPS
from seedbed_web.design.edit_form import Paragraphs
from seedbed_web.lead.community.consultations.answers import Sent
from seedbed_web.lead.community.consultations.queries import Put
from seedbed_web.lead.community.consultations.words import CHANNELS, LANGUAGES_USED
from seedbed_web.lead.community.ground import Ground

LONGEST: Final = 2_000
DECOY: Final = "website"
"""A box that people do not see; programs that fill in everything give themselves away."""


class AnswerForm(forms.Form):
    """Every question, and two about the person."""

    once = forms.UUIDField(widget=forms.HiddenInput)
    ethnicity = forms.ChoiceField(
        label=_("Which ethnic group do you belong to?"), widget=forms.RadioSelect, required=False
    )
    ward = forms.ChoiceField(label=_("Which ward do you live in?"), required=False)

    def __init__(
        self, data: Any = None, *, questions: Sequence[Put], ground: Ground, language: Language
    ) -> None:
        """Opens the form with a key of its own."""
        super().__init__(data, initial={"once": uuid4()})
        self._questions, self._language = list(questions), language
        for question in self._questions:
            self.fields[question.field] = _field(question)
        groups = [(name, say(f"ethnic-group.{name}", language)) for name in ETHNIC_GROUPS]
        unsaid = said("I would rather not say")
        choices = {"ethnicity": [*groups, ("no", unsaid)], "ward": [("", unsaid), *ground.names.items()]}
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # these two are choices
        self.asks_ward = bool(ground.names)

    def asked(self) -> list[tuple[Put, BoundField]]:
        """Each question with its box; asked for once what was sent has been looked at.

        Nothing is called optional: the page says once that all of it is.
        """
        for field in self.fields.values():
            field.required = True
        return [(question, self[question.field]) for question in self._questions]

    def clean(self) -> dict[str, Any]:
        """An answer in which nothing is answered is none."""
        written = super().clean() or {}
        if not self.errors and not any(written.get(question.field) for question in self._questions):
            raise forms.ValidationError(said("Answer at least one question"))
        return written

    @property
    def is_from_a_program(self) -> bool:
        """Whether the box that nobody sees was filled in."""
        return bool(self.data.get(DECOY))

    def sent(self, *, channel: str = "online", language: str = "") -> Sent:
        """The answer as it is kept."""
        ethnicity = self.cleaned_data.get("ethnicity") or ""
        return Sent(
            once=self.cleaned_data["once"],
            answers={question.row.pk: self._answer(question) for question in self._questions},
            channel=channel,
            language=language or self._language,
            ethnicity=ethnicity if ethnicity in ETHNIC_GROUPS else "",
            ward=self.cleaned_data.get("ward") or "",
        )

    def _answer(self, question: Put) -> str:
        given = self.cleaned_data.get(question.field)
        return " ".join(given) if isinstance(given, list) else str(given or "").strip()


class PaperForm(AnswerForm):
    """The same, typed in from paper."""

    channel = forms.ChoiceField(
        label=_("How did it come?"), choices=[(name, CHANNELS[name]) for name in ("paper", "event")],
        widget=forms.RadioSelect, initial="paper",
        error_messages={"required": _("Choose how it came")},
    )  # fmt: skip
    language = forms.ChoiceField(
        label=_("In which language is it written?"), choices=list(LANGUAGES_USED.items()),
        widget=forms.RadioSelect, initial="en",
        error_messages={"required": _("Choose the language it is written in")},
    )  # fmt: skip

    def sent_on_paper(self) -> Sent:
        """The answer as it is kept."""
        return self.sent(channel=self.cleaned_data["channel"], language=self.cleaned_data["language"])


def _field(question: Put) -> forms.Field:
    words: dict[str, Any] = {"label": question.text, "required": False}
    if question.row.kind == "text":
        too_long = said("Write no more than %(limit_value)d characters")
        return Paragraphs(**words, max_length=LONGEST, error_messages={"max_length": too_long})
    choices = list(question.options)
    if question.row.kind == "several":
        return forms.MultipleChoiceField(**words, choices=choices, widget=forms.CheckboxSelectMultiple)
    return forms.ChoiceField(**words, choices=choices, widget=forms.RadioSelect)
