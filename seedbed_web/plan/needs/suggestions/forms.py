"""Deciding on a suggestion: a priority's words, one of the priorities, or why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import LANGUAGES, Language, say
from seedbed.publish.quoting import cite, with_sentence
from seedbed_web.design.edit_form import Paragraphs
from seedbed_web.plan.needs.models import Suggestion
from seedbed_web.plan.strategy.forms import PriorityForm
from seedbed_web.plan.strategy.models import Priority


def beginning(suggestion: Suggestion, title: Mapping[Language, str], figure: str) -> dict[str, Any]:
    """What the form of a new priority holds when it is opened on a suggestion.

    Args:
        suggestion: whose statement is the need.
        title: a first title by language: that of the indicator.
        figure: the name of the figure it rests on; empty where the partnership has none any more.
    """
    held: dict[str, Any] = {"version": suggestion.version}
    for language in LANGUAGES:
        words = getattr(suggestion, f"statement_{language}")
        sentence = say("quote.figure", language, cite=cite(figure)) if figure else ""
        held[f"title_{language}"] = title[language]
        held[f"need_{language}"] = with_sentence(words, sentence) if words else ""
    return held


class NewPriorityForm(PriorityForm):
    """A priority made of a suggestion; its version is that of the suggestion."""

    def __init__(self, data: Any = None, *, partnership: UUID, initial: dict[str, Any]) -> None:
        """Opens the form on what was suggested."""
        super().__init__(data, partnership=partnership)
        self.initial = initial


class TieForm(forms.Form):
    """The priority that a suggestion belongs to."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    priority = forms.ChoiceField(
        label=_("Which priority does it belong to?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose a priority"), "invalid_choice": _("Choose a priority")},
    )  # fmt: skip

    def __init__(
        self, data: Any = None, *, priorities: Iterable[Priority], language: Language, initial: Any = None
    ) -> None:
        """Opens the form on the priorities as they stand."""
        super().__init__(data, initial=initial)
        field: Any = self.fields["priority"]
        field.choices = [(item.identifier, item.title(language)) for item in priorities]


class DeclineForm(forms.Form):
    """Why a suggestion is declined; the reason stays where everybody reads it."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    declined_en = Paragraphs(label=_("Why, in English"), max_length=2_000, required=False)
    declined_cy = Paragraphs(label=_("Why, in Welsh"), max_length=2_000, required=False)

    def clean(self) -> dict[str, Any]:
        """A reason in one language at least."""
        written = super().clean() or {}
        if not written.get("declined_en") and not written.get("declined_cy"):
            self.add_error("declined_en", said("Say why it is declined: the reason stays beside it"))
        return written

    def values(self) -> dict[str, str]:
        """The reason in both languages."""
        return {name: self.cleaned_data[name] for name in ("declined_en", "declined_cy")}
