"""Forms of the partnership's actions: what is to be done by whom, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.lead.maturity.definitions import elements
from seedbed.lead.partnership.due import BEHIND
from seedbed.lead.partnership.tables import ACTION_STATES
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.design.words import state_words
from seedbed_web.lead.partnership.duties.board_actions.queries import NOBODY
from seedbed_web.organisations.models import Organisation

Choices = Iterable[tuple[str, str]]
ASKS_WHY = (BEHIND, "stopped")
"""States that need a word on why."""


class BoardActionForm(EditForm):
    """What is to be done, by whom and by when, and where it comes from."""

    columns = {"owner": "owner_id", "meeting": "meeting_id", "decision": "decision_id"}

    title_en = Line(
        label=_("What will be done, in English"), max_length=300, widget=forms.Textarea,
        error_messages={"required": _("Say in English what will be done")},
    )  # fmt: skip
    title_cy = Line(
        label=_("What will be done, in Welsh"), max_length=300, widget=forms.Textarea, required=False
    )
    owner = forms.ChoiceField(label=_("Who answers for it"), required=False)
    owner_post = Line(label=_("Post that sees to it"), max_length=200, required=False)
    due = DayField(label=_("Done by"), required=False)
    meeting = forms.ChoiceField(label=_("Meeting that asked for it"), required=False)
    decision = forms.ChoiceField(label=_("Decision that it carries out"), required=False)
    element = forms.ChoiceField(label=_("Part of the system that it is to raise"), required=False)

    def __init__(
        self, data: Any = None, *, owners: Iterable[Organisation], meetings: Choices, decisions: Choices,
        language: Any, row: Any = None, initial: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Opens the form with what there is to choose from."""
        super().__init__(data, row=row, initial=initial)
        none = ("", said("None"))
        choices = {
            "owner": [("", said("Nobody yet")), *((str(it.pk), it.name(language)) for it in owners)],
            "meeting": [none, *meetings],
            "decision": [none, *decisions],
            "element": [none, *element_choices(language)],
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # these four are choices


class StandsForm(EditForm):
    """Where an action stands, and how it goes."""

    state = forms.ChoiceField(
        label=_("Where it stands"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Say where it stands")},
    )
    note_en = Paragraphs(label=_("How it goes, in English"), max_length=2_000, required=False)
    note_cy = Paragraphs(label=_("How it goes, in Welsh"), max_length=2_000, required=False)

    def __init__(self, data: Any = None, *, row: Any) -> None:
        """Opens the form on an action."""
        super().__init__(data, row=row)
        self.fields["state"].choices = states()  # type: ignore[attr-defined]  # it is a choice

    def clean(self) -> dict[str, Any]:
        """What is behind or stopped says why."""
        written = super().clean() or {}
        if written.get("state") in ASKS_WHY and not (written.get("note_en") or written.get("note_cy")):
            self.add_error("note_en", said("Say why it is behind or was stopped, and what helps"))
        return written


class FilterForm(forms.Form):
    """Which actions the list shows."""

    owner = forms.ChoiceField(label=_("Who answers for it"), required=False)
    state = forms.ChoiceField(label=_("Where it stands"), required=False)
    element = forms.ChoiceField(label=_("Part of the system"), required=False)
    late = forms.BooleanField(label=_("Only what is behind or past its day"), required=False)
    sort = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any, *, owners: Iterable[Organisation], language: Any) -> None:
        """Reads the questions of an address."""
        super().__init__(data)
        everything = ("", said("All"))
        choices = {
            "owner": [
                everything,
                (NOBODY, said("Nobody yet")),
                *((it.identifier, it.name(language)) for it in owners),
            ],
            "state": [everything, *states()],
            "element": [everything, *element_choices(language)],
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # these three are choices

    def asked(self) -> dict[str, Any]:
        """What is asked for; a question that makes no sense is as if it had not been asked."""
        self.is_valid()
        self.errors.clear()
        for field in self.fields.values():
            field.required = True  # nothing here is called optional: all of it is
        words = {name: self.cleaned_data.get(name) or "" for name in ("owner", "state", "element", "sort")}
        return {**words, "late": bool(self.cleaned_data.get("late"))}


def states() -> list[tuple[str, str]]:
    """The states of an action, in the order in which work goes."""
    return [(state, state_words(state)[0]) for state in ACTION_STATES]


def element_choices(language: Any) -> list[tuple[str, str]]:
    """The parts of the system by name."""
    return [(name, element.title[language]) for name, element in elements().items()]
