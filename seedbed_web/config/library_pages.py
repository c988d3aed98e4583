"""Pages that libraries bring, and what each demands of who asks for it."""

from __future__ import annotations

from seedbed_web.access.declare import OF_LIBRARIES, Access, Who

SIGNING_IN = Access(Who.SIGNING_IN)
SIGNED_IN = Access(Who.SIGNED_IN)

OF_LIBRARIES |= dict.fromkeys(
    (
        "account_login",
        "account_request_login_code",  # the same page: the library knows it by both names
        "account_confirm_login_code",
        "account_logout",
        "account_inactive",
        "mfa_authenticate",
        "mfa_login_webauthn",
    ),
    SIGNING_IN,
)
OF_LIBRARIES |= dict.fromkeys(
    (
        "mfa_index",
        "mfa_reauthenticate",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_add_webauthn",
        "mfa_edit_webauthn",
        "mfa_remove_webauthn",
        "mfa_reauthenticate_webauthn",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
    ),
    SIGNED_IN,
)
