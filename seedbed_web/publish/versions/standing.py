"""Whether the draft still says what was adopted: only then does its pack say that it is adopted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed.plan.strategy.fixed_versions import says_the_same
from seedbed_web.publish.pack.zipped import read_zip
from seedbed_web.publish.versions.models import Version

Wanted = dict[tuple[str, str], Any]


def get_adoption(partnership: UUID, files: Mapping[str, bytes]) -> Wanted:
    """What the record of the pack says of adoption; nothing where that was never done on the site.

    Args:
        partnership: whose pack.
        files: the pack as it stands.
    """
    version = find_adopted_here(partnership)
    if version is None:
        return {}
    stands = still_says(version, files)
    partners = version.adopted_by.split() if stands else []
    return {
        ("adoption", "on"): version.adopted_on if stands else None,
        ("adoption", "partners"): partners,
    }


def still_says(version: Version, files: Mapping[str, bytes]) -> bool:
    """Whether a pack promises what a version does."""
    frozen = files.get(f"versions/{version.identifier}/pack.zip")
    return frozen is not None and says_the_same(read_zip(frozen), files)


def find_adopted_here(partnership: UUID) -> Version | None:
    """The version that was adopted on the site last."""
    held = Version.objects.filter(partnership_id=partnership, adopted_on__isnull=False).exclude(
        adopted_digest=""
    )
    return held.order_by("-adopted_on", "-fixed_on", "-order").first()
