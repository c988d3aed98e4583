"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People who sign in, and how they prove who they are."""

    name = "seedbed_web.accounts"
    label = "accounts"

    def ready(self) -> None:
        """From here on the audit hears of everybody who signs in."""
        import seedbed_web.accounts.record  # noqa: F401  # connects its receivers
