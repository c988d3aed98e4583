"""Forms of signing in, in our words."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.account.internal.flows.login import record_authentication
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.forms.utils import ErrorDict, ErrorList
from django.utils.translation import gettext_lazy as _

from seedbed_web.accounts import letters
from seedbed_web.accounts.models import LANGUAGES, User
from seedbed_web.accounts.queries import language_of
from seedbed_web.accounts.second_factors import SecondFactors

CODE_LETTER = "account/email/login_code"
ONE_TIME = {"autocomplete": "one-time-code", "spellcheck": "false"}


def proved(user: User, kind: str) -> None:
    """Notes in the session that somebody has just proved again who they are."""
    record_authentication(context.request, user, "mfa", type=kind, reauthenticated=True)


def _code_field(label: Any, *, digits: bool) -> forms.CharField:
    widget = forms.TextInput(attrs=ONE_TIME | ({"inputmode": "numeric"} if digits else {}))
    return forms.CharField(
        label=label, max_length=40, widget=widget, error_messages={"required": _("Enter the code")}
    )


class AskForCode(RequestLoginCodeForm):  # type: ignore[misc]  # the library has no types
    """Whoever signs in says under which address."""

    email = forms.EmailField(
        label=_("Email address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": _("Enter your email address"),
            "invalid": _("Enter an email address in the form name@example.org"),
        },
    )

    def clean_email(self) -> str:
        """A letter to a stranger is written too, and thrown away, so that it takes the same time."""
        email = str(super().clean_email())
        if self._user is None:
            code = get_adapter().generate_login_code()
            letters.write(CODE_LETTER, email, language_of(email), {"code": code})
        return email


class EnterCode(ConfirmLoginCodeForm):  # type: ignore[misc]  # likewise
    """The code from the letter."""

    code = _code_field(_("Code from the letter"), digits=False)


class EnterSecondCode(AuthenticateForm):  # type: ignore[misc]  # likewise
    """The code of an authenticator app, or a recovery code."""

    code = _code_field(_("Code from your authenticator app, or a recovery code"), digits=True)


class EnterSecondCodeAgain(ReauthenticateForm):  # type: ignore[misc]  # likewise
    """The same, to confirm a change."""

    code = _code_field(_("Code from your authenticator app, or a recovery code"), digits=True)


class SetUpApp(ActivateTOTPForm):  # type: ignore[misc]  # likewise
    """The first code of an authenticator app proves that it is set up."""

    code = _code_field(_("Code that the app shows now"), digits=True)

    def clean_code(self) -> str:
        """Who shows the new app is who they are: the recovery codes that follow need no other proof."""
        code = str(super().clean_code())
        proved(self.user, "totp")
        return code


class Readable:
    """What a browser's own script never sends, such as half a passkey, is refused like a wrong passkey."""

    def full_clean(self) -> None:
        """The library falls over what it cannot read; here it becomes a fault of the form."""
        try:
            super().full_clean()  # type: ignore[misc]  # of the form it is mixed into
        except (KeyError, TypeError, ValueError, AttributeError, IndexError):
            self._errors = ErrorDict(
                {"credential": ErrorList([SecondFactors.error_messages["incorrect_code"]])}
            )
            self.cleaned_data: dict[str, Any] = {}


class SignInByPasskey(Readable, LoginWebAuthnForm):  # type: ignore[misc]  # likewise
    """A passkey by itself."""


class UsePasskey(Readable, AuthenticateWebAuthnForm):  # type: ignore[misc]  # likewise
    """A passkey as second factor."""


class UsePasskeyAgain(Readable, ReauthenticateWebAuthnForm):  # type: ignore[misc]  # likewise
    """A passkey to confirm a change."""


class AddPasskey(Readable, AddWebAuthnForm):  # type: ignore[misc]  # likewise
    """A passkey, which by itself signs its owner in: it asks for a fingerprint, a face or a PIN."""

    name = forms.CharField(
        label=_("Name of the passkey"),
        max_length=60,
        required=False,
        help_text=_("So that you know it again, such as “work laptop”."),
    )
    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """As with a new app."""
        held = super().clean()
        if held.get("credential"):
            proved(self.user, "webauthn")
        return dict(held)


class NamePasskey(EditWebAuthnForm):  # type: ignore[misc]  # likewise
    """Another name for a passkey."""

    name = forms.CharField(
        label=_("Name of the passkey"), max_length=60, error_messages={"required": _("Enter a name")}
    )


class Profile(forms.Form):
    """How somebody is called, and the language of their letters."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
        error_messages={"required": _("Enter your name")},
    )
    language = forms.ChoiceField(
        label=_("Language of letters, and of the first page after signing in"),
        choices=LANGUAGES,
        widget=forms.RadioSelect,
    )
