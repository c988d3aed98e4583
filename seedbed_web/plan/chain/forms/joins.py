"""Forms of what a priority answers to and joins, and of the plans that the strategy joins."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed.foundations.row_faults import ON_THE_WEB
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.chain.queries import ELEMENT, FINDING, PATHWAY, PLAN, PROGRAMME
from seedbed_web.plan.chain.words import plan_kinds

Thing = tuple[str, str]
CHOSEN: Final = {ELEMENT: "elements", FINDING: "findings", PLAN: "plans"}
"""The fields in which things of one kind are ticked."""
LABELS: Final = {
    ELEMENT: _("Parts of the local system that it is to raise"),
    FINDING: _("What families said, that it answers"),
    PLAN: _("Other plans that it joins"),
}


class JoinsForm(forms.Form):
    """What a priority answers to and joins; it knows what was ticked when it was opened."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, *, choices: dict[str, list[tuple[str, str]]], ticked: Collection[Thing]
    ) -> None:
        """Opens the form with what is ticked now; a kind of which there is nothing is not asked for."""
        seen = " ".join(f"{kind}:{thing}" for kind, thing in ticked)
        super().__init__(data, initial={"seen": seen})
        self._asked = [kind for kind in CHOSEN if choices.get(kind)]
        for kind in self._asked:
            self.fields[CHOSEN[kind]] = forms.MultipleChoiceField(
                label=LABELS[kind], choices=choices[kind], required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=[thing for of, thing in ticked if of == kind],
            )  # fmt: skip

    def asked(self) -> list[str]:
        """The names of the fields with something to tick."""
        return [CHOSEN[kind] for kind in self._asked]

    def chosen(self) -> list[Thing]:
        """What is ticked."""
        return [(kind, thing) for kind in self._asked for thing in self.cleaned_data[CHOSEN[kind]]]

    def was_ticked(self) -> list[Thing]:
        """What was ticked when the form was opened, of what could be cleared in it."""
        named = [tuple(it.split(":", 1)) for it in self.cleaned_data["seen"].split() if ":" in it]
        known = {kind: {name for name, _ in self._choices(kind)} for kind in self._asked}
        return [(kind, thing) for kind, thing in named if thing in known.get(kind, ())]

    def _choices(self, kind: str) -> Sequence[tuple[str, str]]:
        field: Any = self.fields[CHOSEN[kind]]
        return list(field.choices)


class TitledForm(forms.Form):
    """A pathway or programme that a priority joins, by what it is called."""

    kind = forms.ChoiceField(
        label=_("What is it?"), widget=forms.RadioSelect,
        choices=[
            (PATHWAY, _("A pathway: the steps a family goes through")),
            (PROGRAMME, _("A programme: something that is offered to families")),
        ],
        error_messages={"required": _("Say whether it is a pathway or a programme")},
    )  # fmt: skip
    title_en = Line(
        label=_("What it is called, in English"), max_length=200,
        error_messages={"required": _("Say in English what it is called")},
    )  # fmt: skip
    title_cy = Line(label=_("What it is called, in Welsh"), max_length=200, required=False)

    def values(self) -> dict[str, str]:
        """What it is called."""
        return {name: self.cleaned_data[name] for name in ("title_en", "title_cy")}


class LinkedPlanForm(EditForm):
    """Another plan that the strategy joins."""

    columns = {"owner": "owner_id"}

    kind = forms.ChoiceField(
        label=_("What kind of plan is it?"), widget=forms.RadioSelect,
        error_messages={"required": _("Say what kind of plan it is")},
    )  # fmt: skip
    title_en = Line(
        label=_("What it is called, in English"), max_length=300,
        error_messages={"required": _("Say in English what it is called")},
    )  # fmt: skip
    title_cy = Line(label=_("What it is called, in Welsh"), max_length=300, required=False)
    covers_en = Paragraphs(
        label=_("What it covers, and how the two join, in English"), max_length=2_000, required=False
    )
    covers_cy = Paragraphs(
        label=_("What it covers, and how the two join, in Welsh"), max_length=2_000, required=False
    )
    owner = forms.ChoiceField(label=_("Whose plan it is"), required=False)
    url = Line(label=_("Where it can be read"), max_length=500, required=False)
    starts = DayField(label=_("First day"), required=False)
    ends = DayField(label=_("Last day"), required=False)

    def __init__(
        self, data: Any = None, *, owners: Iterable[Organisation], language: Language, row: Any = None,
        initial: Any = None,
    ) -> None:  # fmt: skip
        """Opens the form with the organisations to choose from."""
        super().__init__(data, row=row, initial=initial)
        nobody = ("", said("None of the partners"))
        self.fields["owner"].choices = [nobody, *((str(it.pk), it.name(language)) for it in owners)]  # type: ignore[attr-defined]  # it is a choice
        self.fields["kind"].choices = plan_kinds(language)  # type: ignore[attr-defined]  # likewise

    def clean(self) -> dict[str, Any]:
        """An address is one of the web, and a plan does not end before it begins."""
        written = super().clean() or {}
        if written.get("url") and not written["url"].startswith(ON_THE_WEB):
            self.add_error("url", said("Enter an address that begins with https:// or http://"))
        first, last = written.get("starts"), written.get("ends")
        if first and last and last < first:
            self.add_error("ends", said("The last day must not be before the first day"))
        return written
