"""Sorting answers into themes, by people and never by a machine, and taking out what names somebody."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from seedbed_web.audit.actions import record
from seedbed_web.evidence.keeping import add, change, note, thing_of
from seedbed_web.lead.community.models import Coding, Consultation, Finding, Reply, Theme

BLACK: Final = "█████"
"""Stands where words were taken out; always as long, so that it does not say how long they were."""


def note_reading(*, consultation: Consultation, by: UUID, answers: int) -> None:
    """Writes in the record that somebody has looked at answers."""
    thing = thing_of(consultation)
    record(
        "answers read",
        partnership=consultation.partnership_id,
        by=by,
        subject=(thing.kind, thing.id),
        detail={"answers": answers},
    )


def add_theme(*, consultation: Consultation, by: UUID, values: Mapping[str, Any]) -> Theme:
    """Adds a theme."""
    held = {"consultation": consultation} | dict(values)
    return add(
        Theme, partnership=consultation.partnership_id, by=by, title=str(values["title_en"]), values=held
    )


def change_theme(*, theme: Theme, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what a theme is called or what belongs to it.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(theme, version=version, by=by, values=values)


def merge_theme(*, theme: Theme, into: Theme, by: UUID) -> None:
    """Makes two themes one: answers and findings of the first are of the second, and the first is gone."""
    there = Coding.objects.filter(theme=into).values("reply_id")
    Coding.objects.filter(theme=theme).exclude(reply_id__in=there).update(theme=into)
    Coding.objects.filter(theme=theme).delete()
    Finding.objects.filter(theme=theme).update(theme=into)
    note("merged", theme, by=by, fields=[])
    theme.delete()


def sort_answer(*, reply: Reply, themes: Collection[Theme], by: UUID) -> None:
    """Says of which themes an answer speaks, none as well; it counts as read from then on."""
    held = Coding.objects.filter(reply=reply)
    held.exclude(theme__in=themes).delete()
    there = set(held.values_list("theme_id", flat=True))
    Coding.objects.bulk_create(
        Coding(partnership_id=reply.partnership_id, reply=reply, theme=theme)
        for theme in themes
        if theme.pk not in there
    )
    Reply.objects.filter(pk=reply.pk).update(is_read=True)
    _note("answer sorted", reply, by, themes=len(themes))


def black_out(*, reply: Reply, words: Sequence[str], whole: bool, by: UUID) -> None:
    """Takes words out of an answer for good. Nothing keeps what stood there but back-ups made before."""
    answer = BLACK if whole else reply.answer
    for word in sorted(words, key=len, reverse=True):
        answer = answer.replace(word, BLACK)
    Reply.objects.filter(pk=reply.pk).update(answer=answer, is_blacked_out=True)
    _note("answer blacked out", reply, by)


def _note(what: str, reply: Reply, by: UUID, **counts: int) -> None:
    subject = ("lead.reply", str(reply.pk))
    record(what, partnership=reply.partnership_id, by=by, subject=subject, detail=dict(counts))
