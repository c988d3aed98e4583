"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class EvaluateConfig(AppConfig):
    """Evaluate: what was promised, and how we will know."""

    name = "seedbed_web.evaluate"
    label = "evaluate"
