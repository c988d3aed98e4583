"""The form of a line of money."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.chain_checks import spending_faults
from seedbed.plan.strategy.promises import money_faults
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.chain.forms.faults import say_faults
from seedbed_web.plan.chain.forms.numbers import NumberField
from seedbed_web.plan.chain.words import NOT_YET

LARGEST = 1_000_000_000_000


class MoneyForm(EditForm):
    """What one source gives to a priority in one year, who holds it, and what of it is spent."""

    columns = {"owner": "owner_id"}

    source_en = Line(
        label=_("Where the money comes from, in English"), max_length=300,
        error_messages={"required": _("Say in English where the money comes from")},
    )  # fmt: skip
    source_cy = Line(label=_("Where the money comes from, in Welsh"), max_length=300, required=False)
    starts = DayField(
        label=_("First day"), error_messages={"required": _("Enter the first day of the year it is for")}
    )
    ends = DayField(
        label=_("Last day it can be spent"),
        error_messages={"required": _("Enter the last day on which it can be spent")},
    )
    pounds = NumberField(
        label=_("Pounds"), max_value=LARGEST,
        error_messages={
            "required": _("Enter how many pounds"), "invalid": _("Enter pounds as a number, such as 85,000"),
        },
    )  # fmt: skip
    owner = forms.ChoiceField(label=_("Who holds it"), required=False)
    spent = NumberField(
        label=_("Pounds spent so far"), required=False, min_value=0, max_value=LARGEST,
        error_messages={
            "invalid": _("Enter pounds as a number, such as 41,000"),
            "min_value": _("Enter 0 pounds or more"),
        },
    )  # fmt: skip
    spent_on = DayField(label=_("Spending is counted up to"), required=False)

    def __init__(
        self, data: Any = None, *, owners: Iterable[Organisation], language: str, today: date, row: Any = None
    ) -> None:
        """Opens the form with the organisations to choose from."""
        super().__init__(data, row=row)
        nobody = ("", said("Nobody named yet"))
        self.fields["owner"].choices = [nobody, *((str(it.pk), it.name(language)) for it in owners)]  # type: ignore[attr-defined]  # it is a choice
        self._today = today

    def clean(self) -> dict[str, Any]:
        """What the library's check would find wrong with the line."""
        written = super().clean() or {}
        names = ("starts", "ends", "pounds", "spent", "spent_on")
        row = {name: written.get(name) for name in names} | {ROW: None}
        say_faults(self, [*money_faults(row), *spending_faults(row)])
        if row["spent_on"] and row["spent_on"] > self._today:
            self.add_error("spent_on", NOT_YET)
        return written
