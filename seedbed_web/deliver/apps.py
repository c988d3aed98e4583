"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class DeliverConfig(AppConfig):
    """Deliver: what is being done for families, by whom."""

    name = "seedbed_web.deliver"
    label = "deliver"
