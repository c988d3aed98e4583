"""The self-assessment as the area pack has it. Names, addresses and links of respondents never go into it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any, Final
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.timezone import make_aware

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, Row, Table
from seedbed.lead.maturity import tables
from seedbed_web.database.rows import fit_faults
from seedbed_web.evidence.models import Link
from seedbed_web.lead.maturity.models import Answer, Challenge, Level, PracticeExample, Respondent, Round
from seedbed_web.organisations.models import Organisation
from seedbed_web.organisations.pack_tables import Kept, WholeTable
from seedbed_web.plan.strategy.queries import list_action_keys

RAISES: Final = "raises"
"""The relation from an action of the strategy to the element that it is to raise."""
ELEMENT: Final = "lead.element"
ACTION: Final = "plan.action"
YES_NO: Final = {True: "yes", False: "no", None: None}


class Survey:
    """`survey.csv`: what each person answered; a person is known by a made-up name in one round."""

    table: Table = tables.SURVEY
    pointing = frozenset({"round"})

    def rows(self, partnership: UUID) -> list[Row]:
        """Every answer that was given, in the order of the file."""
        held = _given(partnership).select_related("respondent__round", "respondent__organisation")
        return [_survey_row(item) for item in held.order_by("order", "respondent__identifier", "element")]

    def count(self, partnership: UUID) -> int:
        """How many answers that is."""
        return _given(partnership).count()

    def put(self, partnership: UUID, rows: Sequence[Row], by: UUID | None) -> None:  # noqa: ARG002  # see `Kept`
        """Makes new answers and changes those that are there; who was invited here stays so."""
        people = _put_respondents(partnership, rows)
        there = {
            (it.respondent_id, it.element): it for it in Answer.objects.filter(partnership_id=partnership)
        }
        new = []
        for order, row in enumerate(rows, start=1):
            person = people[row["round"], row["respondent"]]
            values = {
                "answer": row["answer"], "comment": row["comment"] or "", "seen_in": row.get("seen_in") or "",
                "order": order, "extra": _extra(row, self.table),
            }  # fmt: skip
            item = there.get((person, row["element"]))
            if item is None:
                named = {"partnership_id": partnership, "respondent_id": person, "element": row["element"]}
                new.append(Answer(**named, **values))
            elif any(getattr(item, name) != value for name, value in values.items()):
                Answer.objects.filter(pk=item.pk).update(**values)
        Answer.objects.bulk_create(new)

    def take_away(self, partnership: UUID, rows: Sequence[Row]) -> None:
        """Removes answers that are not among the rows, and people who then are nobody's guest."""
        wanted = {(row["round"], row["respondent"], row["element"]) for row in rows}
        held = Answer.objects.filter(partnership_id=partnership).values_list(
            "pk", "respondent__round__identifier", "respondent__identifier", "element"
        )
        Answer.objects.filter(pk__in=[pk for pk, *key in held if tuple(key) not in wanted]).delete()
        nobody = Respondent.objects.filter(partnership_id=partnership, token_digest=None, on_paper=False)
        nobody.filter(answers=None, name="", email="").delete()

    def misfits(self, rows: Sequence[Row]) -> list[Fault]:
        """Made-up names that are too long."""
        whole = [{"id": row["respondent"], ROW: row[ROW]} for row in rows if row["respondent"]]
        return [
            Fault(fault.code, self.table.file, fault.row, "respondent", fault.found, fault.expected)
            for fault in fit_faults(Respondent, _NAMES, whole)
        ]


_NAMES: Final = Table("survey", "", (tables.PRACTICE.columns[0],), ("id",))
"""The one column of `survey.csv` that has a longest length."""


