"""Signing in with the identity of a council or the NHS: only who has been invited here comes in by it."""

from __future__ import annotations

from typing import Any, Final

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from seedbed_web.accounts.record import note

NOT_INVITED: Final = "socialaccount/not_invited.jinja"
FORBIDDEN: Final = 403


class OutsideIdentities(DefaultSocialAccountAdapter):  # type: ignore[misc]  # the library has no types
    """The identity belongs to a person who accepted an invitation under the address it vouches for."""

    def can_authenticate_by_email(self, login: SocialLogin, email: str) -> bool:
        """Whether the provider says that the address is theirs: `true`, and nothing that looks like it."""
        vouched = _claims(login).get("email_verified") in (True, "true")
        return vouched or self.is_email_verified(login.provider, email)

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Lets in who has an account, forgets what else the provider told, and refuses everybody else."""
        account, address = sociallogin.account, _claims(sociallogin).get("email", "")
        account.extra_data = {}
        known = sociallogin.is_existing and sociallogin.user.is_active
        if not known or sociallogin.state.get("process") != "login":
            note("outside identity refused", by=None, detail={"provider": account.provider})
            raise ImmediateHttpResponse(not_invited(request, account.provider, address))
        if account.pk:
            account.save(update_fields=["extra_data"])


def not_invited(request: HttpRequest, provider: str, address: str) -> HttpResponse:
    """The page that says whom to ask."""
    shown = {"provider": provider_name(provider), "address": address}
    return render(request, NOT_INVITED, shown, status=FORBIDDEN)


def list_providers() -> list[dict[str, str]]:
    """The providers that this site trusts: what each is called, and the address that leads to it."""
    return [
        {"name": provider_name(app["provider_id"]), "href": _way_to(app["provider_id"])} for app in _apps()
    ]


def provider_name(provider: str) -> str:
    """What a provider is called, in the language of the page."""
    app = next((app for app in _apps() if app["provider_id"] == provider), None)
    if app is None:
        return provider
    return str(app["settings"]["name_cy"] if get_language() == "cy" else app["name"])


def _way_to(provider: str) -> str:
    return reverse("openid_connect_login", kwargs={"provider_id": provider})


def _apps() -> list[dict[str, Any]]:
    trusted: dict[str, Any] = settings.SOCIALACCOUNT_PROVIDERS
    found: list[dict[str, Any]] = trusted["openid_connect"]["APPS"]
    return found


def _claims(login: SocialLogin) -> dict[str, Any]:
    told = login.account.extra_data
    claims: dict[str, Any] = told.get("userinfo") or told.get("id_token") or told
    return claims
