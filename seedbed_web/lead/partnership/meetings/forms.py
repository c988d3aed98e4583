"""Forms of meetings, agendas and attendance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.lead.partnership.calendar import clock
from seedbed.lead.partnership.quorum import PRESENT
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.partnership.fields import LONGEST, ClockField, SafeAddress, choice
from seedbed_web.lead.partnership.meetings.queries import Taken
from seedbed_web.lead.partnership.models import AgendaItem, Body
from seedbed_web.lead.partnership.words import ATTENDED, MEETING_STATES, YES_NO
from seedbed_web.organisations.edited import said_in

LAST_PLACE = 999


class MeetingForm(EditForm):
    """When and where, whether it was held, and notes."""

    held_on = DayField(label=_("Day"), error_messages={"required": _("Enter the day of the meeting")})
    starts_at = ClockField(label=_("Starts at"))
    ends_at = ClockField(label=_("Ends at"))
    place_en = Line(label=_("Place, in English"), max_length=LONGEST, required=False)
    place_cy = Line(label=_("Place, in Welsh"), max_length=LONGEST, required=False)
    state = choice(_("Where the meeting stands"), _("Say where the meeting stands"))
    url = SafeAddress(label=_("Address in the council’s own committee system"))
    notes_en = Paragraphs(label=_("Notes, in English"), required=False)
    notes_cy = Paragraphs(label=_("Notes, in Welsh"), required=False)

    def __init__(self, data: Any = None, *, today: date, row: Any = None) -> None:
        """Opens the form; no meeting after `today` has been held."""
        super().__init__(data, row=row, initial={"state": "planned"})
        self.fields["state"].choices = list(MEETING_STATES.items())  # type: ignore[attr-defined]  # a choice
        self._today = today

    def clean(self) -> dict[str, Any]:
        """A meeting ends after it starts, and none to come has been held."""
        written = super().clean() or {}
        first, last = (clock(written.get(name) or "") for name in ("starts_at", "ends_at"))
        if first and last and last <= first:
            self.add_error("ends_at", said("The meeting must end after it starts"))
        day = written.get("held_on")
        if day and day > self._today and written.get("state") == "held":
            self.add_error("state", said("A meeting on a day to come has not been held yet"))
        return written


class ItemForm(EditForm):
    """One item of an agenda, and what was said and agreed on it."""

    place = forms.IntegerField(
        label=_("Place on the agenda"), min_value=1, max_value=LAST_PLACE,
        error_messages={
            "required": _("Enter the place on the agenda"),
            "invalid": _("Enter the place as a number, such as 3"),
            "min_value": _("Enter the place as a number, such as 3"),
            "max_value": _("Enter the place as a number, such as 3"),
        },
    )  # fmt: skip
    title_en = Line(
        label=_("Item, in English"),
        max_length=500,
        error_messages={"required": _("Enter the item in English")},
    )
    title_cy = Line(label=_("Item, in Welsh"), max_length=500, required=False)
    led_by = Line(label=_("Brought by (a post, not a name)"), max_length=LONGEST, required=False)
    paper_url = SafeAddress(label=_("Address of the paper"))
    minutes_en = Paragraphs(label=_("What was said and agreed, in English"), required=False)
    minutes_cy = Paragraphs(label=_("What was said and agreed, in Welsh"), required=False)


class PlacesForm(forms.Form):
    """A number for each item: its place on the agenda."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, items: Iterable[AgendaItem], version: int, language: str) -> None:
        """Opens the form on the present order."""
        super().__init__(data, initial={"version": version})
        self._items = list(items)
        for item in self._items:
            self.fields[_name(item.pk)] = forms.IntegerField(
                label=said_in(item, "title", language), initial=item.place, min_value=1, max_value=LAST_PLACE,
                error_messages={
                    "required": said("Enter a place for every item"),
                    "invalid": said("A place is a number, such as 1"),
                },
            )  # fmt: skip

    def places(self) -> dict[UUID, int]:
        """The place of each item by its key."""
        return {item.pk: self.cleaned_data[_name(item.pk)] for item in self._items}

    def over(self, version: int) -> PlacesForm:
        """The same places, over the version that stands now."""
        self.data = _over(self.data, version)
        return self


class AttendanceForm(forms.Form):
    """How each seat was taken, and what the secretary records of the quorum."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    quorate = forms.ChoiceField(label=_("Was the meeting quorate?"), widget=forms.RadioSelect, required=False)

    def __init__(
        self, data: Any = None, *, taken: Sequence[Taken], quorate: str, version: int, language: str
    ) -> None:
        """Opens the form on what is written down."""
        super().__init__(data, initial={"version": version, "quorate": quorate})
        self.taken = taken
        self.fields["quorate"].choices = [  # type: ignore[attr-defined]  # a choice
            ("", said("As the count says")), *YES_NO.items()
        ]  # fmt: skip
        for it in taken:
            self.fields[_name(it.member.pk)] = forms.ChoiceField(
                label=said_in(it.member, "post", language), initial=it.attended, required=False,
                widget=forms.RadioSelect, choices=[*ATTENDED.items(), ("", said("Not written down"))],
            )  # fmt: skip

    def rows(self) -> list[tuple[Taken, Any]]:
        """Each seat with its field."""
        return [(it, self[_name(it.member.pk)]) for it in self.taken]

    def attended(self, *, rest_present: bool = False) -> dict[UUID, str]:
        """One of the library's words by seat; empty where nothing was chosen and the rest is not present."""
        rest = PRESENT if rest_present else ""
        return {it.member.pk: self.cleaned_data[_name(it.member.pk)] or rest for it in self.taken}

    def over(self, version: int) -> AttendanceForm:
        """The same choices, over the version that stands now."""
        self.data = _over(self.data, version)
        return self


class FilterForm(forms.Form):
    """Which meetings the list shows."""

    body = forms.ChoiceField(label=_("Body"), required=False)
    state = forms.ChoiceField(label=_("Where it stands"), required=False)
    when = forms.ChoiceField(label=_("When"), required=False)

    def __init__(self, data: Any, *, bodies: Iterable[Body], language: str) -> None:
        """Reads the questions of an address."""
        super().__init__(data)
        everything = ("", said("All"))
        choices: dict[str, list[tuple[str, Any]]] = {
            "body": [everything, *((it.identifier, said_in(it, "name", language)) for it in bodies)],
            "state": [everything, *MEETING_STATES.items()],
            "when": [everything, ("coming", said("Today and later")), ("past", said("Before today"))],
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # all three are choices

    def asked(self) -> dict[str, str]:
        """What is asked for; a question that makes no sense is as if it had not been asked."""
        self.is_valid()
        self.errors.clear()
        for field in self.fields.values():
            field.required = True  # nothing here is called optional: all of it is
        return {name: self.cleaned_data.get(name) or "" for name in self.fields}


def _name(key: UUID) -> str:
    return f"of-{key}"


def _over(sent: Any, version: int) -> Any:
    data = sent.copy()
    data["version"] = str(version)
    return data
