"""Writing down what the room agrees: every save is a version, can be undone, and is told to all screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from seedbed.lead.maturity.definitions import elements
from seedbed_web.audit.actions import record
from seedbed_web.database.events import announce
from seedbed_web.database.versions import StaleEdit, save_version
from seedbed_web.lead.maturity.models import Level, NextAction, Workshop
from seedbed_web.lead.maturity.workshop.actions import carry_all_on, topic_of
from seedbed_web.lead.maturity.workshop.queries import find_level, get_steps, get_words
from seedbed_web.organisations.queries import list_organisations

KIND: Final = "lead.level"
Step = Mapping[str, Any]
"""One next action as a level keeps it: its place, words, their language, owner and day."""


def write_level(
    *, workshop: Workshop, element: str, version: int, by: UUID, values: Mapping[str, Any], today: date
) -> Level:
    """Saves what is typed for one element. Before anything stands there, its version is 0.

    A level that is agreed on gets the day and the body; one that no longer is loses them: a draft again.

    Raises:
        StaleEdit: somebody else saved first.
    """
    held = _open(workshop, element, version, by)
    _save(workshop, held, max(version, 1), by, dict(values) | {"restored": None}, today)
    return held


def undo(*, workshop: Workshop, element: str, version: int, by: UUID, today: date) -> bool:
    """Brings back what stood before the last piece of typing; whether there was anything.

    Raises:
        StaleEdit: somebody else saved first.
    """
    return _bring_back(workshop, element, version, by, today, is_redo=False)


def redo(*, workshop: Workshop, element: str, version: int, by: UUID, today: date) -> bool:
    """Brings back what was undone last; whether there was anything.

    Raises:
        StaleEdit: somebody else saved first.
    """
    return _bring_back(workshop, element, version, by, today, is_redo=True)


def _bring_back(
    workshop: Workshop, element: str, version: int, by: UUID, today: date, *, is_redo: bool
) -> bool:
    level = find_level(workshop.round, element)
    if level is None:
        return False
    steps = get_steps(level)
    wanted = steps.forward() if is_redo else steps.back()
    if wanted is None:
        return False
    words = get_words(level, wanted) | {"restored": wanted}
    words["next_steps"] = _with_carried(level, words["next_steps"])
    _save(workshop, level, version, by, words, today)
    return True


def _open(workshop: Workshop, element: str, version: int, by: UUID) -> Level:
    """The row to write into; an empty one is made first, so that undo can lead back to nothing."""
    round_ = workshop.round
    own = {"partnership_id": round_.partnership_id, "changed_by_id": by, "order": elements()[element].order}
    held, is_new = Level.objects.select_related("changed_by").get_or_create(
        round=round_, element=element, defaults=own
    )
    if not is_new and version == 0:
        raise StaleEdit(held, None)
    return held


def _save(
    workshop: Workshop, level: Level, version: int, by: UUID, values: dict[str, Any], today: date
) -> None:
    """The workshop's row is taken first, so that saves wait for one another in one order."""
    screen = Workshop.objects.select_for_update().get(pk=workshop.pk)
    if values["agreed"] != level.agreed:
        agreed = bool(values["agreed"])
        values |= {"agreed_on": today if agreed else None, "agreed_by": screen.body if agreed else ""}
    also = {"changed_by_id": by, "changed_at": timezone.now(), "restored": values.pop("restored")}
    changed = save_version(level, version=version, values=values, also=also)
    if not changed:
        return
    _keep_next_actions(level, by)
    if screen.ended_at:
        carry_all_on(workshop.round, by, level.element)
    detail = {"fields": sorted(changed), "element": level.element}
    subject = (KIND, str(level.pk))
    record("level written", partnership=level.partnership_id, by=by, subject=subject, detail=detail)
    Workshop.objects.filter(pk=screen.pk).update(version=screen.version + 1)
    announce(topic_of(workshop.round), screen.version + 1)


def _keep_next_actions(level: Level, by: UUID) -> None:
    """Makes the rows of next actions what the level says; one that the partnership has is let alone."""
    known = set(list_organisations(level.partnership_id).values_list("pk", flat=True))
    there = {row.order: row for row in _rows(level)}
    said = {step["place"]: _columns(step, known) for step in level.next_steps}
    gone = [row.pk for place, row in there.items() if place not in said and row.board_action_id is None]
    NextAction.objects.filter(pk__in=gone).delete()
    own = {"partnership_id": level.partnership_id, "round_id": level.round_id, "element": level.element}
    for place, columns in said.items():
        row = there.get(place) or NextAction(**own, order=place, version=0)
        if row.board_action_id is None and any(getattr(row, name) != held for name, held in columns.items()):
            for name, held in columns.items():
                setattr(row, name, held)
            row.version += 1
            row.changed_by_id = by
            row.save()


def _columns(step: Step, known: set[UUID]) -> dict[str, Any]:
    owner = UUID(step["owner"]) if step["owner"] else None
    due = date.fromisoformat(step["due"]) if step["due"] else None
    said = {"words": step["words"], "language": step.get("language", "en")}
    return said | {"owner_id": owner if owner in known else None, "due": due}


def _with_carried(level: Level, steps: Sequence[Step]) -> list[Step]:
    """Earlier next actions, but those that the partnership has meanwhile as they are now."""
    kept = {row.order for row in _rows(level) if row.board_action_id}
    now = {step["place"]: step for step in level.next_steps if step["place"] in kept}
    held = {step["place"]: step for step in steps} | now
    return [held[place] for place in sorted(held)]


def _rows(level: Level) -> Any:
    return NextAction.objects.filter(round_id=level.round_id, element=level.element)
