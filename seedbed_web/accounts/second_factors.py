"""Second factors: what is kept of them is encrypted, so that a stolen copy of the database opens nothing."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.encoding import force_bytes
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]  # the library has no types
    """Words and secrets of second factors."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy("That is not right, or it has been used already. Try again.")
    }

    def encrypt(self, text: str) -> str:
        """Locks a secret with the secret key of the site."""
        return _lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Opens it; keys that were in use before are in SECRET_KEY_FALLBACKS."""
        return _lock().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, *_words: Any, **_named: Any) -> str:
        """What a passkey is called until its owner says otherwise."""
        return _("Passkey")


def _lock() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_digest(key))) for key in keys])


def _digest(key: str | bytes) -> bytes:
    return hashlib.sha256(b"second factors:" + force_bytes(key)).digest()
