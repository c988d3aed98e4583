"""The form of an organisation."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from seedbed_web.organisations.models import NATIONS
from seedbed_web.organisations.words import SECTOR_WORDS

VALUES = ("name_en", "name_cy", "sector", "nation", "part_en", "part_cy")
"""The columns of an organisation that people edit."""


class OrganisationForm(forms.Form):
    """A member organisation."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)
    name_en = forms.CharField(
        label=_("Name in English"), max_length=200, error_messages={"required": _("Enter a name")}
    )
    name_cy = forms.CharField(label=_("Name in Welsh"), max_length=200, required=False)
    sector = forms.ChoiceField(
        label=_("Sector"),
        choices=list(SECTOR_WORDS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a sector")},
    )
    nation = forms.ChoiceField(
        label=_("Nation"), choices=[("", _("The partnership’s own")), *NATIONS], required=False
    )
    part_en = forms.CharField(label=_("Its part, in English"), widget=forms.Textarea, required=False)
    part_cy = forms.CharField(label=_("Its part, in Welsh"), widget=forms.Textarea, required=False)

    def values(self) -> dict[str, str]:
        """What is saved; line ends are the same whatever browser sent them."""
        return {name: str(self.cleaned_data[name]).replace("\r\n", "\n") for name in VALUES}
