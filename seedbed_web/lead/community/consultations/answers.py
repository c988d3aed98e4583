"""Keeping an answer: by the open link, on paper or at an event. Nothing in it leads back to anybody."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from seedbed_web.evidence.keeping import note
from seedbed_web.lead.community.consultations.actions import NotOpen
from seedbed_web.lead.community.consultations.state import state_of
from seedbed_web.lead.community.models import Consultation, Reply, Response

NUMBERS: Final = 10**9
"""Out of so many a made-up name is drawn, so that it says nothing of when somebody answered."""


MOST: Final = 10_000
"""Answers that one consultation takes by its link; beyond that somebody is playing."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody answered: by the key of a question, the numbers of options or the words."""

    once: UUID
    answers: Mapping[UUID, str]
    channel: str
    language: str
    ethnicity: str = ""
    ward: str = ""


def keep_answer(*, consultation: Consultation, sent: Sent, by: UUID | None, today: date) -> bool:
    """Keeps an answer once, however often the same form is sent.

    Args:
        consultation: what was answered.
        sent: the answer.
        by: who typed it in; None where somebody answered by the link.
        today: the day that is kept; no time of day is.

    Returns:
        Whether it was new.

    Raises:
        NotOpen: it takes no answers: it is closed, past its day or has not begun.
    """
    held = Consultation.objects.select_for_update().get(pk=consultation.pk)
    if Response.objects.filter(consultation=held, once=sent.once).exists():
        return False
    if not _takes_answers(held, sent, today):
        raise NotOpen
    response = Response.objects.create(
        partnership_id=held.partnership_id, consultation=held, respondent=_made_up(held),
        channel=sent.channel, received_on=today, language=sent.language, ethnicity=sent.ethnicity,
        ward=sent.ward, once=sent.once,
    )  # fmt: skip
    Reply.objects.bulk_create(
        Reply(partnership_id=held.partnership_id, response=response, question_id=question, answer=answer)
        for question, answer in sent.answers.items()
        if answer
    )
    if by is not None:  # what families send is not noted one by one: times would tell who answered
        note("answer typed in", held, by=by, fields=[])
    return True


def _takes_answers(held: Consultation, sent: Sent, today: date) -> bool:
    """The link until the last day for answers; paper until it is closed, because papers come in late."""
    if sent.channel == "online":
        is_full = Response.objects.filter(consultation=held).count() >= MOST
        return held.token is not None and state_of(held, today) == "open" and not is_full
    return held.closed_on is None


def _made_up(held: Consultation) -> str:
    while True:
        name = f"c-{secrets.randbelow(NUMBERS):09}"
        if not Response.objects.filter(consultation=held, respondent=name).exists():
            return name
