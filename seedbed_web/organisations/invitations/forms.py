"""The form by which somebody is invited."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.access.roles import Role
from seedbed_web.accounts.models import LANGUAGES
from seedbed_web.design.words import role_words
from seedbed_web.organisations.invitations.queries import is_invited
from seedbed_web.organisations.people.forms import OfOrganisation
from seedbed_web.organisations.people.queries import is_member


class Invite(OfOrganisation):
    """Whom, as what, and in which language the letter is."""

    field_order = ("name", "email", "role", "organisation", "language")
    name = forms.CharField(label=_("Name"), max_length=150, error_messages={"required": _("Enter a name")})
    email = forms.EmailField(
        label=_("Email address"),
        max_length=254,
        error_messages={
            "required": _("Enter an email address"),
            "invalid": _("Enter an email address in the form name@example.org"),
        },
    )
    role = forms.ChoiceField(
        label=_("Role"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a role"), "invalid_choice": _("Choose a role")},
    )
    language = forms.ChoiceField(
        label=_("Language of the letter"), choices=LANGUAGES, widget=forms.RadioSelect, initial="en"
    )

    def __init__(self, *args: Any, partnership: UUID, own_address: str, **named: Any) -> None:
        super().__init__(*args, **named)
        self.partnership, self.own_address = partnership, own_address
        self.fields["role"].choices = [(role.value, role_words(role)) for role in Role]  # type: ignore[attr-defined]

    def clean_email(self) -> str:
        """Nobody gives themselves another role."""
        email = str(self.cleaned_data["email"]).strip().lower()
        if email == self.own_address:
            raise forms.ValidationError(
                said("This is your own address. Another role is given by somebody else.")
            )
        return email

    def clean(self) -> dict[str, Any]:
        """The same invitation is not sent twice."""
        held = super().clean() or self.cleaned_data
        email, role = held.get("email"), held.get("role")
        if email and role and is_member(self.partnership, email, role):
            self.add_error("email", said("Somebody with this address has this role already."))
        elif email and role and is_invited(self.partnership, email, role):
            self.add_error(
                "email", said("This address is invited already. Send that invitation again instead.")
            )
        return held
