"""Forms about groups: what they are, and how the people in them describe themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed.lead.community.record import ETHNIC_GROUPS, TENTHS
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.community.groups.here import DEPRIVATION, ETHNICITY, PLACE, Area
from seedbed_web.lead.community.groups.words import KINDS
from seedbed_web.lead.community.models import VoiceGroup
from seedbed_web.organisations.models import Organisation

NAME, ABOUT, MOST = 120, 1_000, 100_000
NUMBER = {
    "invalid": _("Enter a whole number, such as 12"),
    "min_value": _("Enter a whole number, such as 12"),
    "max_value": _("This number is too large"),
}


class GroupForm(EditForm):
    """What a group is, where it meets and who supports it."""

    columns = {"partner": "partner_id"}

    kind = forms.ChoiceField(
        label=_("What kind of group is it?"), choices=list(KINDS.items()), widget=forms.RadioSelect,
        error_messages={"required": _("Choose what kind of group it is")},
    )  # fmt: skip
    name_en = Line(
        label=_("Name in English"),
        max_length=NAME,
        error_messages={"required": _("Enter the name in English")},
    )
    name_cy = Line(label=_("Name in Welsh"), max_length=NAME, required=False)
    about_en = Paragraphs(label=_("Who it is for, in English"), max_length=ABOUT, required=False)
    about_cy = Paragraphs(label=_("Who it is for, in Welsh"), max_length=ABOUT, required=False)
    meets_en = Line(label=_("Where and how often it meets, in English"), max_length=NAME, required=False)
    meets_cy = Line(label=_("Where and how often it meets, in Welsh"), max_length=NAME, required=False)
    partner = forms.ChoiceField(label=_("Who supports it"), required=False)
    people = forms.IntegerField(
        label=_("How many people belong to it"), min_value=0, max_value=MOST, required=False,
        error_messages=NUMBER,
    )  # fmt: skip
    counted_on = DayField(label=_("On which day they were counted"), required=False)
    starts = DayField(label=_("First day"), required=False)
    ends = DayField(label=_("Last day"), help_text=_("Leave this empty while it goes on"), required=False)

    def __init__(
        self, data: Any = None, *, partners: Iterable[Organisation], language: Language,
        row: VoiceGroup | None = None,
    ) -> None:  # fmt: skip
        """Opens the form with the organisations to choose from."""
        super().__init__(data, row=row)
        choices = [("", said("Nobody")), *((str(it.pk), it.name(language)) for it in partners)]
        self.fields["partner"].choices = choices  # type: ignore[attr-defined]  # a choice

    def clean(self) -> dict[str, Any]:
        """A group does not end before it begins."""
        written = super().clean() or {}
        first, last = written.get("starts"), written.get("ends")
        if first and last and last < first:
            self.add_error("ends", said("The last day must not be before the first day"))
        return written


class HeardForm(forms.Form):
    """How many people of a group describe themselves in each way; an empty box is none."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, group: VoiceGroup, counts: Mapping[str, Mapping[str, int]], area: Area,
        language: Language,
    ) -> None:  # fmt: skip
        """Opens the form on what was entered before."""
        super().__init__(data, initial={"version": group.version})
        self._group = group
        categories = {ETHNICITY: ETHNIC_GROUPS, DEPRIVATION: TENTHS, PLACE: tuple(area.ground.names)}
        self._parts: dict[str, list[str]] = {}
        for name, known in categories.items():
            held = counts.get(name, {})
            self._parts[name] = [*known, *sorted(held.keys() - set(known))]
            for category in self._parts[name]:
                self.fields[f"{name}-{category}"] = forms.IntegerField(
                    label=self._label(name, category, area, language), initial=held.get(category),
                    min_value=0, max_value=MOST, required=False, error_messages=NUMBER,
                )  # fmt: skip

    def _label(self, name: str, category: str, area: Area, language: Language) -> str:
        if name == DEPRIVATION and category.isdigit():
            words = {"1": said("Tenth 1 (most deprived)"), "10": said("Tenth 10 (least deprived)")}
            return words.get(category) or said("Tenth %(number)s") % {"number": category}
        return area.name(name, category, language)

    def part(self, name: str) -> list[BoundField]:
        """The boxes of one characteristic, asked for once what was sent was looked at; all are optional."""
        boxes = [self[f"{name}-{category}"] for category in self._parts[name]]
        for box in boxes:
            box.field.required = True
        return boxes

    def clean(self) -> dict[str, Any]:
        """Nobody belongs to a group twice."""
        written = super().clean() or {}
        belong = self._group.people
        for name, categories in self._parts.items():
            fields = [f"{name}-{category}" for category in categories]
            if belong is not None and sum(written.get(field) or 0 for field in fields) > belong:
                words = said("Together these are more than the %(people)s who belong to the group")
                self.add_error(fields[0], words % {"people": belong})
        return written

    def counts(self) -> list[tuple[str, str, int]]:
        """Characteristic, category and people, where there are any."""
        return [
            (name, category, people)
            for name, categories in self._parts.items()
            for category in categories
            if (people := self.cleaned_data.get(f"{name}-{category}"))
        ]
