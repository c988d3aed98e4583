"""Forms of bodies, members and declarations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.partnership.fields import LONGEST, SafeAddress, choice
from seedbed_web.lead.partnership.models import Body
from seedbed_web.lead.partnership.words import BODY_KINDS, SEATS, YES_NO
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.models import Organisation


class TermForm(EditForm):
    """What has a first and a last day."""

    def clean(self) -> dict[str, Any]:
        """Nothing ends before it begins."""
        written = super().clean() or {}
        first, last = written.get("starts"), written.get("ends")
        if first and last and last < first:
            self.add_error("ends", said("The last day must not be before the first day"))
        return written


class BodyForm(TermForm):
    """What a body is, what it may decide, and whom it reports to."""

    columns = {"reports_to": "reports_to_id"}

    name_en = Line(
        label=_("Name in English"), max_length=LONGEST,
        error_messages={"required": _("Enter the name in English")},
    )  # fmt: skip
    name_cy = Line(label=_("Name in Welsh"), max_length=LONGEST, required=False)
    kind = choice(_("What kind of body it is"), _("Choose what kind of body it is"))
    purpose_en = Paragraphs(label=_("Terms of reference, in English"), required=False)
    purpose_cy = Paragraphs(label=_("Terms of reference, in Welsh"), required=False)
    terms_url = SafeAddress(label=_("Where the full terms of reference can be read"))
    reports_to = forms.ChoiceField(label=_("It reports to"), required=False)
    quorum = forms.IntegerField(
        label=_("Quorum"), min_value=1, max_value=200, required=False,
        error_messages={
            "invalid": _("Enter the quorum as a number, such as 5"),
            "min_value": _("The quorum must be 1 or more"),
            "max_value": _("The quorum must be 200 or less"),
        },
    )  # fmt: skip
    meets_en = Line(label=_("How often it meets, in English"), max_length=LONGEST, required=False)
    meets_cy = Line(label=_("How often it meets, in Welsh"), max_length=LONGEST, required=False)
    starts = DayField(label=_("First day"), required=False)
    ends = DayField(label=_("Last day"), required=False)

    def __init__(self, data: Any = None, *, above: Iterable[Body], language: str, row: Any = None) -> None:
        """Opens the form; `above` are the bodies that it may report to."""
        super().__init__(data, row=row)
        nobody = ("", pgettext("body", "Nobody"))
        choices = {
            "kind": list(BODY_KINDS.items()),
            "reports_to": [nobody, *((str(it.pk), said_in(it, "name", language)) for it in above)],
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # both are choices


class MemberForm(TermForm):
    """A seat: the post, who holds it, for whom, with which role and for how long."""

    columns = {"partner": "partner_id"}

    post_en = Line(
        label=_("Post or seat, in English"), max_length=LONGEST,
        error_messages={"required": _("Enter the post or the seat in English")},
    )  # fmt: skip
    post_cy = Line(label=_("Post or seat, in Welsh"), max_length=LONGEST, required=False)
    person = Line(label=_("Name of the person"), max_length=150, required=False)
    partner = forms.ChoiceField(label=_("Organisation"), required=False)
    seat = choice(_("Role on the body"), _("Choose the role on the body"))
    votes = choice(_("Does the seat vote?"), _("Say whether the seat votes"))
    starts = DayField(label=_("First day of the term"), required=False)
    ends = DayField(label=_("Last day of the term"), required=False)

    def __init__(
        self, data: Any = None, *, partners: Iterable[Organisation], language: str, row: Any = None
    ) -> None:
        """Opens the form with the organisations to choose from."""
        super().__init__(data, row=row, initial=None if row else {"seat": "member", "votes": "yes"})
        choices = {
            "seat": list(SEATS.items()),
            "votes": list(YES_NO.items()),
            "partner": [("", said("None")), *((str(it.pk), it.name(language)) for it in partners)],
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # all three are choices


class InterestForm(EditForm):
    """What a member has declared, when, and until when it held."""

    interest_en = Paragraphs(
        label=_("What was declared, in English"), max_length=2_000,
        error_messages={"required": _("Say in English what was declared")},
    )  # fmt: skip
    interest_cy = Paragraphs(label=_("What was declared, in Welsh"), max_length=2_000, required=False)
    declared_on = DayField(
        label=_("Declared on"), error_messages={"required": _("Enter the day it was declared")}
    )
    ends = DayField(label=_("Ended on"), required=False)

    def __init__(self, data: Any = None, *, today: date, row: Any = None) -> None:
        """Opens the form; `today` is the last day on which something can have been declared."""
        super().__init__(data, row=row, initial={"declared_on": today})
        self._today = today

    def clean(self) -> dict[str, Any]:
        """Nothing is declared on a day to come, and no interest ends before it is declared."""
        written = super().clean() or {}
        declared, ended = written.get("declared_on"), written.get("ends")
        if declared and declared > self._today:
            self.add_error("declared_on", said("The day it was declared must not be in the future"))
        if declared and ended and ended < declared:
            self.add_error("ends", said("The day it ended must not be before the day it was declared"))
        return written
