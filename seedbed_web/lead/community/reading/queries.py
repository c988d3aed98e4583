"""What people wrote, and into which themes it was sorted. Whoever calls this notes that it was read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from seedbed_web.lead.community.models import Consultation, Question, Reply, Theme

TEXT = "text"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many answers in words there are to one question, and how many of them have been read."""

    question: Question
    all: int
    read: int


def list_progress(consultation: Consultation) -> list[Progress]:
    """How far the reading is, question by question."""
    counted = {
        row["question_id"]: row
        for row in _words(consultation)
        .order_by()
        .values("question_id")
        .annotate(all=Count("pk"), read=Count("pk", filter=Q(is_read=True)))
    }
    nothing = {"all": 0, "read": 0}
    return [
        Progress(question, held["all"], held["read"])
        for question in consultation.questions.filter(kind=TEXT)
        for held in [counted.get(question.pk, nothing)]
    ]


def list_words(consultation: Consultation, question: str = "", *, unread: bool = False) -> QuerySet[Reply]:
    """Answers in words, to one question or to all, in an order that says nothing of when they came."""
    rows = _words(consultation).select_related("question", "response").prefetch_related("codings__theme")
    rows = rows.filter(question__identifier=question) if question else rows
    rows = rows.filter(is_read=False) if unread else rows
    return rows.order_by("question__place", "question__order", "pk")


def find_reply(consultation: Consultation, reply: UUID) -> Reply | None:
    """One answer in words."""
    return list_words(consultation).filter(pk=reply).first()


def find_next_unread(consultation: Consultation, after: Reply | None = None) -> Reply | None:
    """An answer that nobody has read yet: to the same question if there is one."""
    unread = list_words(consultation, unread=True)
    same = unread.filter(question_id=after.question_id).first() if after else None
    return same or unread.first()


def list_themes(consultation: Consultation) -> QuerySet[Theme]:
    """The themes, with how many answers speak of each: for readers alone."""
    return consultation.themes.annotate(answers=Count("codings")).order_by("order", "identifier")


def find_theme(consultation: Consultation, identifier: str) -> Theme | None:
    """One theme of a consultation."""
    return list_themes(consultation).filter(identifier=identifier).first()


def _words(consultation: Consultation) -> QuerySet[Reply]:
    held = Reply.objects.filter(question__consultation=consultation, question__kind=TEXT)
    return held.exclude(answer="")
