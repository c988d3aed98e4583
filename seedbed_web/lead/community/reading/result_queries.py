"""The results of a closed consultation, protected by the library before any page sees them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from seedbed.foundations.languages import Language
from seedbed.lead.community.hiding import Cell
from seedbed.lead.community.questions import counted_choices
from seedbed.lead.community.results import (
    Answer,
    Counted,
    Share,
    count_answers,
    count_by_group,
    count_people,
    count_themes,
)
from seedbed_web.lead.community.consultations.queries import Put, list_questions
from seedbed_web.lead.community.groups.here import Area
from seedbed_web.lead.community.groups.queries import Comparison, compare
from seedbed_web.lead.community.models import Coding, Consultation, Reply, Response, Theme
from seedbed_web.lead.community.reading.queries import Progress, list_progress

GROUPINGS: Final = {"ethnicity": "ethnicity", "place": "ward"}
"""What answers may be set apart by, and the column that holds it."""


@dataclass(frozen=True, slots=True)
class Result:
    """One question with its protected answers; `groups` where they were asked for and are safe."""

    put: Put
    counted: Counted
    groups: dict[str, Counted] | None


@dataclass(frozen=True, slots=True)
class OfTheme:
    """One theme and how many people spoke of it."""

    theme: Theme
    share: Share


@dataclass(frozen=True, slots=True)
class Results:
    """All that a closed consultation shows. `themes` is None while answers are unread or too few wrote."""

    people: Cell
    questions: tuple[Result, ...]
    who: tuple[Comparison, ...]
    channels: dict[str, Cell] | None
    languages: dict[str, Cell] | None
    reading: tuple[Progress, ...]
    wrote: Cell
    themes: tuple[OfTheme, ...] | None

    @property
    def unread(self) -> int:
        """How many answers in words nobody has read yet, while there are any."""
        return sum(it.all - it.read for it in self.reading)


def get_results(row: Consultation, area: Area, language: Language, *, by: str = "") -> Results:
    """The results of a consultation that has closed.

    Args:
        row: the consultation.
        area: who lives here, to see who answered and who did not.
        language: of names and words.
        by: what the answers are set apart by, `ethnicity` or `place`, or nothing.

    Raises:
        ValueError: it has not closed; nothing is worked out of one that still changes.
    """
    if row.closed_on is None:
        raise ValueError("an open consultation has no results")
    people = list(Response.objects.filter(consultation=row))
    given = _given(row)
    reading = tuple(list_progress(row))
    wrote, themes = _themes(row, reading)
    everybody = count_people("all" for _ in people)
    return Results(
        people=everybody["all"] if everybody else Cell(None),
        questions=tuple(
            _result(put, people, given, by) for put in list_questions(row, language) if put.options
        ),
        who=tuple(_who(people, area, language)),
        channels=count_people(it.channel for it in people),
        languages=count_people(it.language for it in people),
        reading=reading,
        wrote=wrote,
        themes=themes,
    )


def _given(row: Consultation) -> dict[Any, dict[Any, str]]:
    """Answers by question and by who gave them."""
    found: dict[Any, dict[Any, str]] = defaultdict(dict)
    held = Reply.objects.filter(question__consultation=row).exclude(question__kind="text")
    for question, response, answer in held.values_list("question_id", "response_id", "answer"):
        found[question][response] = answer
    return found


def _result(put: Put, people: Sequence[Response], given: dict[Any, dict[Any, str]], by: str) -> Result:
    kind, number, own = put.row.kind, len(put.options), given.get(put.row.pk, {})
    answers = [
        Answer(counted_choices(kind, own.get(it.pk), number), {"ethnicity": it.ethnicity, "ward": it.ward})
        for it in people
    ]
    counted = count_answers(kind, number, answers)
    groups = count_by_group(kind, number, answers, GROUPINGS[by]) if by in GROUPINGS else None
    return Result(put, counted, groups)


def _who(people: Sequence[Response], area: Area, language: Language) -> list[Comparison]:
    counts = {
        name: dict(Counter(value for it in people if (value := getattr(it, column))))
        for name, column in GROUPINGS.items()
    }
    made = compare(counts, area, language, pictures=True)
    return [it for it in made if it.characteristic in GROUPINGS]


def _themes(row: Consultation, reading: Sequence[Progress]) -> tuple[Cell, tuple[OfTheme, ...] | None]:
    """How many people wrote, and how many spoke of each theme, once everything has been read."""
    wrote = Reply.objects.filter(question__consultation=row, question__kind="text").exclude(answer="")
    spoke: dict[str, set[str]] = {str(it): set() for it in wrote.values_list("response_id", flat=True)}
    counted = count_people("wrote" for _ in spoke)
    cell = counted["wrote"] if counted else Cell(None)
    if any(it.read < it.all for it in reading):
        return cell, None
    for response, theme in Coding.objects.filter(theme__consultation=row).values_list(
        "reply__response_id", "theme__identifier"
    ):
        spoke.setdefault(str(response), set()).add(theme)
    themes = {theme.identifier: theme for theme in row.themes.all()}
    shares = count_themes(spoke, list(themes))
    if shares is None:
        return cell, None
    made = [OfTheme(themes[name], share) for name, share in shares.items()]
    return cell, tuple(sorted(made, key=lambda it: -(it.share.cell.shown or 0)))
