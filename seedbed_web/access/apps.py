"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Who may do what: permissions, roles, and the checks that every request passes."""

    name = "seedbed_web.access"
    label = "access"
