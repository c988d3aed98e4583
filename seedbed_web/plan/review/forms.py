"""What somebody says about the draft, and what is answered."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed_web.design.edit_form import Line, Paragraphs
from seedbed_web.plan.review.subjects import Subject

LONGEST = 4_000


class CommentForm(forms.Form):
    """A comment on a thing as a whole, or on one of its texts."""

    field = forms.ChoiceField(label=_("What it is about"), required=False)
    words = Paragraphs(
        label=_("What you want to say"), max_length=LONGEST, error_messages={"required": _("Write something")}
    )

    def __init__(self, data: Any = None, *, subject: Subject, initial: Any = None) -> None:
        """Opens the form on a thing."""
        super().__init__(data, initial=initial)
        choice: Any = self.fields["field"]
        choice.choices = [("", _("All of it")), *subject.fields.items()]

    def values(self) -> dict[str, str]:
        """What is kept."""
        return {"kind": "comment", **self.cleaned_data}


class SuggestionForm(forms.Form):
    """Other words for one text; what stands there now goes along, so that nothing is put over newer words."""

    was = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)
    proposed = Paragraphs(
        label=_("The words you put forward"),
        max_length=20_000,
        error_messages={"required": _("Write the words you put forward")},
    )
    words = Line(label=_("Why"), max_length=LONGEST, error_messages={"required": _("Say why in a sentence")})

    def __init__(self, data: Any = None, *, subject: Subject, field: str, language: Language) -> None:
        """Opens the form on the text as it stands."""
        now = subject.texts[field, language]
        super().__init__(data, initial={"was": now, "proposed": now})
        self._kept = {"kind": "suggestion", "field": field, "language": language}

    def clean(self) -> dict[str, Any]:
        """Words that are the same as those that stand there suggest nothing."""
        written = super().clean() or {}
        plain = str(written.get("was") or "").replace("\r\n", "\n")
        written["was"] = plain
        if written.get("proposed") and written["proposed"].strip() == plain.strip():
            self.add_error("proposed", said("These are the words that stand there already"))
        return written

    def values(self) -> dict[str, str]:
        """What is kept."""
        return {**self._kept, **self.cleaned_data}


class ReplyForm(forms.Form):
    """An answer in the conversation."""

    words = Paragraphs(
        label=_("Your answer"), max_length=LONGEST, error_messages={"required": _("Write an answer")}
    )


class SettleForm(forms.Form):
    """What is decided on a remark, and what whoever made it is told."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(
        label=_("What becomes of it"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what becomes of it")},
    )
    answer = Line(label=_("What you answer"), max_length=LONGEST, required=False)

    def __init__(self, data: Any = None, *, is_suggestion: bool, initial: Any = None) -> None:
        """Opens the form; only other words can be taken up as they are."""
        super().__init__(data, initial=initial)
        choice: Any = self.fields["decision"]
        take_up = [("taken up", _("Put these words into the text"))] if is_suggestion else []
        choice.choices = [
            *take_up,
            ("resolved", _("It is settled: the text was changed, or nothing needs doing")),
            ("declined", _("It stays as it is")),
        ]

    def clean(self) -> dict[str, Any]:
        """What stays as it is, stays so for a reason."""
        written = super().clean() or {}
        if written.get("decision") == "declined" and not written.get("answer"):
            self.add_error("answer", said("Say why it stays as it is: whoever said it will read it"))
        return written
