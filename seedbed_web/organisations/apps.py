"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Partnerships, the organisations and areas that make them up, members and invitations."""

    name = "seedbed_web.organisations"
    label = "organisations"
