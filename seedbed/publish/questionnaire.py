"""The questionnaire of a round on paper: every element with its levels, boxes to tick and room to write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.languages import Language, say
from seedbed.lead.maturity.definitions import ANSWERS, LEVELS, SCALE, Element, answers
from seedbed.publish.priority_view import day
from seedbed.publish.typesetting import set_in_type

WORDS: Final = (
    "how-title", "how", "what-happens", "number", "no-name", "tick", "why", "seen-in", "may-name", "yes",
    "no", "thanks", "thanks-about",
)  # fmt: skip
ON_PAPER: Final = (SCALE[0], *LEVELS, ANSWERS[-1])


@dataclass(frozen=True, slots=True)
class Choice:
    """One box to tick."""

    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """One element as it is asked."""

    number: str
    title: str
    meaning: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A whole questionnaire in one language."""

    language: Language
    title: str
    place: str
    until: str
    questions: tuple[Question, ...]
    words: dict[str, str]


def questionnaire(
    asked: Sequence[Element], *, variant: str, language: Language, title: str, place: str, until: date | None
) -> Questionnaire:
    """What stands on the paper.

    Args:
        asked: the elements, in order.
        variant: whose wording of the levels, `England` or `Wales`.
        language: of the paper.
        title: what the round is called.
        place: who asks.
        until: the day by which it should come back, if there is one.
    """
    said = say("questionnaire.until", language, day=day(until, language)) if until else ""
    questions = tuple(
        Question(
            say("questionnaire.part", language, number=number, all=len(asked)),
            element.title[language],
            element.meaning[language],
            tuple(_choice(answer, element, variant, language) for answer in ON_PAPER),
        )
        for number, element in enumerate(asked, start=1)
    )
    words = {name: say(f"questionnaire.{name}", language) for name in WORDS}
    return Questionnaire(language, title, place, said, questions, words)


def set_questionnaire(paper: Questionnaire, as_of: date) -> bytes:
    """The questionnaire as a tagged PDF (PDF/UA-1).

    Raises:
        NotInFont: the title has a character that the font lacks.
    """
    return set_in_type("questionnaire.typ", paper, as_of)


def _choice(answer: str, element: Element, variant: str, language: Language) -> Choice:
    known = answers()[answer]
    text = element.descriptor(answer, variant) if answer in LEVELS else known.meaning
    return Choice(known.title[language], text[language])
