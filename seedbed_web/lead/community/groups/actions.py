"""Writing down groups and who is heard in them. A change is noted: which fields, never a number or a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from seedbed_web.database.versions import save_version
from seedbed_web.evidence.keeping import add, change, note
from seedbed_web.lead.community.models import Heard, VoiceGroup


def add_group(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> VoiceGroup:
    """Adds a group after the others."""
    return add(VoiceGroup, partnership=partnership, by=by, title=values["name_en"], values=values)


def change_group(*, group: VoiceGroup, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what a group is.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(group, version=version, by=by, values=values)


def say_who_is_heard(
    *, group: VoiceGroup, version: int, by: UUID, counts: Sequence[tuple[str, str, int]]
) -> None:
    """Makes the counts of a group what was entered; they have the version of the group.

    Raises:
        StaleEdit: somebody else changed the group or its counts first.
    """
    touched = {"changed_at": timezone.now(), "changed_by_id": by}
    save_version(group, version=version, values=touched, also={})
    Heard.objects.filter(group=group).delete()
    Heard.objects.bulk_create(
        Heard(
            partnership_id=group.partnership_id, group=group, characteristic=characteristic,
            category=category, people=people, order=order,
        )
        for order, (characteristic, category, people) in enumerate(counts, start=1)
    )  # fmt: skip
    note("counted", group, by=by, fields=["heard"])
