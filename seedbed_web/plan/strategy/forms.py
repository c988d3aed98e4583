"""Forms of the strategy: what somebody writes, and what is not accepted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.evidence import citations
from seedbed.plan.strategy.tables import STATES
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.design.words import state_words
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.strategy.lists import NOBODY
from seedbed_web.plan.strategy.models import Action, Priority
from seedbed_web.plan.strategy.queries import TEXTS
from seedbed_web.plan.writing.citing import list_uncitable
from seedbed_web.plan.writing.forms import never_called_optional, uncitable_words
from seedbed_web.plan.writing.reading import WALES

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100


class StrategyForm(EditForm):
    """Title and years."""

    title_en = Line(
        label=_("Title in English"),
        max_length=200,
        error_messages={"required": _("Enter the title in English")},
    )
    title_cy = Line(label=_("Title in Welsh"), max_length=200, required=False)
    starts = forms.IntegerField(
        label=_("First year"), min_value=FIRST_YEAR, max_value=LAST_YEAR,
        error_messages={
            "required": _("Enter the first year"),
            "invalid": _("Enter the first year as a number, such as 2026"),
        },
    )  # fmt: skip
    ends = forms.IntegerField(
        label=_("Last year"), min_value=FIRST_YEAR, max_value=LAST_YEAR,
        error_messages={
            "required": _("Enter the last year"),
            "invalid": _("Enter the last year as a number, such as 2029"),
        },
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A strategy does not end before it begins."""
        written = super().clean() or {}
        first, last = written.get("starts"), written.get("ends")
        if first and last and last < first:
            self.add_error("ends", said("The last year must be %(year)s or later") % {"year": first})
        return written


class PriorityForm(EditForm):
    """What a priority says, in both languages."""

    title_en = Line(
        label=_("Title in English"),
        max_length=200,
        error_messages={"required": _("Enter the title in English")},
    )
    title_cy = Line(label=_("Title in Welsh"), max_length=200, required=False)
    need_en = Paragraphs(
        label=_("The need, in English"), error_messages={"required": _("Say in English what need it answers")}
    )
    need_cy = Paragraphs(label=_("The need, in Welsh"), required=False)
    gap_en = Paragraphs(label=_("The gap to close, in English"), required=False)
    gap_cy = Paragraphs(label=_("The gap to close, in Welsh"), required=False)
    learning_en = Paragraphs(label=_("What we want to learn, in English"), required=False)
    learning_cy = Paragraphs(label=_("What we want to learn, in Welsh"), required=False)

    def __init__(
        self, data: Any = None, *, partnership: UUID, row: Priority | None = None, nation: str = ""
    ) -> None:
        """Opens the form; texts may cite what the partnership knows, and what they cited before."""
        super().__init__(data, row=row)
        self._partnership, self._row = partnership, row
        if nation == WALES:
            for name in (name for name in self.fields if name.endswith("_cy")):
                never_called_optional(self.fields[name])

    def clean(self) -> dict[str, Any]:
        """Every citation must lead somewhere, or the strategy could not be published."""
        written = super().clean() or {}
        cited = {name: citations(written.get(name) or "") for name in self.fields if name in TEXTS}
        new = {name for names in cited.values() for name in names} - self._cited_before()
        unknown = set(list_uncitable(self._partnership, sorted(new))) if new else set()
        for field, names in cited.items():
            for name in names:
                if name in unknown:
                    self.add_error(field, uncitable_words(name))
        return written

    def _cited_before(self) -> set[str]:
        texts = [getattr(self._row, name) for name in self.fields if name in TEXTS] if self._row else []
        return {name for text in texts for name in citations(text)}


