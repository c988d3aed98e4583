"""Pages that libraries bring, and what each demands of who asks for it."""

from __future__ import annotations

from seedbed_web.access.declare import OF_LIBRARIES, Access, Who

SIGNING_IN = Access(Who.SIGNING_IN)
SIGNED_IN = Access(Who.SIGNED_IN)

OF_LIBRARIES |= dict.fromkeys(
    ("account_login", "account_logout", "account_confirm_login_code", "account_request_login_code"),
    SIGNING_IN,
)
