"""Elements, levels, next steps and examples of practice, as the definitions have them.

A definition that leaves out a level, a next step or a language is refused when it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from seedbed.foundations.definitions import list_toml, read_toml
from seedbed.foundations.languages import Text, text_from

LEVELS: Final = ("basic", "early", "substantial", "mature")
SCALE: Final = ("not started", *LEVELS)
"""What an answer can place on the scale, lowest first."""
DONT_KNOW: Final = "don't know"
ANSWERS: Final = (*SCALE, DONT_KNOW)
STILL_DIVIDED: Final = "still divided"
DIMENSIONS: Final = ("plan", "lead", "deliver", "evaluate")
_KEYS: Final = {name: name for name in LEVELS} | {"not started": "not-started", DONT_KNOW: "dont-know"}


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a local system: what each level looks like, and what the step up from it takes."""

    id: str
    order: int
    dimension: str
    title: Text
    meaning: Text
    levels: Mapping[str, Text]
    in_wales: Mapping[str, Text]
    steps: Mapping[str, Text]

    def descriptor(self, level: str, variant: str) -> Text:
        """What a level looks like, in the words of Wales where they differ."""
        found = self.in_wales.get(level) if variant == "Wales" else None
        return found or self.levels[level]

    def next_step(self, level: str) -> Text:
        """What the step up from a level, or from not having started, takes."""
        return self.steps.get(level) or answers()[level].next_step or self.steps[LEVELS[0]]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the survey: a level of the scale, not started, or don't know."""

    id: str
    title: Text
    meaning: Text
    next_step: Text | None


@dataclass(frozen=True, slots=True)
class Example:
    """What one place did, as its page reported it."""

    id: str
    element: str
    also: tuple[str, ...]
    nation: str
    place: Text
    year: str | None
    url: str
    summary: Text
    reported: Text


@cache
def elements() -> dict[str, Element]:
    """Every element by identifier, in order.

    Raises:
        ValueError: an element is incomplete.
    """
    found = [_element(name, table) for name, table in read_toml("maturity/elements.toml").items()]
    found.sort(key=lambda element: element.order)
    if [element.order for element in found] != list(range(1, len(found) + 1)):
        raise ValueError("maturity/elements.toml: the elements must be numbered from 1 without a gap")
    return {element.id: element for element in found}


def _element(name: str, table: Mapping[str, Any]) -> Element:
    where = f"maturity/elements.toml: {name}"
    if table.get("dimension") not in DIMENSIONS or not isinstance(table.get("order"), int):
        raise ValueError(f"{where}: it needs an order, and a dimension out of {', '.join(DIMENSIONS)}")
    levels, steps = table.get("levels", {}), table.get("next_step", {})
    if set(levels) != set(LEVELS) or set(steps) != set(LEVELS):
        raise ValueError(f"{where}: levels and next_step need exactly {', '.join(LEVELS)}")
    return Element(
        name, table["order"], table["dimension"],
        _text(table, "title", where), _text(table, "meaning", where),
        {level: _text(levels, level, where) for level in LEVELS},
        {level: _text(levels[level], "wales", where) for level in LEVELS if "wales" in levels[level]},
        {level: _text(steps, level, where) for level in LEVELS},
    )  # fmt: skip


def _text(table: Mapping[str, Any], key: str, where: str) -> Text:
    return text_from(table.get(key, {}), f"{where}, {key}")


@cache
def answers() -> dict[str, Answer]:
    """Every answer of the survey, in the order of the scale, don't know last.

    Raises:
        ValueError: one is missing or incomplete.
    """
    table = read_toml("maturity/levels.toml")
    if set(table) != set(_KEYS.values()):
        raise ValueError(f"maturity/levels.toml: it needs exactly {', '.join(_KEYS.values())}")
    return {name: _answer(name, table[_KEYS[name]]) for name in ANSWERS}


def _answer(name: str, table: Mapping[str, Any]) -> Answer:
    where = f"maturity/levels.toml: {_KEYS[name]}"
    place = table.get("order")
    if place != (SCALE.index(name) if name in SCALE else None):
        raise ValueError(f"{where}: its order does not agree with the scale")
    step = None if name in LEVELS else _text(table, "next_step", where)
    return Answer(name, _text(table, "title", where), _text(table, "meaning", where), step)


@cache
def examples() -> tuple[Example, ...]:
    """Every example of practice, by element and then by name.

    Raises:
        ValueError: one is incomplete, or names an element that does not exist.
    """
    found = [
        _example(name, table, file)
        for file in list_toml("examples")
        for name, table in read_toml(file).items()
    ]
    return tuple(sorted(found, key=lambda e: (elements()[e.element].order, e.id)))


def _example(name: str, table: Mapping[str, Any], file: str) -> Example:
    where = f"{file}: {name}"
    about = {table.get("element"), *table.get("also", [])}
    if not about <= set(elements()):
        raise ValueError(f"{where}: it names an element that does not exist")
    if table.get("nation") not in ("England", "Wales") or not str(table.get("url", "")).startswith("http"):
        raise ValueError(f"{where}: it needs a nation and the address of the page that was read")
    return Example(
        name, table["element"], tuple(table.get("also", [])), table["nation"], _text(table, "place", where),
        table.get("year"), table["url"], _text(table, "summary", where), _text(table, "reported", where),
    )  # fmt: skip


def examples_for(element: str, nation: str) -> list[Example]:
    """Examples whose main element this is, those of the same nation first."""
    return sorted((e for e in examples() if e.element == element), key=lambda e: e.nation != nation)
