"""Every page of the site as an address that can be opened, made from the addresses themselves."""

import os

SAMPLES = {
    "partnership": "fernshire",
    "priority": "talking-by-two",
    "action": "talking-groups",
    "evidence": "gld-2025",
}
"""Words that vary in addresses; keys that are made anew for every demo are read off its pages."""

NO_PAGES = {
    "account_sign_out_everywhere": "a button",
    "mfa_login_webauthn": "read by a script",
    "mfa_list_webauthn": "leads to the page of all second factors",
    "socialaccount_login_cancelled": "leads back to signing in",
    "openid_connect_login": "only with an identity provider",
    "openid_connect_callback": "only with an identity provider",
    "organisations:invite-again": "a button",
    "organisations:withdraw-invitation": "a button",
    "plan:actions-csv": "a table to keep",
    "publish:take-out": "a file to keep",
    "demo:sign-in": "signs in and leads on",
    "demo:published": "made by the library, and looked at with it",
    "demo:published-file": "made by the library, and looked at with it",
}
"""Addresses at which there is nothing to look at, and why."""

ON_THE_WAY = {
    "account_confirm_login_code": "test_joining",
    "invitation": "test_joining",
    "mfa_authenticate": "test_joining",
    "mfa_reauthenticate": "test_joining",
    "mfa_deactivate_totp": "test_joining",
    "mfa_generate_recovery_codes": "test_joining",
    "mfa_view_recovery_codes": "test_joining",
    "mfa_edit_webauthn": "test_joining",
    "mfa_remove_webauthn": "test_joining",
    "mfa_reauthenticate_webauthn": "test_joining",
    "publish:confirm": "test_moving_a_pack",
}
"""Pages that only a journey comes to, and the one that looks at them."""


def pages_to_look_at():
    """Every other page: its name, the words in its address, and what it demands."""
    _start_django()
    from seedbed_web.access.pages import pages

    apart = NO_PAGES.keys() | ON_THE_WAY.keys()
    return [page for page in pages() if page.name not in apart and not page.name.startswith("api:")]


def opened_by(page):
    """A role that may open a page; None where nobody need be signed in."""
    from seedbed_web.access.declare import Who
    from seedbed_web.access.roles import ALLOWED

    if page.access.who in (Who.EVERYBODY, Who.SIGNING_IN) and page.name != "account_logout":
        return None
    wanted = page.access.permission
    return next(str(role) for role, allowed in ALLOWED.items() if wanted is None or wanted in allowed)


def address_of(page, samples, language):
    """Where a page is, in a language."""
    from django.urls import reverse
    from django.utils import translation

    with translation.override(language):
        return reverse(page.name, kwargs={word: samples[word] for word in page.words})


def _start_django():
    """The addresses, without a database."""
    for name in ("SEEDBED_SECRET_KEY", "SEEDBED_AUDIT_KEY"):
        os.environ.setdefault(name, "a secret of the tests, known to everybody")
    os.environ["DJANGO_SETTINGS_MODULE"] = "seedbed_web.config.settings"
    import django

    django.setup()
