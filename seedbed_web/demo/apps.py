"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The invented area Fernshire, with one person for each role."""

    name = "seedbed_web.demo"
    label = "demo"
