"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Links between things of different dimensions: the chain from need to effect, both ways."""

    name = "seedbed_web.evidence"
    label = "evidence"
