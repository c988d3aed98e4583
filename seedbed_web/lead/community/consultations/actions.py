"""Making, opening and closing a consultation. What is noted never holds a link, an answer or a word."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from seedbed_web.database.versions import save_version
from seedbed_web.evidence.keeping import add, change, note
from seedbed_web.lead.community.consultations.queries import has_answers
from seedbed_web.lead.community.models import Consultation, Question

TOKEN_BYTES: Final = 32
WORDS_ONLY: Final = frozenset({"text_en", "text_cy", "options_en", "options_cy"})
"""What of a question may still be changed when somebody has answered: its wording, never what it asks."""


class Answered(Exception):  # noqa: N818  # named for what is in the way
    """Somebody has answered, so that a question can no longer be added, taken away or changed in kind."""


class NotOpen(Exception):  # noqa: N818  # named for what it is
    """The consultation takes no answers."""


def add_consultation(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> Consultation:
    """Adds a consultation, without questions and without a link."""
    return add(Consultation, partnership=partnership, by=by, title=values["title_en"], values=values)


def change_consultation(
    *, consultation: Consultation, version: int, by: UUID, values: Mapping[str, Any]
) -> None:
    """Changes title, purpose or days.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(consultation, version=version, by=by, values=values)


def add_question(*, consultation: Consultation, by: UUID, values: Mapping[str, Any]) -> Question:
    """Adds a question.

    Raises:
        Answered: somebody has answered meanwhile.
    """
    _before_answers(consultation)
    held = {"consultation": consultation} | dict(values)
    title = f"{consultation.identifier[:40]} {values['text_en'][:20]}"
    return add(Question, partnership=consultation.partnership_id, by=by, title=title, values=held)


def change_question(*, question: Question, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes a question; once somebody has answered, only its wording.

    Raises:
        Answered: somebody has answered, and more than the wording would change.
        StaleEdit: somebody else saved first.
    """
    if any(getattr(question, name) != value for name, value in values.items() if name not in WORDS_ONLY):
        _before_answers(question.consultation)
    change(question, version=version, by=by, values=values)


def remove_question(*, question: Question, by: UUID) -> None:
    """Takes a question away; what it was stays in its history.

    Raises:
        Answered: somebody has answered meanwhile.
    """
    _before_answers(question.consultation)
    note("removed", question, by=by, fields=[])
    question.delete()


def open_consultation(*, consultation: Consultation, by: UUID) -> None:
    """Makes the open link, which anybody may then be given; a second time nothing changes.

    Raises:
        NotOpen: it is closed, or asks nothing yet.
    """
    held = _locked(consultation)
    if held.closed_on is not None or not held.questions.exists():
        raise NotOpen
    if held.token is None:
        _put(held, by, token=secrets.token_urlsafe(TOKEN_BYTES))
        note("opened", held, by=by, fields=[])


def withdraw_link(*, consultation: Consultation, by: UUID) -> None:
    """Takes the link away, as when it has come into wrong hands; opening again makes another."""
    held = _locked(consultation)
    if held.token is not None:
        _put(held, by, token=None)
        note("link withdrawn", held, by=by, fields=[])


def close_consultation(*, consultation: Consultation, by: UUID, today: date) -> None:
    """Closes it for good: from now on there are results, and no answer can change them any more."""
    held = _locked(consultation)
    if held.closed_on is None:
        _put(held, by, closed_on=today)
        note("closed", held, by=by, fields=[])


def _before_answers(consultation: Consultation) -> None:
    """Waits for answers that are being kept, and sees whether there are any."""
    if has_answers(_locked(consultation)):
        raise Answered


def _locked(consultation: Consultation) -> Consultation:
    return Consultation.objects.select_for_update().get(pk=consultation.pk)


def _put(held: Consultation, by: UUID, **values: Any) -> None:
    also = {"changed_by_id": by, "changed_at": timezone.now()}
    save_version(held, version=held.version, values=values, also=also)
