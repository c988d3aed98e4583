"""The questions of a consultation on paper: boxes to tick and room to write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.languages import Language, say
from seedbed.lead.community.record import ETHNIC_GROUPS
from seedbed.publish.priority_view import day
from seedbed.publish.typesetting import set_in_type

WORDS: Final = ("how", "what-happens", "about", "about-why", "ethnicity", "ward", "thanks")
HINTS: Final = {"one": "one", "several": "several", "scale": "scale", "text": "words"}
Question = tuple[str, str, Sequence[str]]
"""Kind, words and options."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it stands on the paper."""

    number: int
    text: str
    hint: str
    options: tuple[str, ...]
    across: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole consultation in one language."""

    language: Language
    title: str
    about: str
    place: str
    until: str
    questions: tuple[Asked, ...]
    ethnic_groups: tuple[str, ...]
    wards: tuple[str, ...]
    words: dict[str, str]


def paper_of(
    *, title: str, about: str, place: str, until: date | None, questions: Sequence[Question],
    wards: Sequence[str], language: Language,
) -> Paper:  # fmt: skip
    """What stands on the paper.

    Args:
        title: of the consultation.
        about: what it is for.
        place: who asks.
        until: the day by which it should come back, if there is one.
        questions: the questions in their order.
        wards: names to choose from; without any the ward is not asked for.
        language: of the paper.
    """
    return Paper(
        language=language,
        title=title,
        about=about,
        place=say("consultation-paper.place-asks", language, place=place),
        until=say("consultation-paper.until", language, day=day(until, language)) if until else "",
        questions=tuple(
            _asked(number, question, language) for number, question in enumerate(questions, start=1)
        ),
        ethnic_groups=tuple(say(f"ethnic-group.{name}", language) for name in ETHNIC_GROUPS),
        wards=tuple(wards),
        words={name: say(f"consultation-paper.{name}", language) for name in WORDS},
    )


def set_paper(paper: Paper, as_of: date) -> bytes:
    """The paper as a tagged PDF (PDF/UA-1).

    Raises:
        NotInFont: a text has a character that the font lacks.
    """
    return set_in_type("consultation.typ", paper, as_of)


def _asked(number: int, question: Question, language: Language) -> Asked:
    kind, text, options = question
    hint = say(f"consultation-paper.{HINTS[kind]}", language)
    return Asked(number, text, hint, tuple(options), kind == "scale")
