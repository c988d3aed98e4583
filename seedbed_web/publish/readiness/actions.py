"""Setting what the record says of review and targets; nothing else of `area.toml` changes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from seedbed.plan.strategy.record import AREA_FILE
from seedbed_web.audit.actions import record
from seedbed_web.organisations.naming import wait_for_turn
from seedbed_web.publish.pack.models import PackFile
from seedbed_web.publish.pack.queries import list_pack_files
from seedbed_web.publish.pack.record_words import Key, with_values
from seedbed_web.publish.readiness.promised import Promised, get_promised

KEYS: Final[Mapping[str, Key]] = {"review_on": ("strategy", "review_on"), "gld": ("targets", "gld")}
"""Where the record says each."""


class Changed(Exception):  # noqa: N818  # named for what it is, not for its being an exception
    """Somebody else has set them meanwhile; nothing has been changed."""

    def __init__(self, now: Promised) -> None:
        super().__init__("the record has been changed meanwhile")
        self.now = now


def set_promised(*, partnership: UUID, seen: str, by: UUID, values: Mapping[str, Any]) -> None:
    """Sets the day of review and the target.

    Args:
        partnership: whose record.
        seen: what the form was opened on: see `Promised.seen`.
        by: who sets them.
        values: `review_on` and `gld`; None takes one out.

    Raises:
        Changed: somebody else has set them meanwhile.
    """
    wait_for_turn(partnership)
    now = get_promised(partnership)
    if now.seen != seen:
        raise Changed(now)
    changed = [name for name in values if values[name] != getattr(now, name)]
    if not changed:
        return
    _keep(partnership, {KEYS[name]: values[name] for name in changed})
    record("record changed", partnership=partnership, by=by, detail={"fields": sorted(changed)})


def _keep(partnership: UUID, wanted: Mapping[Key, Any]) -> None:
    """Writes the record; where no pack was ever brought, everything it would begin with is kept with it."""
    held = PackFile.objects.filter(partnership_id=partnership)
    if not held.filter(path=AREA_FILE).exists():
        files = list_pack_files(partnership)
        there = set(held.values_list("path", flat=True))
        new = [
            PackFile(partnership_id=partnership, path=p, content=c)
            for p, c in files.items()
            if p not in there
        ]
        PackFile.objects.bulk_create(new)
    words = bytes(held.get(path=AREA_FILE).content).decode("utf-8")
    made = with_values(_with_sections(words, wanted), wanted)
    held.filter(path=AREA_FILE).update(content=made.encode())


def _with_sections(words: str, wanted: Mapping[Key, Any]) -> str:
    """The record with a heading for each section that it lacks, so that its comments can stay."""
    there = tomllib.loads(words.removeprefix("\ufeff"))
    lacking = dict.fromkeys(section for section, _ in wanted if section not in there)
    return words + "".join(f"\n[{section}]\n" for section in lacking)
