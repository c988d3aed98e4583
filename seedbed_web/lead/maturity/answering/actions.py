"""What somebody with a personal link does: answer, finish, withdraw.

None of it is written into the record but a withdrawal, so that the record says of nobody when they answered.
"""

from __future__ import annotations

from uuid import UUID

from django.db.models import F
from django.utils import timezone

from seedbed_web.lead.maturity.answering.queries import is_open
from seedbed_web.lead.maturity.inviting.actions import withdraw_person
from seedbed_web.lead.maturity.models import Answer, Respondent
from seedbed_web.lead.maturity.rounds.actions import RoundOver


def note_opened(*, person: Respondent) -> None:
    """Keeps when a link was first opened."""
    if person.opened_at is None:
        Respondent.objects.filter(pk=person.pk, opened_at=None).update(opened_at=timezone.now())


def save_answer(*, person: Respondent, element: str, answer: str, comment: str, seen_in: str) -> None:
    """Keeps what somebody answers about one element: one row, however often it is sent.

    What they answered about other elements is not touched, so that two windows lose nothing of each other.

    Raises:
        RoundOver: the round has closed.
    """
    if not is_open(person.round_id):
        raise RoundOver
    _put(person, element, {"answer": answer, "comment": comment, "seen_in": seen_in})


def save_all(
    *, person: Respondent, version: int, answers: dict[str, dict[str, str]], may_name: bool | None
) -> bool:
    """Keeps everything that somebody wrote on paper, and that they have finished.

    Returns:
        False when somebody else typed in the same paper meanwhile; nothing is changed then.

    Raises:
        RoundOver: the round has closed.
    """
    if not is_open(person.round_id):
        raise RoundOver
    now = timezone.now()
    new = {"may_name_organisation": may_name, "sent_at": now, "version": F("version") + 1}
    if not Respondent.objects.filter(pk=person.pk, version=version, on_paper=True).update(**new):
        return False
    for element, values in answers.items():
        _put(person, element, values)
    return True


def finish(*, person: Respondent, may_name: bool | None) -> None:
    """Keeps that somebody has finished, and whether their comments may stand beside their organisation.

    Raises:
        RoundOver: the round has closed.
    """
    if not is_open(person.round_id):
        raise RoundOver
    Respondent.objects.filter(pk=person.pk).update(
        may_name_organisation=may_name, sent_at=person.sent_at or timezone.now()
    )


def leave(*, person: Respondent) -> None:
    """Takes somebody out of the round with all that they answered, at their own wish.

    Raises:
        RoundOver: the round has closed.
    """
    withdraw_person(respondent=person, by=None)


def _put(person: Respondent, element: str, values: dict[str, str]) -> None:
    key: dict[str, UUID | str] = {"respondent_id": person.pk, "element": element}
    if not any(values.values()):
        Answer.objects.filter(**key).delete()
        return
    own = {"partnership_id": person.partnership_id}
    Answer.objects.update_or_create(**key, defaults=values, create_defaults=values | own)