class ActionForm(EditForm):
    """Who does what by when, and where it stands."""

    columns = {"priority": "priority_id", "owner": "owner_id"}

    title_en = Line(
        label=_("What will be done, in English"), max_length=300,
        widget=forms.Textarea,
        error_messages={"required": _("Say in English what will be done")},
    )  # fmt: skip
    title_cy = Line(
        label=_("What will be done, in Welsh"), max_length=300, widget=forms.Textarea, required=False
    )
    priority = forms.ChoiceField(
        label=_("Priority"), error_messages={"required": _("Choose the priority it belongs to")}
    )
    owner = forms.ChoiceField(label=_("Who answers for it"), required=False)
    starts = DayField(label=_("First day"), required=False)
    ends = DayField(label=_("Done by"), required=False)
    state = forms.ChoiceField(
        label=_("Where it stands"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Say where it stands")},
    )

    def __init__(
        self, data: Any = None, *, priorities: Iterable[Priority], owners: Iterable[Organisation],
        language: str, row: Action | None = None, initial: dict[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Opens the form with the priorities and organisations to choose from."""
        super().__init__(data, row=row, initial=initial)
        choices = {
            "priority": [(str(item.pk), item.title(language)) for item in priorities],
            "owner": [("", said("Nobody yet")), *((str(item.pk), item.name(language)) for item in owners)],
            "state": _states(),
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # these three are choices

    def clean(self) -> dict[str, Any]:
        """An action does not end before it starts."""
        written = super().clean() or {}
        first, last = written.get("starts"), written.get("ends")
        if first and last and last < first:
            self.add_error("ends", said("The day it is done by must not be before its first day"))
        return written


class OrderForm(forms.Form):
    """A number for each priority: its place."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, priorities: Iterable[Priority], version: int, language: str
    ) -> None:
        """Opens the form on the present order."""
        super().__init__(data, initial={"version": version})
        self._priorities = list(priorities)
        for place, item in enumerate(self._priorities, start=1):
            self.fields[f"place-{item.pk}"] = forms.IntegerField(
                label=item.title(language), initial=place, min_value=1, max_value=9_999,
                error_messages={
                    "required": said("Enter a place for every priority"),
                    "invalid": said("A place is a number, such as 1"),
                },
            )  # fmt: skip

    def over(self, version: int) -> OrderForm:
        """The same places, over the version that stands now."""
        sent: Any = self.data
        data = sent.copy()
        data["version"] = str(version)
        self.data = data
        return self

    def in_order(self) -> list[UUID]:
        """The keys of the priorities by the places given; where two have one place, as they were."""
        return [
            item.pk
            for item in sorted(self._priorities, key=lambda item: self.cleaned_data[f"place-{item.pk}"])
        ]


class FilterForm(forms.Form):
    """Which actions the list shows."""

    priority = forms.ChoiceField(label=_("Priority"), required=False)
    owner = forms.ChoiceField(label=_("Who answers for it"), required=False)
    state = forms.ChoiceField(label=_("Where it stands"), required=False)
    late = forms.BooleanField(label=_("Only what is behind or past its day"), required=False)
    sort = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any, *, priorities: Iterable[Priority], owners: Iterable[Organisation], language: str
    ) -> None:
        """Reads the questions of an address."""
        super().__init__(data)
        everything = ("", said("All"))
        choices = {
            "priority": [everything, *((item.identifier, item.title(language)) for item in priorities)],
            "owner": [
                everything, (NOBODY, said("Nobody yet")), *((o.identifier, o.name(language)) for o in owners)
            ],
            "state": [everything, *_states()],
        }  # fmt: skip
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # these three are choices

    def asked(self) -> dict[str, Any]:
        """What is asked for; a question that makes no sense is as if it had not been asked."""
        self.is_valid()
        self.errors.clear()
        for field in self.fields.values():
            field.required = True  # nothing here is called optional: all of it is
        words = {name: self.cleaned_data.get(name) or "" for name in ("priority", "owner", "state", "sort")}
        return {**words, "late": bool(self.cleaned_data.get("late"))}


def _states() -> list[tuple[str, str]]:
    return [(state, state_words(state)[0]) for state in STATES]
