"""What the community says and does, as the area pack has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, Row, Table
from seedbed.lead.community import tables
from seedbed_web.lead.community.models import (
    Asset,
    Coding,
    Consultation,
    Finding,
    Heard,
    Participation,
    Proposal,
    Question,
    Reply,
    Response,
    Theme,
    VoiceGroup,
)
from seedbed_web.organisations.pack_tables import Kept, WholeTable

Where = tuple[str, str]
"""A consultation and a respondent, as the pack calls them."""


class Replies:
    """`consultation-answers.csv`: who answered is found by two columns together."""

    table: Table = tables.REPLIES
    pointing = frozenset({"consultation", "respondent", "question"})

    def rows(self, partnership: UUID) -> list[Row]:
        """Every answer, in the order of the file."""
        held = Reply.objects.filter(partnership_id=partnership)
        held = held.select_related("response__consultation", "question")
        return [
            {
                "consultation": item.response.consultation.identifier,
                "respondent": item.response.respondent,
                "question": item.question.identifier,
                "answer": item.answer or None,
            }
            | item.extra
            for item in held
        ]

    def count(self, partnership: UUID) -> int:
        """How many answers that is."""
        return Reply.objects.filter(partnership_id=partnership).count()

    def put(self, partnership: UUID, rows: Sequence[Row], by: UUID | None) -> None:  # noqa: ARG002  # see `Kept`
        """Makes new answers and changes those that are there."""
        responses, questions = _responses(partnership), _by_identifier(Question, partnership)
        there = {
            (it.response_id, it.question_id): it for it in Reply.objects.filter(partnership_id=partnership)
        }
        new = []
        for order, row in enumerate(rows, start=1):
            response = responses[row["consultation"], row["respondent"]]
            question = questions[row["question"]]
            values = {"answer": row["answer"] or "", "order": order, "extra": _extra(row, self.table)}
            item = there.get((response, question))
            if item is None:
                new.append(
                    Reply(partnership_id=partnership, response_id=response, question_id=question, **values)
                )
            elif any(getattr(item, name) != value for name, value in values.items()):
                Reply.objects.filter(pk=item.pk).update(**values)
        Reply.objects.bulk_create(new)

    def take_away(self, partnership: UUID, rows: Sequence[Row]) -> None:
        """Removes answers that are not among the rows."""
        wanted = {(row["consultation"], row["respondent"], row["question"]) for row in rows}
        held = Reply.objects.filter(partnership_id=partnership).values_list(
            "pk", "response__consultation__identifier", "response__respondent", "question__identifier"
        )
        Reply.objects.filter(pk__in=[pk for pk, *key in held if tuple(key) not in wanted]).delete()

    def misfits(self, rows: Sequence[Row]) -> list[Fault]:  # noqa: ARG002  # see `Kept`
        """Every answer can be kept."""
        return []


class Codings:
    """`theme-codings.csv`: the answer is found by three columns together."""

    table: Table = tables.CODINGS
    pointing = frozenset({"consultation", "respondent", "question", "theme"})

    def rows(self, partnership: UUID) -> list[Row]:
        """Every coding, in the order of the file."""
        held = Coding.objects.filter(partnership_id=partnership)
        held = held.select_related("reply__response__consultation", "reply__question", "theme")
        return [
            {
                "consultation": item.reply.response.consultation.identifier,
                "respondent": item.reply.response.respondent,
                "question": item.reply.question.identifier,
                "theme": item.theme.identifier,
            }
            | item.extra
            for item in held
        ]

    def count(self, partnership: UUID) -> int:
        """How many codings that is."""
        return Coding.objects.filter(partnership_id=partnership).count()

    def put(self, partnership: UUID, rows: Sequence[Row], by: UUID | None) -> None:  # noqa: ARG002  # see `Kept`
        """Makes new codings."""
        replies = {
            tuple(key): pk
            for pk, *key in Reply.objects.filter(partnership_id=partnership).values_list(
                "pk", "response__consultation__identifier", "response__respondent", "question__identifier"
            )
        }
        themes = _by_identifier(Theme, partnership)
        there = set(Coding.objects.filter(partnership_id=partnership).values_list("reply_id", "theme_id"))
        new = []
        for order, row in enumerate(rows, start=1):
            reply = replies[row["consultation"], row["respondent"], row["question"]]
            theme = themes[row["theme"]]
            if (reply, theme) not in there:
                new.append(Coding(partnership_id=partnership, reply_id=reply, theme_id=theme, order=order))
        Coding.objects.bulk_create(new)
        _count_as_read(partnership)

    def take_away(self, partnership: UUID, rows: Sequence[Row]) -> None:
        """Removes codings that are not among the rows."""
        wanted = {(row["consultation"], row["respondent"], row["question"], row["theme"]) for row in rows}
        held = Coding.objects.filter(partnership_id=partnership).values_list(
            "pk",
            "reply__response__consultation__identifier",
            "reply__response__respondent",
            "reply__question__identifier",
            "theme__identifier",
        )
        Coding.objects.filter(pk__in=[pk for pk, *key in held if tuple(key) not in wanted]).delete()

    def misfits(self, rows: Sequence[Row]) -> list[Fault]:  # noqa: ARG002  # see `Kept`
        """Every coding can be kept."""
        return []


KEPT: Final[tuple[Kept, ...]] = (
    WholeTable(tables.VOICE_GROUPS, VoiceGroup),
    WholeTable(tables.HEARD, Heard),
    WholeTable(tables.CONSULTATIONS, Consultation),
    WholeTable(tables.QUESTIONS, Question),
    WholeTable(tables.RESPONSES, Response),
    Replies(),
    WholeTable(tables.THEMES, Theme),
    Codings(),
    WholeTable(tables.FINDINGS, Finding),
    WholeTable(tables.ASSETS, Asset),
    WholeTable(tables.PROPOSALS, Proposal),
    WholeTable(tables.PARTICIPATION, Participation),
)
"""Parents before children."""


def _count_as_read(partnership: UUID) -> None:
    """The words of a closed consultation that came sorted have all been read, those in no theme as well."""
    # Asked in three steps: as one statement over tables that were just filled, the planner may take minutes.
    closed = Theme.objects.filter(partnership_id=partnership, consultation__closed_on__isnull=False)
    coded = Coding.objects.filter(partnership_id=partnership).values_list("theme_id", flat=True).distinct()
    sorted_ = {it.consultation_id for it in closed.filter(pk__in=list(coded))}
    asked = Question.objects.filter(partnership_id=partnership, kind="text", consultation__in=sorted_)
    words = Reply.objects.filter(partnership_id=partnership, is_read=False)
    words.filter(question__in=list(asked.values_list("pk", flat=True))).update(is_read=True)


def _responses(partnership: UUID) -> dict[Where, UUID]:
    held = Response.objects.filter(partnership_id=partnership)
    return {
        (consultation, respondent): pk
        for pk, consultation, respondent in held.values_list("pk", "consultation__identifier", "respondent")
    }


def _by_identifier(model: type[Question] | type[Theme], partnership: UUID) -> dict[str, UUID]:
    return dict(model._default_manager.filter(partnership_id=partnership).values_list("identifier", "pk"))


def _extra(row: Row, table: Table) -> Row:
    return {name: row[name] for name in row if name != ROW and name not in table.headings}
