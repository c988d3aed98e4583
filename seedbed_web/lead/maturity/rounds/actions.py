"""Opening, changing, closing and deleting rounds, and forgetting who was asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.versions import save_version
from seedbed_web.lead.maturity.as_seen import check_seen, lock_there
from seedbed_web.lead.maturity.models import Respondent, Round
from seedbed_web.lead.maturity.rounds.queries import count_known_people, why_it_stays
from seedbed_web.organisations.naming import free_name, next_place, wait_for_turn

KIND: Final = "lead.round"


class RoundOver(Exception):  # noqa: N818  # named for what is in the way
    """The round has closed, and what closed stays closed; or it was opened by mistake and is deleted."""


class NotYet(Exception):  # noqa: N818  # named for what is in the way
    """The round has not opened yet, or has not closed yet."""


class RoundStays(Exception):  # noqa: N818  # named for what is in the way
    """The round has closed, or people have answered: what they said is not thrown away."""


def open_round(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> Round:
    """Opens a round; its name in the pack comes from its title and never changes."""
    wait_for_turn(partnership)
    made = Round.objects.create(
        partnership_id=partnership,
        identifier=free_name(Round, partnership, values["title_en"], "round"),
        order=next_place(Round, partnership),
        changed_by_id=by,
        **values,
    )
    note_round("round opened", made, by, fields=sorted(values))
    return made


def change_round(*, round_: Round, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what an open round is called, asks or says.

    Raises:
        RoundOver: it has closed.
        StaleEdit: somebody else saved first.
    """
    if lock_round(round_).closed_on:
        raise RoundOver
    also = {"changed_by_id": by, "changed_at": timezone.now()}
    if changed := save_version(round_, version=version, values=values, also=also):
        note_round("round changed", round_, by, fields=sorted(changed))


def close_round(*, round_: Round, by: UUID, today: date) -> None:
    """Closes a round: from now on no link of it answers, and nothing in it is changed or withdrawn.

    Whoever is just saving an answer is waited for.

    Raises:
        RoundOver: it has closed already.
        NotYet: its first day has not come.
    """
    held = lock_round(round_)
    if held.closed_on:
        raise RoundOver
    if held.opened_on > today:
        raise NotYet
    also = {"changed_by_id": by, "changed_at": timezone.now()}
    save_version(held, version=held.version, values={"closed_on": today}, also=also)
    finished = Respondent.objects.filter(round=held, sent_at__isnull=False).count()
    note_round("round closed", held, by, finished=finished)


def delete_round(*, round_: Round, version: int, by: UUID) -> None:
    """Deletes a round that was opened by mistake, with the people who are asked and their links.

    Whoever is just saving an answer is waited for.

    Raises:
        Gone: somebody has deleted it already.
        RoundStays: it has closed, or somebody has answered.
        StaleEdit: somebody else changed it first.
    """
    held = lock_there(round_)
    if why_it_stays(held):
        raise RoundStays
    check_seen(held, version)
    note_round("round deleted", held, by, people=held.respondents.count())
    held.delete()


def forget_people(*, round_: Round, by: UUID | None) -> int:
    """Forgets who was asked in a closed round: names, addresses and links. The answers belong to nobody then.

    Returns:
        How many people could still be named or reached before.

    Raises:
        NotYet: the round is open, and its people are still needed.
    """
    if lock_round(round_).closed_on is None:
        raise NotYet
    known = count_known_people(round_)
    if known:
        forgotten = {"name": "", "email": "", "token_digest": None, "expires_at": None}
        Respondent.objects.filter(round=round_).update(**forgotten)
        note_round("respondents forgotten", round_, by, number=known)
    return known


def lock_round(round_: Round) -> Round:
    """The round as it stands now; whoever else would change it waits until this transaction ends.

    Raises:
        RoundOver: somebody has deleted it.
    """
    held = Round.objects.select_for_update().filter(pk=round_.pk).first()
    if held is None:
        raise RoundOver
    return held


def note_round(action: str, round_: Round, by: UUID | None, **detail: Any) -> None:
    """Writes into the record what was done to a round: fields and numbers, never a name."""
    record(action, partnership=round_.partnership_id, by=by, subject=(KIND, str(round_.pk)), detail=detail)
