"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class PublishConfig(AppConfig):
    """Area packs in and out, and what everybody may read."""

    name = "seedbed_web.publish"
    label = "publish"

    def ready(self) -> None:
        """Lets Lead ask which wards there are, and Plan what the pack's figures say."""
        from seedbed_web.lead.community.ground import register_ground
        from seedbed_web.plan.needs.known import register
        from seedbed_web.publish.needs.known import FromPack
        from seedbed_web.publish.neighbourhoods.ground import get_wards

        register_ground(get_wards)
        register(FromPack())
