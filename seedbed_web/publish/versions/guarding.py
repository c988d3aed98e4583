"""Keeping fixed versions as they are when a pack comes in: it may add versions, and change none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.tables import Row
from seedbed_web.publish.pack.models import OF_A_VERSION, PackFile
from seedbed_web.publish.versions.models import Version

FIXED = ("fixed_on", "digest", "adopted_digest")


class ChangesAVersion(WrongUse):
    """The pack would change a version that was fixed here, or lacks it."""


def is_of_version(path: str) -> bool:
    """Whether a file belongs to a fixed version."""
    return re.match(OF_A_VERSION, path) is not None


def refuse_changed_versions(partnership: UUID, files: Mapping[str, bytes], rows: list[Row]) -> None:
    """Refuses a pack in which a version that stands here is other, or is not.

    Args:
        partnership: whose versions.
        files: the pack that is brought.
        rows: its rows of `versions.csv`.

    Raises:
        ChangesAVersion: it is such a pack; the message names the version and says what to do.
    """
    for held in PackFile.objects.filter(partnership_id=partnership, path__regex=OF_A_VERSION):
        name = held.path.split("/")[1]
        brought = files.get(held.path)
        if brought is None:
            raise _refusal(name, f"the pack lacks {held.path}")
        if brought != bytes(held.content):
            raise _refusal(name, f"{held.path} has other bytes in the pack")
    brought_rows = {row["id"]: row for row in rows}
    for version in Version.objects.filter(partnership_id=partnership):
        _refuse_changed_row(version, brought_rows.get(version.identifier))


def _refuse_changed_row(version: Version, row: Row | None) -> None:
    if row is None:
        raise _refusal(version.identifier, "versions.csv of the pack does not list it")
    held: Any = version
    for name in FIXED:
        if (row.get(name) or "") != (getattr(held, name) or ""):
            raise _refusal(version.identifier, f"versions.csv of the pack has another {name}")


def _refusal(version: str, why: str) -> ChangesAVersion:
    return ChangesAVersion(
        f"the version {version} was fixed here and never changes, but {why}; take the pack out again, and put"
        " what you changed into that"
    )
