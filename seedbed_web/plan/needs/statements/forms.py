"""What a statement says, who said it and when."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.evidence import KINDS, citations
from seedbed.foundations.languages import LANGUAGES, Language, say, slug
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.design.fields import NOT_CHOSEN
from seedbed_web.plan.needs.models import Statement
from seedbed_web.plan.needs.queries import list_unknown

NOT_WRITTEN: Final = ("indicator", "decision")
"""Kinds of evidence that are figures, or decisions of a board, and no statements."""
TEXTS: Final = tuple(f"statement_{language}" for language in LANGUAGES)


def kinds(language: Language) -> list[tuple[str, str]]:
    """The kinds of evidence that a statement may be, in words."""
    return [(kind, say(f"evidence-kind.{slug(kind)}", language)) for kind in KINDS if kind not in NOT_WRITTEN]


class StatementForm(EditForm):
    """A statement, in both languages."""

    kind = forms.ChoiceField(
        label=_("What kind of evidence it is"), error_messages={"required": _("Choose a kind")}
    )
    statement_en = Paragraphs(
        label=_("What it says, in English"), error_messages={"required": _("Say in English what is known")}
    )
    statement_cy = Paragraphs(label=_("What it says, in Welsh"), required=False)
    source = Line(
        label=_("Who said it, or where it was published"),
        max_length=500,
        error_messages={"required": _("Say who said it: evidence without a source cannot be cited")},
    )
    url = forms.URLField(
        label=_("Where it can be read"), required=False, assume_scheme="https", max_length=1_000,
        error_messages={"invalid": _("Enter a whole address, such as https://example.org/report")},
    )  # fmt: skip
    dated = DayField(
        label=_("The day it speaks of"), error_messages={"required": _("Enter the day it speaks of")}
    )

    def __init__(
        self, data: Any = None, *, partnership: UUID, language: Language, row: Statement | None = None
    ) -> None:
        """Opens the form; a statement may cite other evidence."""
        super().__init__(data, row=row)
        self._partnership, self._row = partnership, row
        choices = kinds(language)
        if row is None:
            choices = [("", NOT_CHOSEN), *choices]
        elif row.kind not in dict(choices):
            choices.append((row.kind, row.kind))
        field: Any = self.fields["kind"]
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Every citation must lead somewhere."""
        written = super().clean() or {}
        before = {name for text in TEXTS for name in citations(getattr(self._row, text, ""))}
        for text in TEXTS:
            new = [name for name in citations(written.get(text) or "") if name not in before]
            for name in list_unknown(self._partnership, new) if new else ():
                words = said("{%(name)s} names no figure and no statement that this partnership has")
                self.add_error(text, words % {"name": name})
        return written


class NewStatementForm(StatementForm):
    """A statement that is not there yet, with the name by which text will cite it."""

    name = Line(
        label=_("A short name, by which texts cite it"), max_length=60,
        error_messages={"required": _("Give it a short name, such as parents on talking")},
    )  # fmt: skip

    def clean_name(self) -> str:
        """A name that no evidence has yet, and that a citation can hold."""
        name = slug(str(self.cleaned_data["name"]).encode("ascii", "ignore").decode())
        if not name:
            raise forms.ValidationError(said("Give it a name with letters or numbers"))
        if not list_unknown(self._partnership, [name]):
            raise forms.ValidationError(said("This name is taken. Choose another one"))
        return name

    def values(self) -> dict[str, Any]:
        """The columns; the name is none of them."""
        return {name: value for name, value in super().values().items() if name != "name"}