class LevelActions:
    """`level-actions.csv`: links of the chain from actions of the strategy to elements."""

    table: Table = tables.LEVEL_ACTIONS
    pointing = frozenset({"action"})

    def rows(self, partnership: UUID) -> list[Row]:
        """Which action is there to raise which element."""
        names = {str(pk): name for name, pk in list_action_keys(partnership).items()}
        held = _raising(partnership).order_by("created_at", "to_id", "from_id")
        return [{"element": it.to_id, "action": names[it.from_id]} for it in held if it.from_id in names]

    def count(self, partnership: UUID) -> int:
        """How many links that is, without those of actions that are gone."""
        keys = [str(key) for key in list_action_keys(partnership).values()]
        return _raising(partnership).filter(from_id__in=keys).count()

    def put(self, partnership: UUID, rows: Sequence[Row], by: UUID | None) -> None:  # noqa: ARG002  # see `Kept`
        """Makes new links."""
        keys = list_action_keys(partnership)
        for row in rows:
            Link.objects.get_or_create(
                partnership_id=partnership, from_kind=ACTION, from_id=str(keys[row["action"]]),
                relation=RAISES, to_kind=ELEMENT, to_id=row["element"],
            )  # fmt: skip

    def take_away(self, partnership: UUID, rows: Sequence[Row]) -> None:
        """Removes links that are not among the rows."""
        keys = list_action_keys(partnership)
        wanted = {(str(keys[row["action"]]), row["element"]) for row in rows}
        held = _raising(partnership).values_list("pk", "from_id", "to_id")
        Link.objects.filter(pk__in=[pk for pk, *key in held if tuple(key) not in wanted]).delete()

    def misfits(self, rows: Sequence[Row]) -> list[Fault]:  # noqa: ARG002  # see `Kept`
        """Every link can be kept."""
        return []


KEPT: Final[tuple[Kept, ...]] = (
    WholeTable(tables.ROUNDS, Round),
    Survey(),
    WholeTable(tables.LEVELS, Level, Q(agreed_on__isnull=False) & ~Q(agreed="")),
    WholeTable(tables.CHALLENGES, Challenge),
    WholeTable(tables.PRACTICE, PracticeExample),
    LevelActions(),
)
"""Parents before children."""


def _given(partnership: UUID) -> QuerySet[Answer]:
    return Answer.objects.filter(partnership_id=partnership).exclude(answer="")


def _survey_row(item: Answer) -> Row:
    person = item.respondent
    where = person.organisation.name_en if person.organisation else person.organisation_said
    row: Row = {
        "round": person.round.identifier, "respondent": person.identifier, "organisation": where or None,
        "sector": person.sector, "element": item.element, "answer": item.answer,
        "comment": item.comment or None, "seen_in": item.seen_in or None,
        "may_name_organisation": YES_NO[person.may_name_organisation],
    }  # fmt: skip
    extra: Row = item.extra
    return row | extra


def _put_respondents(partnership: UUID, rows: Sequence[Row]) -> dict[tuple[str, str], UUID]:
    rounds = {held.identifier: held for held in Round.objects.filter(partnership_id=partnership)}
    members = {row.name_en: row.pk for row in Organisation.objects.filter(partnership_id=partnership)}
    said = {(row["round"], row["respondent"]): row for row in rows}
    for (round_, name), row in said.items():
        Respondent.objects.update_or_create(
            partnership_id=partnership,
            round=rounds[round_],
            identifier=name,
            defaults=_person(row, members),
            create_defaults=_person(row, members) | {"sent_at": _sent(rounds[round_])},
        )
    held = Respondent.objects.filter(partnership_id=partnership)
    return {
        (round_, name): pk for pk, round_, name in held.values_list("pk", "round__identifier", "identifier")
    }


def _person(row: Row, members: dict[str, UUID]) -> dict[str, Any]:
    named = row["organisation"] or ""
    allowed = {"yes": True, "no": False}.get(row.get("may_name_organisation") or "")
    return {
        "sector": row["sector"], "organisation_id": members.get(named),
        "organisation_said": "" if named in members else named, "may_name_organisation": allowed,
    }  # fmt: skip


def _sent(held: Round) -> datetime | None:
    """Whoever answered a round that had closed before it came in a pack had finished."""
    closed = held.closed_on
    return None if closed is None else make_aware(datetime.combine(closed, time.min))


def _raising(partnership: UUID) -> QuerySet[Link]:
    return Link.objects.filter(partnership_id=partnership, from_kind=ACTION, relation=RAISES, to_kind=ELEMENT)


def _extra(row: Row, table: Table) -> Row:
    return {name: row[name] for name in row if name != ROW and name not in table.headings}
