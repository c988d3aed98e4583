"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Partnerships, the organisations and areas that make them up, members and invitations."""

    name = "seedbed_web.organisations"
    label = "organisations"

    def ready(self) -> None:
        """From here on whoever opened an invitation joins when they sign in."""
        import seedbed_web.organisations.invitations.joining  # noqa: F401  # connects its receiver
