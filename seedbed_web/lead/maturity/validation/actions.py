"""Challenging a level, withdrawing and answering. The record says which fields changed, never their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.versions import StaleEdit, save_version
from seedbed_web.lead.maturity.as_seen import check_seen, lock_there
from seedbed_web.lead.maturity.models import Challenge, Level
from seedbed_web.organisations.naming import next_place, wait_for_turn

CHANGED: Final = "level changed"
CHALLENGE: Final = "lead.challenge"
LEVEL: Final = "lead.level"


class LevelMoved(Exception):  # noqa: N818  # named for what is in the way
    """Somebody changed the level while its challenge was being answered; nothing has been changed."""


class Answered(Exception):  # noqa: N818  # named for what is in the way
    """The partnership has answered: the challenge stays what was answered."""


def challenge_level(*, level: Level, by: UUID, today: date, values: Mapping[str, Any]) -> Challenge:
    """Challenges an agreed level; the level stays what it is until the partnership answers."""
    wait_for_turn(level.partnership_id)
    made = Challenge.objects.create(
        partnership_id=level.partnership_id,
        round_id=level.round_id,
        element=level.element,
        challenged_on=today,
        order=next_place(Challenge, level.partnership_id),
        changed_by_id=by,
        **values,
    )
    _note("level challenged", CHALLENGE, made, by, sorted(values))
    return made


@transaction.atomic
def change_challenge(*, challenge: Challenge, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes a challenge that nobody has answered.

    Raises:
        Answered: somebody has.
        StaleEdit: somebody else saved first.
    """
    if Challenge.objects.select_for_update().get(pk=challenge.pk).outcome:
        raise Answered
    changed = save_version(challenge, version=version, values=values, also=_touched(by))
    if changed:
        _note("challenge changed", CHALLENGE, challenge, by, changed)


@transaction.atomic
def withdraw_challenge(*, challenge: Challenge, version: int, by: UUID) -> None:
    """Takes back a challenge that nobody has answered; its history stays.

    Raises:
        Gone: it has been withdrawn already.
        Answered: somebody has answered.
        StaleEdit: it has been changed since.
    """
    held = lock_there(challenge)
    if held.outcome:
        raise Answered
    check_seen(held, version)
    _note("challenge withdrawn", CHALLENGE, held, by, ())
    held.delete()


@transaction.atomic
def answer_challenge(
    *,
    challenge: Challenge,
    version: int,
    by: UUID,
    today: date,
    values: Mapping[str, Any],
    level: Level,
    level_version: int,
    agreed: Mapping[str, Any],
) -> None:
    """Answers a challenge; where the answer changes the level, the level too, which keeps its history.

    Args:
        challenge: what is answered.
        version: of the challenge, as the editor saw it.
        by: who writes.
        today: the day of the answer.
        values: the answer and its outcome.
        level: the level that was challenged.
        level_version: of the level, as the editor saw it.
        agreed: what the level says from now on; asked for only where the outcome is that it changed.

    Raises:
        StaleEdit: somebody else saved the challenge first.
        LevelMoved: somebody else saved the level first.
    """
    if values["outcome"] == CHANGED:
        _move(level, level_version, by, today, agreed)
    changed = save_version(
        challenge, version=version, values=values, also=_touched(by) | {"answered_on": today}
    )
    if changed:
        _note("challenge answered", CHALLENGE, challenge, by, changed)


def _move(level: Level, version: int, by: UUID, today: date, agreed: Mapping[str, Any]) -> None:
    also = _touched(by) | {"agreed_on": today, "restored": None}
    try:
        changed = save_version(level, version=version, values=agreed, also=also)
    except StaleEdit as stale:
        raise LevelMoved from stale
    if changed:
        _note("level changed", LEVEL, level, by, changed)


def _touched(by: UUID) -> dict[str, Any]:
    return {"changed_by_id": by, "changed_at": timezone.now()}


def _note(action: str, kind: str, row: Challenge | Level, by: UUID, fields: Sequence[str]) -> None:
    record(
        action,
        partnership=row.partnership_id,
        by=by,
        subject=(kind, str(row.pk)),
        detail={"element": row.element, "fields": sorted(fields)},
    )
