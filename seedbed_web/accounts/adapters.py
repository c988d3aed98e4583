"""How signing in by e-mail differs here from what the library does by itself."""

from __future__ import annotations

from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from seedbed_web.accounts import letters
from seedbed_web.accounts.models import User
from seedbed_web.accounts.queries import language_of

SAID: Final = {
    "account/messages/logged_out.txt": _("You have signed out."),
    "mfa/messages/totp_deactivated.txt": _("The authenticator app is taken off your account."),
    "mfa/messages/webauthn_added.txt": _("The passkey is set up."),
    "mfa/messages/webauthn_removed.txt": _("The passkey is taken off your account."),
}
"""What a page says of the step before; of everything else the library would say, pages say enough."""

AGAIN: Final = {
    "mfa_reauthenticate:webauthn": _("Use a passkey"),
    "mfa_reauthenticate": _("Use the authenticator app or a recovery code"),
}


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Nobody makes an account by themselves: people are invited."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("That code is not right. Look at the newest letter, and try again."),
        "too_many_login_attempts": _("There were too many tries. Wait a few minutes, then start again."),
        "rate_limited": _("There were too many tries. Wait a few minutes, then start again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  # asked by the library
        """Never."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The first page, in the language of the person."""
        language = request.user.language if isinstance(request.user, User) else translation.get_language()
        with translation.override(language):
            return reverse("home")

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways to prove again who one is, in our words, the passkey first."""
        found = {method["id"]: method for method in super().get_reauthentication_methods(user)}
        return [found[way] | {"description": str(words)} for way, words in AGAIN.items() if way in found]

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,  # noqa: ARG002  # given by the library
        extra_tags: str = "",
        message: Any = None,
    ) -> None:
        """Says what is worth saying, in our words."""
        words = message or SAID.get(message_template or "")
        if words:
            messages.add_message(request, level, str(words), extra_tags=extra_tags)

    def render_mail(
        self,
        template_prefix: str,
        email: Any,
        context: dict[str, Any],
        headers: Any = None,  # noqa: ARG002  # given by the library
    ) -> EmailMessage:
        """A letter in the language of who reads it."""
        return letters.write(template_prefix, email, language_of(email), context)

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: Any = None
    ) -> None:
        """Tells somebody of a change to their own account. It needs no look at the database."""
        about = {"name": user.name, "settings": letters.address("mfa_index", user.language)} | (context or {})
        letters.write(template_prefix, email or user.email, user.language, about).send()
