"""Forms of sponsors and of planning roles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.partnership.duties import words
from seedbed_web.organisations.models import Organisation

MOST_WTE = 200


def _partners(owners: Iterable[Organisation], language: str) -> list[tuple[str, str]]:
    return [("", said("None")), *((str(it.pk), it.name(language)) for it in owners)]


class SponsorForm(EditForm):
    """Who speaks for the early years at the top, and for how long."""

    columns = {"partner": "partner_id"}

    kind = forms.ChoiceField(
        label=_("In which way"), widget=forms.RadioSelect,
        error_messages={"required": _("Say in which way they lead")},
    )  # fmt: skip
    post_en = Line(
        label=_("Post, in English"), max_length=200,
        error_messages={"required": _("Enter the post in English")},
    )  # fmt: skip
    post_cy = Line(label=_("Post, in Welsh"), max_length=200, required=False)
    person = Line(label=_("Name"), max_length=150, required=False)
    partner = forms.ChoiceField(label=_("Organisation"), required=False)
    starts = DayField(label=_("First day"), required=False)
    ends = DayField(label=_("Last day"), required=False)

    def __init__(
        self, data: Any = None, *, owners: Iterable[Organisation], language: str, row: Any = None
    ) -> None:
        """Opens the form with the organisations to choose from."""
        super().__init__(data, row=row)
        kinds = [(kind, str(name)) for kind, name in words.SPONSORS.items()]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]  # it is a choice
        self.fields["partner"].choices = _partners(owners, language)  # type: ignore[attr-defined]  # so is this

    def clean(self) -> dict[str, Any]:
        """A term does not end before it starts."""
        written = super().clean() or {}
        first, last = written.get("starts"), written.get("ends")
        if first and last and last < first:
            self.add_error("ends", said("The last day must not be before the first"))
        return written


class RoleForm(EditForm):
    """Who does the planning: how much, who pays, until when, and what then."""

    columns = {"partner": "partner_id"}

    title_en = Line(
        label=_("Role, in English"), max_length=200,
        error_messages={"required": _("Enter the role in English")},
    )  # fmt: skip
    title_cy = Line(label=_("Role, in Welsh"), max_length=200, required=False)
    partner = forms.ChoiceField(label=_("Where it sits"), required=False)
    wte = forms.FloatField(
        label=_("Whole-time equivalent"), min_value=0, max_value=MOST_WTE,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={
            "required": _("Enter the whole-time equivalent"),
            "invalid": _("Enter the whole-time equivalent as a number, such as 0.6"),
        },
    )  # fmt: skip
    funder_en = Line(label=_("Who pays, in English"), max_length=200, required=False)
    funder_cy = Line(label=_("Who pays, in Welsh"), max_length=200, required=False)
    funded_until = DayField(label=_("Last day that is paid for"), required=False)
    succession_en = Paragraphs(
        label=_("What happens when the person or the money goes, in English"), max_length=2_000,
        required=False,
    )  # fmt: skip
    succession_cy = Paragraphs(
        label=_("What happens when the person or the money goes, in Welsh"), max_length=2_000, required=False
    )

    def __init__(
        self, data: Any = None, *, owners: Iterable[Organisation], language: str, row: Any = None
    ) -> None:
        """Opens the form with the organisations to choose from."""
        super().__init__(data, row=row)
        self.fields["partner"].choices = _partners(owners, language)  # type: ignore[attr-defined]  # it is a choice
