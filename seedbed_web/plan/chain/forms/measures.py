"""Forms of measures: the indicator, what is aimed for, the area's own counts, and what an action moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.chain_checks import count_bounds
from seedbed.plan.strategy.promises import measure_faults
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line
from seedbed_web.plan.chain.forms.faults import say_faults
from seedbed_web.plan.chain.forms.numbers import NumberField
from seedbed_web.plan.chain.queries import has_count_on
from seedbed_web.plan.chain.words import LEVELS, NOT_YET

Choices = Iterable[tuple[str, Any]]


class IndicatorForm(forms.Form):
    """Which indicator a measure follows, or none: then it is in the area's own words."""

    indicator = forms.ChoiceField(label=_("What is measured"), required=False)

    def __init__(self, data: Any = None, *, choices: Choices, chosen: str = "") -> None:
        """Opens the form on what is chosen now."""
        super().__init__(data, initial={"indicator": chosen})
        own = ("", said("Something else, in our own words"))
        self.fields["indicator"].choices = [own, *choices]  # type: ignore[attr-defined]  # it is a choice


class MeasureForm(EditForm):
    """What is measured, where it starts, and what is aimed for by when."""

    title_en = Line(
        label=_("What is measured, in English"), max_length=300, widget=forms.Textarea,
        error_messages={"required": _("Say in English what is measured")},
    )  # fmt: skip
    title_cy = Line(
        label=_("What is measured, in Welsh"), max_length=300, widget=forms.Textarea, required=False
    )
    indicator = forms.CharField(widget=forms.HiddenInput, required=False)
    level = forms.ChoiceField(label=_("What kind of change it is"), widget=forms.RadioSelect)
    baseline = forms.ChoiceField(label=_("Where it starts"), required=False)
    unit = Line(label=_("Unit"), max_length=60, required=False)
    target = NumberField(
        label=_("What we aim for"), required=False,
        error_messages={"invalid": _("Enter a number, such as 77")},
    )  # fmt: skip
    target_on = DayField(label=_("By when"), required=False)

    def __init__(
        self, data: Any = None, *, item: Indicator | None, figures: dict[str, Figure], choices: Choices,
        row: Any = None, initial: Any = None,
    ) -> None:  # fmt: skip
        """Opens the form for an indicator, with the figures that it can start from."""
        self._item, self._figures = item, figures
        super().__init__(data, row=row, initial=initial)
        self.initial["indicator"] = item.id if item else ""
        self.fields["level"].choices = [(name, words) for name, (words, _about) in LEVELS.items()]  # type: ignore[attr-defined]  # it is a choice
        self.fields["baseline"].choices = [("", said("No figure yet")), *choices]  # type: ignore[attr-defined]  # likewise
        if item:
            del self.fields["unit"]

    def clean(self) -> dict[str, Any]:
        """What the library's check would find wrong with the measure."""
        written = super().clean() or {}
        written["indicator"] = self._item.id if self._item else ""
        row = {name: written.get(name) for name in ("target", "target_on")} | {ROW: None}
        row["indicator"] = written["indicator"] or None
        say_faults(self, measure_faults(row, self._figures.get(written.get("baseline") or "")))
        undated = written.get("target") is not None and not written.get("target_on")
        if undated and not self.has_error("target_on"):
            self.add_error("target_on", said("Say by when"))
        return written

    def shown(self, held: Mapping[str, Any]) -> dict[str, Any]:
        """What the fields hold; the unit is asked for in the area's own words alone."""
        shown = super().shown(held)
        return {name: value for name, value in shown.items() if name != "unit" or not self._item}

    def values(self) -> dict[str, Any]:
        """What the columns hold; an indicator has a unit of its own."""
        return {"unit": ""} | super().values()


class CountForm(EditForm):
    """Where a measure stood on a day, by the area's own count."""

    on = DayField(label=_("The day it speaks of"), error_messages={"required": _("Enter the day")})
    value = NumberField(
        label=_("Value"),
        error_messages={"required": _("Enter the value"), "invalid": _("Enter a number, such as 71")},
    )  # fmt: skip
    source = Line(
        label=_("Who counted it"), max_length=300, error_messages={"required": _("Say who counted it")}
    )
    note = Line(label=_("What a reader must know"), max_length=300, required=False)

    def __init__(self, data: Any = None, *, measure: Any, today: date, row: Any = None) -> None:
        """Opens the form on a count, or empty for a new one."""
        super().__init__(data, row=row)
        self._measure, self._today, self._row = measure, today, row

    def clean(self) -> dict[str, Any]:
        """A count lies within its bounds, on a day that has come and that has no other count."""
        written = super().clean() or {}
        value, on = written.get("value"), written.get("on")
        bounds = count_bounds(self._measure.indicator or None, self._measure.unit or None)
        if value is not None and bounds and not bounds[0] <= value <= bounds[1]:
            low, high = (f"{it:g}" for it in bounds)
            words = said("Enter a value from %(low)s to %(high)s") % {"low": low, "high": high}
            self.add_error("value", words)
        if on and on > self._today:
            self.add_error("on", NOT_YET)
        if on and has_count_on(self._measure, on, self._row.pk if self._row else None):
            self.add_error("on", said("There is a count of this day already"))
        return written


class MovesForm(forms.Form):
    """Which measures an action is meant to move; it knows which were ticked when it was opened."""

    measures = forms.MultipleChoiceField(
        label=_("Measures"), widget=forms.CheckboxSelectMultiple, required=False
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, choices: Choices, ticked: Sequence[str]) -> None:
        """Opens the form with what is ticked now."""
        super().__init__(data, initial={"measures": list(ticked), "seen": " ".join(ticked)})
        self.fields["measures"].choices = list(choices)  # type: ignore[attr-defined]  # it is a choice

    def was_ticked(self) -> list[str]:
        """What was ticked when the form was opened, of what there is still to choose."""
        known = {key for key, _words in self.fields["measures"].choices}  # type: ignore[attr-defined]  # likewise
        return [key for key in self.cleaned_data["seen"].split() if key in known]
