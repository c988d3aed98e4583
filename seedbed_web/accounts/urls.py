"""Addresses of signing in and of one's own account. Names are those by which the library finds its pages."""

from __future__ import annotations

from allauth.account import views as code
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from seedbed_web.accounts import views

urlpatterns = [
    path("", views.profile, name="account"),
    path("sign-out-everywhere", views.sign_out_everywhere, name="account_sign_out_everywhere"),
    path("sign-in", views.sign_in, name="account_login"),
    path("sign-in", views.sign_in, name="account_request_login_code"),
    path("sign-in/code", code.confirm_login_code, name="account_confirm_login_code"),
    path("sign-in/second-factor", factors.authenticate, name="mfa_authenticate"),
    path("sign-in/passkey", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("sign-in/ended", code.account_inactive, name="account_inactive"),
    path("sign-in/with/<slug:provider_id>", views.leave_for_provider, name="openid_connect_login"),
    path("sign-in/cancelled", views.cancelled, name="socialaccount_login_cancelled"),
    path("sign-out", code.logout, name="account_logout"),
    path("proof", factors.index, name="mfa_index"),
    path("proof/again", factors.reauthenticate, name="mfa_reauthenticate"),
    path("proof/app", app.activate_totp, name="mfa_activate_totp"),
    path("proof/app/remove", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("proof/passkey", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("proof/passkey/again", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("proof/passkey/<int:pk>", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("proof/passkey/<int:pk>/remove", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("proof/passkeys", views.passkeys, name="mfa_list_webauthn"),
    path("proof/recovery-codes", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("proof/recovery-codes/new", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
]

without_language = [
    path("sign-in/with/<slug:provider_id>/back", views.come_back, name="openid_connect_callback"),
]
"""An identity provider is told one address, whatever the language."""
