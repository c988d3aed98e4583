"""How sign-in differs here from what the library does by itself."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Nobody makes an account by themselves: people are invited."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


class OutsideIdentities(DefaultSocialAccountAdapter):  # type: ignore[misc]  # likewise
    """The identity of a council or the NHS belongs to a person who was invited."""
