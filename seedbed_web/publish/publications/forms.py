"""What is asked before publishing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from seedbed_web.publish.publications.queries import Fixed

DRAFT = "draft"


class PublishForm(forms.Form):
    """Whether the draft is published as it stands, or a version that was fixed."""

    what = forms.ChoiceField(
        label=_("What do you want to publish?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you want to publish")},
    )

    def __init__(self, data: Any = None, *, fixed: Sequence[Fixed], language: str) -> None:
        """Offers the draft, then versions, the last first; a version may be called `draft` too."""
        super().__init__(data)
        own = [(f"version:{it.name}", it.title(language)) for it in fixed if it.is_whole]
        choices = [(DRAFT, _("The draft as it stands")), *own]
        self.fields["what"].choices = choices  # type: ignore[attr-defined]  # of a field with choices

    def version(self) -> str:
        """The name of the version; empty for the draft."""
        what: str = self.cleaned_data["what"]
        return "" if what == DRAFT else what.removeprefix("version:")
