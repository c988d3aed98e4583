"""Pages of one's own account, and the way to and from the identity providers of others."""

from __future__ import annotations

from typing import Any

from allauth.account.views import RequestLoginCodeView
from allauth.socialaccount.providers.openid_connect import views as outside
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import activate, get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from requests import RequestException

from seedbed_web.access.declare import signed_in, signing_in
from seedbed_web.accounts import actions
from seedbed_web.accounts.forms import Profile
from seedbed_web.accounts.outside import list_providers, provider_name
from seedbed_web.accounts.queries import list_outside_identities, list_second_factors
from seedbed_web.accounts.requests import PersonRequest

UNREADABLE = 422
ELSEWHERE_DOWN = 503
LEFT_IN = "left_in"
"""In the session: the language of whoever left for a provider, who comes back to an address without one."""


class SignIn(RequestLoginCodeView):  # type: ignore[misc]  # the library has no types
    """The first page of signing in: by email, by passkey, or by way of an identity provider."""

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        """With the providers that this site trusts."""
        context: dict[str, Any] = super().get_context_data(**named)
        return context | {"providers": list_providers()}


sign_in = SignIn.as_view()


@signed_in
def profile(request: PersonRequest) -> HttpResponse:
    """Name, language, second factors and sessions of who has signed in."""
    person = request.user
    form = Profile(request.POST or None, initial={"name": person.name, "language": person.language})
    if request.method == "POST" and form.is_valid():
        actions.change_profile(by=person.pk, **form.cleaned_data)
        with override(form.cleaned_data["language"]):
            messages.success(request, _("Your profile is changed."))
            return redirect("account")
    shown = {
        "form": form,
        "factors": list_second_factors(person.pk),
        "identities": [provider_name(name) for name in list_outside_identities(person.pk)],
    }
    return render(request, "accounts/profile.jinja", shown, status=UNREADABLE if form.errors else 200)


@signed_in
@require_POST
def sign_out_everywhere(request: PersonRequest) -> HttpResponse:
    """Ends every session, this one too."""
    actions.sign_out_everywhere(by=request.user.pk)
    messages.success(request, _("You have signed out everywhere."))
    return redirect("account_login")


@signed_in
def passkeys(_request: PersonRequest) -> HttpResponse:
    """Passkeys are listed with the other second factors."""
    return redirect("mfa_index")


@signing_in
def leave_for_provider(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Sends somebody on to an identity provider.

    The way there is a page and not a redirection: browsers count a redirection as part of the form, and forms
    of this site may be sent to this site alone.
    """
    try:
        response: HttpResponse = outside.login(request, provider_id)
    except (RequestException, ValueError, KeyError):
        shown = {"provider": provider_name(provider_id)}
        return render(request, "socialaccount/not_answering.jinja", shown, status=ELSEWHERE_DOWN)
    if "Location" not in response:
        return response
    request.session[LEFT_IN] = get_language()
    shown = {"address": response["Location"], "provider": provider_name(provider_id)}
    return render(request, "socialaccount/leave.jinja", shown)


@signing_in
def come_back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Somebody comes back from an identity provider, which knows one address for both languages."""
    activate(request.session.get(LEFT_IN) or "en")
    try:
        response: HttpResponse = outside.callback(request, provider_id)
    except (RequestException, ValueError, KeyError):
        shown = {"provider": provider_name(provider_id)}
        return render(request, "socialaccount/not_answering.jinja", shown, status=ELSEWHERE_DOWN)
    return response


@signing_in
def cancelled(request: HttpRequest) -> HttpResponse:
    """Somebody came back from a provider without signing in there."""
    messages.info(request, _("You did not sign in there. You can try again, or sign in with your email."))
    return redirect("account_login")
