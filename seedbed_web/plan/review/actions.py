"""Saying something about the draft, answering it, and deciding on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from seedbed.foundations.languages import Language
from seedbed_web.database.versions import StaleEdit
from seedbed_web.evidence.keeping import add, change
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.review.models import Remark
from seedbed_web.plan.review.queries import OPEN
from seedbed_web.plan.review.subjects import put_words


def remark_on(
    *, partnership: UUID, about: str, by: UUID, signed: str, on: date, values: Mapping[str, Any]
) -> Remark:
    """Says something about a thing of the strategy, or puts other words forward for a text of it."""
    held = {"about": about, "by": signed, "on": on, "state": OPEN, **values}
    return add(Remark, partnership=partnership, by=by, title=_name(values), values=held)


def reply(*, remark: Remark, by: UUID, signed: str, on: date, words: str) -> Remark:
    """Answers a remark; what was decided on it stays as it is."""
    values = {"about": remark.about, "kind": "comment", "words": words, "by": signed, "on": on}
    values |= {"state": "resolved", "reply_to_id": remark.pk}
    return add(Remark, partnership=remark.partnership_id, by=by, title=_name(values), values=values)


def settle(*, remark: Remark, version: int, by: UUID, state: str, answer: str) -> None:
    """Calls a remark resolved or declined, with an answer; or open again.

    Raises:
        StaleEdit: somebody else has decided meanwhile.
    """
    held = _held(remark, version)
    change(held, version=version, by=by, values={"state": state, "answer": answer})


def take_up(*, place: Place, remark: Remark, version: int, by: UUID, answer: str) -> bool:
    """Puts the words of a suggestion into the text; False where the text says something else by now.

    Raises:
        StaleEdit: somebody else has decided on it, or saved the text, meanwhile.
    """
    held = _held(remark, version)
    language: Language = "cy" if held.language == "cy" else "en"
    if not put_words(
        place=place, about=held.about, field=held.field, language=language,
        was=held.was, proposed=held.proposed, by=by,
    ):  # fmt: skip
        return False
    change(held, version=version, by=by, values={"state": "taken up", "answer": answer})
    return True


def _held(remark: Remark, version: int) -> Remark:
    """The row, held to the end of the transaction: nobody decides between looking and saving."""
    held = Remark.objects.select_for_update().get(pk=remark.pk)
    if held.version != version:
        raise StaleEdit(held, None)
    return held


def _name(values: Mapping[str, Any]) -> str:
    """What its name in the pack is made from: never the words, which may name somebody."""
    return str(values["kind"])
