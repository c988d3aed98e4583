"""The form of one text in one language, and what it may cite."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import Language
from seedbed_web.design.edit_form import EditForm, Paragraphs
from seedbed_web.plan.writing.actions import Written
from seedbed_web.plan.writing.citing import list_uncitable
from seedbed_web.plan.writing.models import Narrative
from seedbed_web.plan.writing.reading import WALES

LONGEST = 60_000
"""Characters of a section; a long one has six thousand."""


def never_called_optional(field: forms.Field) -> None:
    """May stay empty, and is not called optional: in Wales neither language is the lesser."""
    field.required = True
    field.validate = _anything  # type: ignore[method-assign]  # asking for words is all that `validate` does


def _anything(value: Any) -> None:
    """Accepts it."""


def uncitable_words(name: str) -> str:
    """What is said beside a text that cites what nobody knows."""
    words = said("{%(name)s} names no figure and no statement that this partnership has")
    return words % {"name": name}


class TextForm(EditForm):
    """A section in one language."""

    words = Paragraphs(label=_("In English"), required=False)
    still_says = forms.BooleanField(required=False)

    def __init__(
        self, data: Any, *, partnership: UUID, language: Language, nation: str, row: Narrative | None
    ) -> None:
        """Opens the form on the text as it stands, or empty."""
        super().__init__(data, row=row, prefix=language)
        self._partnership, self._row, self.language = partnership, row, language
        other = (
            _("It still says what the Welsh says")
            if language == "en"
            else _("It still says what the English says")
        )
        self.fields["still_says"].label = other
        if language == "cy":
            self.fields["words"].label = _("In Welsh")
        if nation == WALES or language == "en":
            never_called_optional(self.fields["words"])

    def shown(self, held: Mapping[str, Any]) -> dict[str, Any]:
        """The text without the line end that the pack's file has."""
        return {"words": held["words"].strip()}

    def clean_words(self) -> str:
        """Every citation must lead somewhere, unless it stood there before."""
        words: str = self.cleaned_data["words"]
        if len(words) > LONGEST:
            self.add_error("words", said("This is too long for one section: shorten it"))
        before = citations(self._row.words) if self._row else []
        new = [name for name in citations(words) if name not in before]
        for name in list_uncitable(self._partnership, new):
            self.add_error("words", uncitable_words(name))
        return words

    def written(self) -> Written:
        """What was sent, for `write_section`."""
        return Written(self.cleaned_data["words"], self.seen(), self.cleaned_data["still_says"])
