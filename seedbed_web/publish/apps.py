"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class PublishConfig(AppConfig):
    """Area packs in and out, and what everybody may read."""

    name = "seedbed_web.publish"
    label = "publish"
