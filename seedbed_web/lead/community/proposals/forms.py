"""Forms about proposals: as residents write them on a phone, in both languages, and the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.community.models import Proposal, VoiceGroup
from seedbed_web.lead.community.proposals.queries import DECLINED, TAKEN_UP
from seedbed_web.organisations.edited import said_in

TITLE, WORDS = 200, 2_000


class ProposeForm(EditForm):
    """What should be done and why, in the language of the page."""

    title = Line(
        label=_("What should be done?"), max_length=TITLE, widget=forms.Textarea,
        error_messages={"required": _("Say what should be done")},
    )  # fmt: skip
    why = Paragraphs(
        label=_("Why? What would be better for families?"), max_length=WORDS,
        error_messages={"required": _("Say why it should be done")},
    )  # fmt: skip
    group = forms.ChoiceField(label=_("Which group would own it?"), required=False)

    def __init__(self, data: Any = None, *, groups: Iterable[VoiceGroup], language: Language) -> None:
        """Opens the form with the groups to choose from."""
        super().__init__(data)
        self._language = language
        put_groups(self, groups, language)

    def values(self) -> dict[str, Any]:
        """The columns: what is written in Welsh stands in both until somebody writes the English."""
        languages = ("en", "cy") if self._language == "cy" else ("en",)
        held = {f"{name}_{it}": self.cleaned_data[name] for name in ("title", "why") for it in languages}
        return held | {"group_id": self.cleaned_data["group"] or None}


class ProposalForm(EditForm):
    """A proposal in both languages."""

    columns = {"group": "group_id"}

    title_en = Line(
        label=_("What should be done, in English"), max_length=TITLE, widget=forms.Textarea,
        error_messages={"required": _("Say in English what should be done")},
    )  # fmt: skip
    title_cy = Line(
        label=_("What should be done, in Welsh"), max_length=TITLE, widget=forms.Textarea, required=False
    )
    why_en = Paragraphs(label=_("Why, in English"), max_length=WORDS, required=False)
    why_cy = Paragraphs(label=_("Why, in Welsh"), max_length=WORDS, required=False)
    group = forms.ChoiceField(label=_("The group that would own it"), required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        groups: Iterable[VoiceGroup],
        language: Language,
        row: Proposal | None = None,
    ) -> None:
        """Opens the form with the groups to choose from."""
        super().__init__(data, row=row)
        put_groups(self, groups, language)


KINDS: Final = [("comment", _("What I think")), ("wording", _("A wording for why it should be done"))]


class DraftForm(EditForm):
    """A comment, or a wording that may be taken."""

    kind = forms.ChoiceField(
        label=_("What are you writing?"), widget=forms.RadioSelect, choices=KINDS, initial="comment",
        error_messages={"required": _("Choose what you are writing")},
    )  # fmt: skip
    words = Paragraphs(
        label=_("Your words"), max_length=WORDS, error_messages={"required": _("Write something")}
    )


class TakeForm(EditForm):
    """One button that takes a wording, over the version that was seen."""


class AnswerForm(EditForm):
    """What becomes of a proposal, and why."""

    state = forms.ChoiceField(
        label=_("Your answer"), widget=forms.RadioSelect,
        choices=[(TAKEN_UP, _("We take it up")), (DECLINED, _("We decline it"))],
        error_messages={"required": _("Choose an answer")},
    )  # fmt: skip
    answer_en = Paragraphs(
        label=_("What you say to those who proposed it, in English"), max_length=WORDS, required=False
    )
    answer_cy = Paragraphs(
        label=_("What you say to those who proposed it, in Welsh"), max_length=WORDS, required=False
    )
    due = DayField(label=_("Done by"), required=False)

    def __init__(self, data: Any = None, *, row: Proposal) -> None:
        """Opens the form on the answer as it stands."""
        super().__init__(data, row=row)

    def shown(self, held: Any) -> dict[str, Any]:
        """What stands of an answer; an open proposal has none yet."""
        answered = held["state"] in (TAKEN_UP, DECLINED)
        words = {name: held[name] for name in ("answer_en", "answer_cy")}
        return words | {"state": held["state"] if answered else None, "due": None}

    def clean(self) -> dict[str, Any]:
        """Who is declined is told why."""
        written = super().clean() or {}
        words = (written.get("answer_en") or "") + (written.get("answer_cy") or "")
        if written.get("state") == DECLINED and not words.strip():
            self.add_error("answer_en", said("Say why. Those who proposed it read this."))
        return written

    def answer(self) -> dict[str, str]:
        """The words of the answer."""
        return {name: self.cleaned_data[name] for name in ("answer_en", "answer_cy")}


def put_groups(form: forms.Form, groups: Iterable[VoiceGroup], language: Language) -> None:
    """Gives a form the groups that may own an action."""
    named = [(str(group.pk), said_in(group, "name", language)) for group in groups]
    form.fields["group"].choices = [("", said("No group yet")), *named]  # type: ignore[attr-defined]  # a choice
