"""Reading what belongs to one personal link, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from django.db import connection

from seedbed.lead.maturity.definitions import Element
from seedbed_web.lead.maturity.links import as_written, digest_of_link
from seedbed_web.lead.maturity.models import Answer, Respondent, Round
from seedbed_web.lead.maturity.rounds.queries import list_elements
from seedbed_web.organisations.models import Partnership

State = Literal["open", "closed", "expired", "unknown"]


@dataclass(frozen=True, slots=True)
class Guest:
    """Who holds an open link, and in which partnership."""

    id: UUID
    partnership: UUID
    token: str


@dataclass(frozen=True, slots=True)
class Visit:
    """All that somebody with a link may see: the round, and their own answers."""

    token: str
    person: Respondent
    round: Round
    place: Partnership
    elements: tuple[Element, ...]
    answers: dict[str, Answer]

    def answered(self) -> int:
        """How many elements have an answer."""
        return sum(self.has_answer(element.id) for element in self.elements)

    def has_answer(self, element: str) -> bool:
        """Whether an element has an answer; a comment alone is none."""
        return element in self.answers and bool(self.answers[element].answer)

    def find_element(self, name: str) -> Element | None:
        """An element that the round asks about."""
        return next((element for element in self.elements if element.id == name), None)

    def has_begun(self, today: date) -> bool:
        """Whether the first day for answers has come."""
        return self.round.opened_on <= today

    def beside(self, element: Element, way: int) -> Element | None:
        """The element before (−1) or after (1) another."""
        at = self.elements.index(element) + way
        return self.elements[at] if 0 <= at < len(self.elements) else None


def find_guest(token: str) -> tuple[State, Guest | None]:
    """What became of a link, and whose it is while it answers."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT state, respondent_id, partnership_id FROM find_respondent(%s)", [digest_of_link(token)]
        )
        found: tuple[State, UUID | None, UUID | None] | None = cursor.fetchone()
    state, person, partnership = found or ("unknown", None, None)
    return state, Guest(person, partnership, as_written(token)) if person and partnership else None


def get_visit(guest: Guest) -> Visit:
    """What somebody with a link may see."""
    person = Respondent.objects.select_related("round", "organisation", "partnership").get(pk=guest.id)
    answers = {row.element: row for row in Answer.objects.filter(respondent=person)}
    round_ = person.round
    return Visit(guest.token, person, round_, person.partnership, tuple(list_elements(round_)), answers)


def is_open(round_: UUID) -> bool:
    """Whether a round is open, and stays so to the end of this transaction: who closes it waits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT closed_on IS NULL FROM lead_round WHERE id = %s FOR SHARE", [round_])
        found = cursor.fetchone()
    return bool(found and found[0])
