"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """How every page looks: shell, components, styles, words."""

    name = "seedbed_web.design"
    label = "design"
