"""What a closed consultation may show: numbers of people, protected also against subtraction.

While a consultation is open nothing is worked out: two releases that differ by one answer would give it away.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass
from typing import Any, Final, Literal

from seedbed.foundations.numbers import rounded
from seedbed.lead.community.crossing import protect_groups
from seedbed.lead.community.hiding import FEWEST_PEOPLE, Cell, Parts, protect_parts, protect_share

Row = Mapping[str, Any]
Refusal = Literal["", "too few", "not safe"]
TOO_FEW: Final = "too few"
NOT_SAFE: Final = "not safe"
NOT_SAID: Final = ""
"""The group of those who did not say."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One person's answer to a question: the places of what they chose, and what they said of themselves."""

    places: tuple[int, ...]
    about: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Share:
    """How many gave an answer, and how many of 100 that is; None where it is hidden."""

    cell: Cell
    percent: int | None


@dataclass(frozen=True, slots=True)
class Counted:
    """The answers to one question: how many people answered it, and how many chose each option.

    `refusal` says why nothing is shown: fewer than ten answered, or no way of showing it was safe.
    """

    answered: Cell
    options: tuple[Share, ...]
    refusal: Refusal = ""


def count_answers(kind: str, options: int, answers: Sequence[Answer]) -> Counted:
    """How many people chose each option, as it may be shown.

    Formula: of a question with one answer, the options are parts of everybody who answered it. Of one with
    several answers, each option parts those who chose anything into who chose it and who did not. Percentages
    are made of the numbers as shown: 100 × option ÷ people who answered, rounded, at most 100.

    Args:
        kind: `one`, `several` or `scale`.
        options: how many options there are.
        answers: one for each person who answered the consultation, empty where they left the question out.

    Limits: an option that fewer than eight chose is hidden, and percentages are as rough as rounding to 5 is.
    """
    given = [answer for answer in answers if answer.places]
    if len(given) < FEWEST_PEOPLE:
        return Counted(Cell(None), (), TOO_FEW)
    tally, answered = _tally(options, given), _everybody(given)
    if kind == "several":
        cells: Parts | None = tuple(protect_share(count, len(given)) for count in tally)
    else:
        cells = protect_parts(tally)
    return Counted(answered, _shares(cells, answered)) if cells else Counted(answered, (), NOT_SAFE)


def count_by_group(
    kind: str, options: int, answers: Sequence[Answer], characteristic: str
) -> dict[str, Counted] | None:
    """The same for each group of people, where that is safe; None where it is not.

    Args:
        kind: `one` or `scale`; of several answers no table by group is made.
        options: how many options there are.
        answers: one for each person.
        characteristic: what they said of themselves, such as `ward`; those who did not say are a group too.
    """
    if kind == "several":
        return None
    groups: dict[str, list[Answer]] = defaultdict(list)
    given = [answer for answer in answers if answer.places]
    for answer in given:
        groups[answer.about.get(characteristic) or NOT_SAID].append(answer)
    counts = {name: _tally(options, held) for name, held in sorted(groups.items())}
    shown = protect_groups(counts, protect_parts(_tally(options, given)) if given else None)
    if shown is None:
        return None
    return {name: _of_group(parts, groups[name]) for name, parts in shown.items() if name != NOT_SAID} or None


def count_people(values: Iterable[str]) -> dict[str, Cell] | None:
    """Who answered, by what they said of themselves; None where too few answered to say anything.

    Args:
        values: one for each person, empty where they did not say.
    """
    counted = Counter(values)
    parts = protect_parts(list(counted.values())) if counted else None
    return dict(zip(counted, parts, strict=True)) if parts else None


def count_themes(people: Mapping[str, Iterable[str]], themes: Sequence[str]) -> dict[str, Share] | None:
    """How many people spoke of each theme, out of those who wrote anything; None where too few did.

    Args:
        people: by person, the themes that a reader found in what they wrote, over all their answers.
        themes: the themes to count.
    """
    if len(people) < FEWEST_PEOPLE:
        return None
    spoke = Counter(theme for held in people.values() for theme in set(held))
    cells = [protect_share(spoke[theme], len(people)) for theme in themes]
    return dict(zip(themes, _shares(cells, _everybody(people)), strict=True))


def _tally(options: int, answers: Sequence[Answer]) -> list[int]:
    """How many chose each option."""
    counted = Counter(place for answer in answers for place in answer.places)
    return [counted[place] for place in range(1, options + 1)]


def _everybody(people: Sized) -> Cell:
    """How many people, where there are enough of them to be shown."""
    return protect_share(len(people), len(people))


def _of_group(parts: Parts, people: Sized) -> Counted:
    answered = _everybody(people)
    return Counted(answered, _shares(parts, answered))


def _shares(cells: Sequence[Cell], of: Cell) -> tuple[Share, ...]:
    return tuple(Share(cell, _percent(cell, of)) for cell in cells)


def _percent(cell: Cell, of: Cell) -> int | None:
    if cell.shown is None or not of.shown:
        return None
    return int(rounded(min(100.0, 100 * cell.shown / of.shown), 0))
