"""Reading consultations, their questions, and how many people have answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Count, Exists, OuterRef, QuerySet

from seedbed.foundations.languages import Language
from seedbed.lead.community.questions import POINTS, options_of
from seedbed_web.lead.community.consultations.state import State, state_of
from seedbed_web.lead.community.models import Consultation, Question, Response
from seedbed_web.organisations.edited import said_in


@dataclass(frozen=True, slots=True)
class Asked:
    """A consultation on the list of all."""

    row: Consultation
    state: State
    questions: int


@dataclass(frozen=True, slots=True)
class Put:
    """A question in one language: its words, and its options with the number that an answer holds."""

    row: Question
    text: str
    options: tuple[tuple[str, str], ...]

    @property
    def field(self) -> str:
        """What its field is called in a form."""
        return f"q-{self.row.pk}"


@dataclass(frozen=True, slots=True)
class Arrived:
    """How many answers have come, and how."""

    channel: str
    people: int


def list_asked(partnership: UUID, today: date) -> list[Asked]:
    """Every consultation, the newest first."""
    rows = _consultations(partnership).annotate(
        number=Count("questions", distinct=True),
        answered=Exists(Response.objects.filter(consultation=OuterRef("pk"))),
    )
    return [
        Asked(row, state_of(row, today, answered=row.answered), row.number)
        for row in rows.order_by("-opened_on", "order", "identifier")
    ]


def find_consultation(partnership: UUID, identifier: str) -> Consultation | None:
    """One consultation by the name the pack gives it."""
    rows = _consultations(partnership).select_related("group", "changed_by")
    return rows.filter(identifier=identifier).first()


def find_question(consultation: Consultation, identifier: str) -> Question | None:
    """One question of a consultation."""
    return consultation.questions.select_related("changed_by").filter(identifier=identifier).first()


def list_questions(consultation: Consultation, language: Language) -> list[Put]:
    """The questions in their order, in a language; English stands in where there is no Welsh."""
    return [put(row, language) for row in consultation.questions.all()]


def put(row: Question, language: Language) -> Put:
    """A question in a language."""
    english = options_of(row.options_en)
    own = options_of(said_in(row, "options", language))
    words = own if len(own) == len(english) else english
    if row.kind == "scale":
        words = POINTS
    numbered = [] if row.kind == "text" else [(str(n), option) for n, option in enumerate(words, start=1)]
    return Put(row, said_in(row, "text", language), tuple(numbered))


def has_answers(consultation: Consultation) -> bool:
    """Whether somebody has answered, so that questions may not change their meaning any more."""
    return Response.objects.filter(consultation=consultation).exists()


def count_arrived(consultation: Consultation) -> list[Arrived]:
    """How many have answered by each way, exactly: for those who run the consultation alone."""
    rows = Response.objects.filter(consultation=consultation).order_by().values_list("channel")
    return [
        Arrived(channel, people) for channel, people in rows.annotate(people=Count("pk")).order_by("channel")
    ]


def find_by_link(token: str) -> tuple[UUID, UUID] | None:
    """The consultation and the partnership that an open link belongs to, asked of the database by itself."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT consultation_id, partnership_id FROM find_consultation(%s)", [token])
        found: tuple[UUID, UUID] | None = cursor.fetchone()
    return found


def get_linked(partnership: UUID, consultation: UUID) -> Consultation:
    """The consultation of a link, for a transaction that works for its partnership."""
    return _consultations(partnership).select_related("group", "partnership").get(pk=consultation)


def _consultations(partnership: UUID) -> QuerySet[Consultation]:
    return Consultation.objects.filter(partnership_id=partnership)
