"""Forms by which people are asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language, say, slug
from seedbed.foundations.sectors import SECTORS
from seedbed_web.accounts.models import LANGUAGES
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.edit_form import EditForm, Line
from seedbed_web.design.stale import BothTexts, both_texts
from seedbed_web.lead.maturity.inviting.actions import Person
from seedbed_web.lead.maturity.inviting.pasted import Known, read_people
from seedbed_web.lead.maturity.models import Respondent
from seedbed_web.organisations.models import Organisation

LARGEST_FILE: Final = 500_000


class PersonForm(EditForm):
    """Who is asked, how they are reached, and where they work."""

    columns = {"organisation": "organisation_id"}

    name = Line(label=_("Name"), max_length=150, required=False)
    email = forms.EmailField(
        label=_("Email address"),
        max_length=254,
        required=False,
        help_text=_("Without one, a letter can be printed."),
        error_messages={"invalid": _("Enter an email address in the form name@example.org")},
    )
    organisation = forms.ChoiceField(label=_("Organisation"), required=False)
    sector = forms.ChoiceField(
        label=_("Sector"), required=False, help_text=_("Left open, it is the organisation’s.")
    )
    language = forms.ChoiceField(
        label=_("Language of the letter"), choices=LANGUAGES, widget=forms.RadioSelect
    )
    on_paper = forms.BooleanField(
        label=_("Answers on paper"),
        required=False,
        help_text=_("You type the answers in. There is no link, and you see what this person answers."),
    )

    def __init__(
        self, data: Any = None, *, organisations: Sequence[Organisation], addresses: set[str],
        shown_in: Language, row: Respondent | None = None, initial: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Opens the form with the organisations to choose from and the addresses that are asked already."""
        super().__init__(data, row=row, initial=initial)
        self._sectors = {str(it.pk): it.sector for it in organisations}
        self._taken = addresses - {row.email if row else ""}
        choices = [(str(it.pk), it.name(shown_in)) for it in organisations]
        sectors = [(it, say(f"sector.{slug(it)}", shown_in)) for it in SECTORS]
        named = {"organisation": said("None of these"), "sector": said("As the organisation’s")}
        for name, held in (("organisation", choices), ("sector", sectors)):
            self.fields[name].choices = [("", named[name]), *held]  # type: ignore[attr-defined]  # choices

    def clean_email(self) -> str:
        """Nobody is asked twice in one round."""
        email = str(self.cleaned_data["email"]).strip().lower()
        if email and email in self._taken:
            raise forms.ValidationError(said("This address is asked already. Everybody answers once."))
        return email

    def clean(self) -> dict[str, Any]:
        """Somebody has a name or an address, or answers on paper; and a sector."""
        held = super().clean() or self.cleaned_data
        if not (held.get("name") or held.get("email") or held.get("on_paper") or self.errors):
            self.add_error("name", said("Enter a name or an email address"))
        held["sector"] = held.get("sector") or self._sectors.get(held.get("organisation") or "", "")
        if not held["sector"] and "organisation" not in self.errors:
            self.add_error("sector", said("Choose a sector, or an organisation that has one"))
        return held

    def meet(self, stale: StaleEdit) -> BothTexts:
        """What somebody else has saved meanwhile; who that was is kept of nobody who is asked."""
        row: Any = stale.theirs
        return both_texts(self, theirs=self.shown(vars(row)), base=None, version=row.version)

    def values(self) -> dict[str, Any]:
        """What the columns hold: the organisation by its key."""
        written = super().values()
        where = written["organisation_id"]
        return written | {"organisation_id": UUID(where) if where else None}

    def person(self) -> Person:
        """Who is to be asked."""
        held = self.values()
        return Person(organisation=held.pop("organisation_id"), **held)


class ManyForm(forms.Form):
    """Many people at once: lines of a table, pasted or in a file."""

    lines = forms.CharField(
        label=_("One line for each person"), widget=forms.Textarea, required=False, strip=False
    )
    file = forms.FileField(
        label=_("Or a table (CSV)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv,text/plain"}),
        error_messages={"empty": _("The file is empty")},
    )

    def __init__(self, *args: Any, known: Known, **named: Any) -> None:
        """Opens the form; `known` is what its lines are held against."""
        super().__init__(*args, **named)
        self._known = known
        self.people: list[Person] = []
        self.wrong: list[str] = []

    def clean(self) -> dict[str, Any]:
        """Everybody is right, or nobody is added."""
        held = super().clean() or self.cleaned_data
        if self.errors:
            return held
        text = "\n".join(part for part in (held["lines"], self._in_file(held["file"])) if part.strip())
        self.people, self.wrong = read_people(text, self._known)
        for words in self.wrong:
            self.add_error("lines", words)
        return held

    def _in_file(self, file: Any) -> str:
        if not file:
            return ""
        if file.size > LARGEST_FILE:
            raise forms.ValidationError({"file": said("The file is too large for a list of people")})
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError as fault:
            raise forms.ValidationError(
                {"file": said("Save the file as CSV in UTF-8, or paste its lines")}
            ) from fault
