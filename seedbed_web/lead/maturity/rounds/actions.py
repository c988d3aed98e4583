"""Opening, changing and closing rounds, and forgetting who was asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from seedbed_web.audit.actions import record
from seedbed_web.database.versions import save_version
from seedbed_web.lead.maturity.models import Respondent, Round
from seedbed_web.lead.maturity.rounds.queries import count_known_people
from seedbed_web.organisations.naming import free_name, next_place, wait_for_turn

KIND: Final = "lead.round"


class RoundOver(Exception):  # noqa: N818  # named for what is in the way
    """The round has closed, and what closed stays closed."""


class NotYet(Exception):  # noqa: N818  # named for what is in the way
    """The round has not opened yet, or has not closed yet."""


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
    """The round as it stands now; whoever else would change it waits until this transaction ends."""
    return Round.objects.select_for_update().get(pk=round_.pk)


def note_round(action: str, round_: Round, by: UUID | None, **detail: Any) -> None:
    """Writes into the record what was done to a round: fields and numbers, never a name."""
    record(action, partnership=round_.partnership_id, by=by, subject=(KIND, str(round_.pk)), detail=detail)
