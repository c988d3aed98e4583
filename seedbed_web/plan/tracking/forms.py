"""What a sentence in the report of a quarter says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.design.edit_form import EditForm, Line

LONGEST = 280
"""Letters of a sentence: the report has one page."""


class NoteForm(EditForm):
    """A sentence in both languages, about a priority or the whole."""

    columns = {"priority": "priority_id"}
    words_en = Line(
        label=_("The sentence in English"), max_length=LONGEST, widget=forms.Textarea,
        error_messages={"required": _("Write the sentence in English")},
    )  # fmt: skip
    words_cy = Line(
        label=_("The sentence in Welsh"), max_length=LONGEST, widget=forms.Textarea, required=False
    )
    priority = forms.ChoiceField(label=_("What it is about"), required=False)

    def __init__(
        self, data: Any = None, *, priorities: Iterable[Any], language: str, row: Any = None
    ) -> None:
        """Opens the form on a sentence, or empty for a new one."""
        super().__init__(data, row=row)
        named = [(str(it.pk), it.title(language)) for it in priorities]
        self.fields["priority"].choices = [("", said("The whole strategy")), *named]  # type: ignore[attr-defined]  # it is a choice

    def values(self) -> dict[str, Any]:
        """What the columns hold."""
        held = super().values()
        return held | {"priority_id": UUID(held["priority_id"]) if held["priority_id"] else None}
