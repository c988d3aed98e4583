"""Adding people to a round, writing to them, and taking them out again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from seedbed.publish.letters import set_letters
from seedbed_web.database.versions import save_version
from seedbed_web.lead.maturity.inviting.letters import (
    INVITATION,
    REMINDER,
    Sender,
    note_sent,
    post_letter,
    printed_letter,
)
from seedbed_web.lead.maturity.inviting.naming import free_identifiers
from seedbed_web.lead.maturity.inviting.queries import (
    list_identifiers,
    list_to_invite,
    list_to_print,
    list_to_remind,
)
from seedbed_web.lead.maturity.models import Respondent, Round
from seedbed_web.lead.maturity.rounds.actions import RoundOver, lock_round, note_round
from seedbed_web.organisations.models import Partnership


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be asked."""

    name: str
    email: str
    organisation: UUID | None
    sector: str
    language: str
    on_paper: bool = False


def add_people(*, round_: Round, by: UUID, people: Sequence[Person]) -> list[Respondent]:
    """Adds people to an open round, each under a made-up name drawn by lot. No letter goes out yet.

    Raises:
        RoundOver: it has closed.
    """
    held = _open(round_)
    names = free_identifiers(list_identifiers(held), len(people))
    made = Respondent.objects.bulk_create(
        Respondent(
            partnership_id=held.partnership_id,
            round=held,
            identifier=identifier,
            name=person.name,
            email=person.email,
            organisation_id=person.organisation,
            sector=person.sector,
            language=person.language,
            on_paper=person.on_paper,
        )
        for identifier, person in zip(names, people, strict=True)
    )
    note_round("respondents added", held, by, number=len(made))
    return made


def change_person(*, respondent: Respondent, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what is known of somebody who is asked. To answer on paper ends their link.

    Raises:
        RoundOver: the round has closed.
        StaleEdit: somebody else saved first.
    """
    held = _open(respondent.round)
    gone = {"token_digest": None, "expires_at": None} if values["on_paper"] else {}
    if changed := save_version(respondent, version=version, values=values, also=gone):
        note_round("respondent changed", held, by, fields=sorted(changed))


def send_letters(*, round_: Round, by: UUID, sender: str, now: datetime) -> int:
    """Sends the first letter to everybody with an address who has had none; gives how many.

    Raises:
        RoundOver: the round has closed.
    """
    held = _open(round_)
    return _post(held, by, list_to_invite(held), INVITATION, sender, now)


def send_reminders(*, round_: Round, by: UUID, sender: str, now: datetime) -> int:
    """Reminds everybody with an address who has not finished, each at most once a day; gives how many.

    Raises:
        RoundOver: the round has closed.
    """
    held = _open(round_)
    return _post(held, by, list_to_remind(held, now), REMINDER, sender, now)


def send_again(*, respondent: Respondent, by: UUID, sender: str, now: datetime) -> int:
    """Sends one person a new letter. The link of the old one is dead.

    Raises:
        RoundOver: the round has closed.
    """
    held = _open(respondent.round)
    people = Respondent.objects.filter(pk=respondent.pk, on_paper=False).exclude(email="")
    return _post(held, by, people, INVITATION, sender, now)


def print_letters(
    *, round_: Round, by: UUID, sender: str, now: datetime, today: date, only: UUID | None = None
) -> bytes | None:
    """Letters for people without an address who have not finished, as one PDF; None where there is nobody.

    Each letter has a new link; the link of an earlier one is dead.

    Raises:
        RoundOver: the round has closed.
        NotInFont: a name has a character that cannot be printed; no link has changed.
    """
    held = _open(round_)
    people = list_to_print(held).filter(pk=only) if only else list_to_print(held)
    with transaction.atomic():
        rows = list(people.select_for_update(of=("self",)))
        if not rows:
            return None
        sender_of = _sender(held, sender)
        made = set_letters([printed_letter(row, sender_of, now) for row in rows], today)
        note_round("letters printed", held, by, number=note_sent(rows, now))
    return made


def withdraw_person(*, respondent: Respondent, by: UUID | None) -> None:
    """Takes somebody out of an open round, with all that they answered.

    Raises:
        RoundOver: the round has closed, and what was answered stays.
    """
    held = _open(respondent.round)
    Respondent.objects.filter(pk=respondent.pk).delete()
    note_round("respondent withdrawn", held, by)


def _open(round_: Round) -> Round:
    held = lock_round(round_)
    if held.closed_on:
        raise RoundOver
    return held


def _sender(round_: Round, name: str) -> Sender:
    return Sender(Partnership.objects.get(pk=round_.partnership_id), name)


def _post(round_: Round, by: UUID, people: Any, template: str, sender: str, now: datetime) -> int:
    rows: Iterable[Respondent] = list(people.select_for_update(of=("self",)))
    sender_of = _sender(round_, sender)
    for row in rows:
        post_letter(row, sender_of, template, now)
    number = note_sent(rows, now)
    if number:
        what = "reminders sent" if template == REMINDER else "letters sent"
        note_round(what, round_, by, number=number)
    return number
