"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class LeadConfig(AppConfig):
    """Lead: who decides, and how the system sees itself."""

    name = "seedbed_web.lead"
    label = "lead"
