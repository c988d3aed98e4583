"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """How the parts of the site are put together: settings, addresses, server, logs."""

    name = "seedbed_web.config"
    label = "site_config"
