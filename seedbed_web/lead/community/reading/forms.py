"""Forms for readers: themes, which of them an answer speaks of, and what is to be taken out of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.community.models import Reply, Theme

TITLE, ABOUT = 80, 600


class ThemeForm(EditForm):
    """What a theme is called, and what belongs to it."""

    title_en = Line(
        label=_("Theme in English"),
        max_length=TITLE,
        error_messages={"required": _("Enter the theme in English")},
    )
    title_cy = Line(label=_("Theme in Welsh"), max_length=TITLE, required=False)
    about_en = Paragraphs(label=_("What belongs to it, in English"), max_length=ABOUT, required=False)
    about_cy = Paragraphs(label=_("What belongs to it, in Welsh"), max_length=ABOUT, required=False)


class SortForm(forms.Form):
    """The themes that an answer speaks of, and perhaps a new one."""

    themes = forms.MultipleChoiceField(
        label=_("Which themes does it speak of?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    new = Line(label=_("A theme that is not there yet, in English"), max_length=TITLE, required=False)

    def __init__(
        self, data: Any = None, *, themes: Sequence[Theme], reply: Reply, language: Language
    ) -> None:
        """Opens the form with what the answer was sorted into before."""
        ticked = [str(coding.theme_id) for coding in reply.codings.all()]
        super().__init__(data, initial={"themes": ticked})
        self._themes = {str(theme.pk): theme for theme in themes}
        choices = [(key, theme.title(language)) for key, theme in self._themes.items()]
        self.fields["themes"].choices = choices  # type: ignore[attr-defined]  # a choice

    def chosen(self) -> list[Theme]:
        """The themes that are ticked."""
        return [self._themes[key] for key in self.cleaned_data["themes"]]


class MergeForm(forms.Form):
    """Which theme another becomes part of."""

    into = forms.ChoiceField(
        label=_("Which theme does it become part of?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose a theme")},
    )  # fmt: skip

    def __init__(self, data: Any = None, *, others: Sequence[Theme], language: Language) -> None:
        """Opens the form with the other themes."""
        super().__init__(data)
        self._others = {str(theme.pk): theme for theme in others}
        choices = [(key, theme.title(language)) for key, theme in self._others.items()]
        self.fields["into"].choices = choices  # type: ignore[attr-defined]  # a choice

    def kept(self) -> Theme:
        """The theme that stays."""
        return self._others[self.cleaned_data["into"]]


class BlackOutForm(forms.Form):
    """The words that name somebody, or the whole answer."""

    words = Paragraphs(label=_("Words to take out, one on each line"), required=False)
    whole = forms.BooleanField(label=_("Take out the whole answer"), required=False)

    def __init__(self, data: Any = None, *, reply: Reply) -> None:
        """Opens the form on an answer."""
        super().__init__(data)
        self._reply = reply

    def clean(self) -> dict[str, Any]:
        """What is to be taken out must stand there as it is written."""
        written = super().clean() or {}
        if written.get("whole"):
            return written
        words = self.lines(written)
        if not words:
            self.add_error("words", said("Enter the words to take out, or take out the whole answer"))
        for word in words:
            if word not in self._reply.answer:
                missing = said("“%(word)s” does not stand in the answer. Copy the words exactly.")
                self.add_error("words", missing % {"word": word})
        return written

    def lines(self, written: dict[str, Any] | None = None) -> list[str]:
        """The words, one by one."""
        held = (written if written is not None else self.cleaned_data).get("words") or ""
        return [line.strip() for line in held.splitlines() if line.strip()]
