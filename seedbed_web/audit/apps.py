"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Who did what, and who looked at what and why: a chain of records that cannot be rewritten unseen."""

    name = "seedbed_web.audit"
    label = "audit"
