"""Letters to people who are asked: by email, or printed. Each has a link of its own, made for it alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from seedbed.foundations.languages import Language
from seedbed.publish.letters import Letter
from seedbed_web.accounts import letters as post
from seedbed_web.design.square import square_of
from seedbed_web.lead.maturity.links import LASTS, digest_of_link, new_code, new_token
from seedbed_web.lead.maturity.models import Respondent
from seedbed_web.lead.maturity.rounds.queries import list_elements
from seedbed_web.organisations.models import Partnership

INVITATION: Final = "lead/maturity/letters/invite"
REMINDER: Final = "lead/maturity/letters/reminder"
PRINTED: Final = "lead/maturity/letters/printed.txt"


@dataclass(frozen=True, slots=True)
class Sender:
    """In whose name a letter goes out: the partnership, and who runs the round."""

    place: Partnership
    name: str


def post_letter(person: Respondent, sender: Sender, template: str, now: datetime) -> None:
    """Gives somebody a new link, which ends the old one, and sends it by email."""
    token = new_token()
    _give(person, token, now)
    link = post.address("answering:start", person.language, token=token)
    post.write(template, person.email, person.language, said(person, sender) | {"link": link}).send()


def printed_letter(person: Respondent, sender: Sender, now: datetime) -> Letter:
    """Gives somebody a new link, which ends the old one, as a letter to print."""
    code = new_code()
    _give(person, code, now)
    language: Language = "cy" if person.language == "cy" else "en"
    with translation.override(language):
        text = render_to_string(PRINTED, said(person, sender))
        typed = settings.SEEDBED_URL.rstrip("/") + reverse("answering:enter")
    link = post.address("answering:start", language, token=code)
    *paragraphs, closing = [" ".join(block.split()) for block in text.split("\n\n") if block.strip()]
    return Letter(
        language=language,
        to=person.name,
        sender=sender.place.name_cy if language == "cy" and sender.place.name_cy else sender.place.name_en,
        paragraphs=tuple(paragraphs),
        closing=closing,
        address=typed.partition("://")[2],
        code=code,
        square=square_of(link),
    )


def note_sent(people: Iterable[Respondent], now: datetime) -> int:
    """Keeps what letters changed in the rows of their people; gives how many."""
    rows = list(people)
    for row in rows:
        if row.invited_at is None:
            row.invited_at = now
        else:
            row.reminded_at, row.reminders = now, row.reminders + 1
    names = ["token_digest", "expires_at", "invited_at", "reminded_at", "reminders"]
    Respondent.objects.bulk_update(rows, names)
    return len(rows)


def said(person: Respondent, sender: Sender) -> dict[str, Any]:
    """What a letter speaks of."""
    place = sender.place
    welsh = person.language == "cy"
    return {
        "name": person.name,
        "place": place.name_cy if welsh and place.name_cy else place.name_en,
        "by": sender.name,
        "title": person.round.title(person.language),
        "until": person.round.answers_until,
        "questions": len(list_elements(person.round)),
        "works_until": person.expires_at,
    }


def _give(person: Respondent, token: str, now: datetime) -> None:
    person.token_digest, person.expires_at = digest_of_link(token), now + LASTS
