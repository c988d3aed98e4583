"""Forms about a consultation: what it is, and what it asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import LANGUAGES, Language
from seedbed.lead.community.questions import joined, options_of
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.community.consultations.words import KINDS
from seedbed_web.lead.community.models import Consultation, Question, VoiceGroup
from seedbed_web.organisations.edited import said_in

TITLE, ABOUT, TEXT, OPTIONS = 120, 1_500, 300, 1_500
MOST_OPTIONS: Final = 20
FEWEST_OPTIONS: Final = 2
WITH_OPTIONS: Final = ("one", "several")


class ConsultationForm(EditForm):
    """Title, what it is for, and its days."""

    columns = {"group": "group_id"}

    title_en = Line(
        label=_("Title in English"),
        max_length=TITLE,
        error_messages={"required": _("Enter the title in English")},
    )
    title_cy = Line(label=_("Title in Welsh"), max_length=TITLE, required=False)
    about_en = Paragraphs(
        label=_("What it is for, in English"), max_length=ABOUT,
        error_messages={"required": _("Say what it is for and what will be done with the answers")},
    )  # fmt: skip
    about_cy = Paragraphs(label=_("What it is for, in Welsh"), max_length=ABOUT, required=False)
    group = forms.ChoiceField(label=_("Which group asks"), required=False)
    opened_on = DayField(
        label=_("First day for answers"),
        error_messages={"required": _("Enter the first day for answers")},
    )
    answers_until = DayField(label=_("Last day for answers"), required=False)

    def __init__(
        self, data: Any = None, *, groups: Iterable[VoiceGroup], language: Language,
        row: Consultation | None = None, initial: Any = None,
    ) -> None:  # fmt: skip
        """Opens the form with the groups to choose from."""
        super().__init__(data, row=row, initial=initial)
        choices = [
            ("", said("None of them")),
            *((str(it.pk), said_in(it, "name", language)) for it in groups),
        ]
        self.fields["group"].choices = choices  # type: ignore[attr-defined]  # a choice

    def clean(self) -> dict[str, Any]:
        """Answers are not wanted by a day before the first."""
        written = super().clean() or {}
        first, last = written.get("opened_on"), written.get("answers_until")
        if first and last and last < first:
            self.add_error("answers_until", said("The last day must not be before the first day"))
        return written


class QuestionForm(EditForm):
    """What a question asks, and what may be chosen: one option a line."""

    place = forms.IntegerField(
        label=_("Place"), min_value=1, max_value=99,
        error_messages={
            "required": _("Enter its place, such as 1"),
            "invalid": _("A place is a number, such as 1"),
        },
    )  # fmt: skip
    kind = forms.ChoiceField(
        label=_("How is it answered?"), choices=list(KINDS.items()), widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it is answered")},
    )  # fmt: skip
    text_en = Line(
        label=_("Question in English"), max_length=TEXT,
        error_messages={"required": _("Enter the question in English")},
    )  # fmt: skip
    text_cy = Line(label=_("Question in Welsh"), max_length=TEXT, required=False)
    options_en = Paragraphs(label=_("Options in English"), max_length=OPTIONS, required=False)
    options_cy = Paragraphs(label=_("Options in Welsh"), max_length=OPTIONS, required=False)

    def __init__(
        self, data: Any = None, *, row: Question | None = None, initial: Any = None, only_words: bool = False
    ) -> None:
        """Opens the form.

        Args:
            data: what was sent.
            row: the question that stands.
            initial: what a new one begins with.
            only_words: somebody has answered, so that only the wording may still change.
        """
        super().__init__(data, row=row, initial=initial)
        self._row, self._only_words = row, only_words
        for name in ("place", "kind") if only_words else ():
            self.fields[name].disabled = True

    def shown(self, held: Any) -> dict[str, Any]:
        """Options one a line."""
        fields = super().shown(held)
        lines = {name: "\n".join(options_of(fields[name])) for name in ("options_en", "options_cy")}
        return fields | lines

    def clean(self) -> dict[str, Any]:
        """Options where they are chosen from, as many in Welsh as in English, and none elsewhere."""
        written = super().clean() or {}
        english, welsh = (_lines(written.get(f"options_{language}")) for language in LANGUAGES)
        if written.get("kind") not in WITH_OPTIONS:
            english, welsh = [], []
        elif not FEWEST_OPTIONS <= len(english) <= MOST_OPTIONS:
            self.add_error(
                "options_en", said("Enter two or more options, and no more than 20: one on each line")
            )
        elif welsh and len(welsh) != len(english):
            self.add_error(
                "options_cy", said("Enter as many options in Welsh as in English, in the same order")
            )
        elif self._only_words and self._row and len(english) != len(options_of(self._row.options_en)):
            self.add_error(
                "options_en", said("Somebody has answered: there must be as many options as before")
            )
        return written | {"options_en": joined(english), "options_cy": joined(welsh)}


def _lines(words: str | None) -> list[str]:
    return [line.strip() for line in (words or "").splitlines() if line.strip()]
